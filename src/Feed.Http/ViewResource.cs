using Feed.Core.Publishing;

namespace Feed.Http;

/// <summary>A view in one format.</summary>
internal sealed class ViewResource(Site site, string baseUrl, FeedQuery query, IFeedFormat format, ListingReader reader, TimeProvider clock)
    : Resource(baseUrl + query.Address(format.Extension))
{
    private static readonly TimeSpan EmptyFreshness = TimeSpan.FromMinutes(1);

    public override async Task<Body?> RefreshAsync(Body? current, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var catalog = site.Catalog;
        var version = $"{catalog.Version}|{await reader.VersionAsync(query, cancel)}";
        if (current is not null && current.Version == version && now < current.GoodUntil)
        {
            return current;
        }

        var page = await reader.ReadAsync(query, now, most: null, cancel);
        var place = site.At(baseUrl);
        // An empty feed may be one that is about to be filled: then nobody should sit on it for an hour.
        place = page.Entries.Count == 0 ? place with { Freshness = EmptyFreshness } : place;
        var view = new FeedView(place, catalog, query, page.Entries)
        {
            Next = page.Next,
            Reports = page.Reports,
            PreviousArchive = page.PreviousArchive,
            NextArchive = query.Month is { } month && Months.IsOver(month, now) ? Months.After(month) : null,
        };
        using var output = new PooledOutput();
        format.Write(view, output);
        return new Body(output.WrittenSpan.ToArray(), view.Updated, ViewHeaders.Of(view, format, now)) { Version = version, GoodUntil = page.GoodUntil };
    }
}
