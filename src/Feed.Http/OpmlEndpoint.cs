using Feed.Core.Publishing;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>All feeds as OPML.</summary>
public sealed class OpmlEndpoint(Site site, BodyCache cache)
{
    public const string Route = "feeds.opml";

    /// <summary>Answers 200, 304, or 400 when <c>format</c> names no format that readers subscribe to.</summary>
    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancel)
    {
        var name = request.Query["format"].ToString();
        var format = name.Length == 0 ? FeedFormats.Subscribable[0] : FeedFormats.Subscribable.FirstOrDefault(format => format.Extension == name);
        if (format is null)
        {
            return Problem.BadRequest($"format is none of {string.Join(", ", FeedFormats.Subscribable.Select(known => known.Extension))}.");
        }

        if (site.BaseUrlOf(request) is not { } baseUrl)
        {
            return Problem.BadRequest("The Host header is no host.");
        }

        return await cache.AnswerAsync(new OpmlResource(site, baseUrl, null, format), "There is no list.", cancel);
    }
}
