using Feed.Http.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>Finds the endpoint of a request. Both hosts send it everything, so that every address answers alike on both.</summary>
public sealed class FeedRouter(
    HomeEndpoint home, ViewEndpoint views, EntryEndpoint entries, OpmlEndpoint opml, StatusEndpoint status, HealthEndpoint health, RefreshEndpoint refresh)
{
    /// <summary>Matches every path, the root included.</summary>
    public const string Route = "{*path}";

    private const string ReadMethods = "GET, HEAD, OPTIONS";

    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancel)
    {
        var path = request.Path.HasValue ? request.Path.Value : "/";
        if (path == "/" + RefreshEndpoint.Route)
        {
            return HttpMethods.IsPost(request.Method) ? await refresh.PostAsync(request, cancel) : Problem.MethodNotAllowed(request.Method, "POST");
        }

        if (HttpMethods.IsOptions(request.Method))
        {
            return new OptionsResult(ReadMethods);
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return Problem.MethodNotAllowed(FeedWords.Echo(request.Method), ReadMethods);
        }

        return path switch
        {
            "/" => await home.GetAsync(request, cancel),
            "/" + OpmlEndpoint.Route => await opml.GetAsync(request, cancel),
            "/" + StatusEndpoint.Route or "/" + StatusEndpoint.JsonRoute or "/" + StatusEndpoint.FeedRoute => await status.GetAsync(request, cancel),
            "/" + HealthEndpoint.Route => await health.GetAsync(cancel),
            _ when path.StartsWith("/feeds/", StringComparison.Ordinal) || path.StartsWith("/sources/", StringComparison.Ordinal) => await views.GetAsync(request, cancel),
            _ when path.StartsWith("/entries/", StringComparison.Ordinal) => await entries.GetAsync(request, cancel),
            _ when Asset.Find(path) is { } asset => asset.Body.Result,
            _ => Problem.NotFound("There is nothing at this address. The home page lists all feeds."),
        };
    }
}
