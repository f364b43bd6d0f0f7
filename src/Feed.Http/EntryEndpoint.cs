using Feed.Core.Storing;
using Feed.Http.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>The page of one entry: where entries lead that have no address of their own.</summary>
public sealed class EntryEndpoint(Site site, EntryStore store, ParseReports reports, BodyCache cache)
{
    public const string Route = "entries/{id}";

    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancel)
    {
        if (site.BaseUrlOf(request) is not { } baseUrl)
        {
            return Problem.BadRequest("The Host header is no host.");
        }

        if (!Guid.TryParseExact(request.Path.Value?["/entries/".Length..], "D", out var id))
        {
            return Problem.NotFound("There is no such entry. The id of an entry is a UUID, as feeds have it behind “urn:uuid:”.");
        }

        var resource = new EntryResource(PageContext.Of(site, baseUrl, $"/entries/{id:D}", request), id, store, reports);
        return await cache.AnswerAsync(resource, "There is no such entry, or it is gone.", cancel);
    }
}
