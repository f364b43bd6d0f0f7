using Feed.Core.Publishing;
using Feed.Core.Storing;
using Feed.Http.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>Views of the entries, as feeds and as pages: <c>/feeds/…</c> and <c>/sources/…</c>.</summary>
public sealed class ViewEndpoint(Site site, EntryStore store, ParseReports reports, BodyCache cache, TimeProvider clock)
{
    public const string FeedsRoute = "feeds/{*view}";
    public const string SourcesRoute = "sources/{*view}";

    private readonly ListingReader reader = new(store, reports);
    private readonly KnownAddresses known = new(site);

    /// <summary>Answers 200 with the view, 304 when the client has it, 400 for a wrong parameter, 404 for what does not exist.</summary>
    public Task<IResult> GetAsync(HttpRequest request, CancellationToken cancel) =>
        known.Find(request) is { } key && cache.Find(key) is { } body ? Task.FromResult<IResult>(body.Result) : ReadAsync(request, cancel);

    private async Task<IResult> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (site.BaseUrlOf(request) is not { } baseUrl)
        {
            return Problem.BadRequest("The Host header is no host.");
        }

        var parameters = request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));
        return FeedRequestParser.Parse(request.Path.Value ?? "/", parameters, site.Catalog) switch
        {
            FeedRequest.Wrong wrong => Problem.BadRequest(wrong.Problem),
            FeedRequest.Unknown unknown => Problem.NotFound(unknown.Problem),
            FeedRequest.View { Query.Month: { } month } when month.Start > clock.GetUtcNow() => Problem.NotFound($"The month {month} has not begun."),
            FeedRequest.View view => await AnswerAsync(view, baseUrl, request, cancel),
            var other => throw new System.Diagnostics.UnreachableException($"Unknown request: {other}."),
        };
    }

    /// <summary>Gives the feed that an address leads to; <c>null</c> when it leads to anything else, or nowhere.</summary>
    internal Resource? FeedAt(string baseUrl, string path, IEnumerable<KeyValuePair<string, string?>> parameters) =>
        FeedRequestParser.Parse(path, parameters, site.Catalog) is FeedRequest.View { Extension: { } extension } view
            && !(view.Query.Month?.Start > clock.GetUtcNow()) ? FeedOf(view.Query, extension, baseUrl) : null;

    private Resource FeedOf(FeedQuery query, string extension, string baseUrl) => extension == FeedRequestParser.Opml
        ? new OpmlResource(site, baseUrl, query, FeedFormats.Subscribable[0])
        : new ViewResource(site, baseUrl, query, FeedFormats.Find(extension)!, reader, clock);  // the parser knows the format

    private async Task<IResult> AnswerAsync(FeedRequest.View view, string baseUrl, HttpRequest request, CancellationToken cancel)
    {
        var resource = view.Extension is { } extension
            ? FeedOf(view.Query, extension, baseUrl)
            : new ViewPageResource(PageContext.Of(site, baseUrl, view.Query.Address(null), request), view.Query, reader, clock);
        if (view.Extension is not null)
        {
            known.Remember(request, resource.Key);
        }

        return await cache.AnswerAsync(resource, "There is nothing at this address.", cancel);
    }
}
