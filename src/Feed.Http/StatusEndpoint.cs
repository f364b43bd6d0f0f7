using Feed.Core.Storing;
using Feed.Http.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>How the sources do: as a page, as JSON, and as a feed with an item for each change of a source's state.</summary>
public sealed class StatusEndpoint(Site site, SourceStates states, BodyCache cache)
{
    public const string Route = "status";
    public const string JsonRoute = "status.json";
    public const string FeedRoute = "status.atom";

    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancel)
    {
        if (site.BaseUrlOf(request) is not { } baseUrl)
        {
            return Problem.BadRequest("The Host header is no host.");
        }

        Resource resource = request.Path.Value switch
        {
            "/" + JsonRoute => new StatusResource(site, states, "json", StatusJson.Of, new BodyHeaders("application/json; charset=utf-8") { IsShared = true }),
            "/" + FeedRoute => new StatusFeed(site, baseUrl, states),
            _ => StatusPage.Resource(PageContext.Of(site, baseUrl, "/" + Route, request), states),
        };
        return await cache.AnswerAsync(resource, "There is nothing at this address.", cancel);
    }
}
