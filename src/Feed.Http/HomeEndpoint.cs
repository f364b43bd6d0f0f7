using Feed.Core.Storing;
using Feed.Http.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>The home page.</summary>
public sealed class HomeEndpoint(Site site, EntryStore store, SourceStates states, BodyCache cache)
{
    /// <summary>The root; hosts that cannot route an empty path send it with everything else to <see cref="FeedRouter"/>.</summary>
    public const string Route = "/";

    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancel)
    {
        if (site.BaseUrlOf(request) is not { } baseUrl)
        {
            return Problem.BadRequest("The Host header is no host.");
        }

        var resource = new HomeResource(PageContext.Of(site, baseUrl, "/", request), store, states);
        return await cache.AnswerAsync(resource, "There is nothing at this address.", cancel);
    }
}
