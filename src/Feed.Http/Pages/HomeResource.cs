using Feed.Core;
using Feed.Core.Publishing;
using Feed.Core.Storing;

namespace Feed.Http.Pages;

/// <summary>The home page: one range read of the newest entries, one of the states, a point read for each count.</summary>
internal sealed class HomeResource(PageContext page, EntryStore store, SourceStates states) : Resource(page.Key)
{
    private const int NewestEntries = 12;

    public override async Task<Body?> RefreshAsync(Body? current, CancellationToken cancel)
    {
        var head = await store.HeadAsync(Listing.All, cancel);
        var reports = await SourceReport.AllAsync(page.Catalog, states, cancel);
        var version = $"{page.Catalog.Version}|{head?.Version}|{SourceReport.Version(reports)}";
        if (current?.Version == version)
        {
            return current;
        }

        var counts = await Task.WhenAll(page.Catalog.Categories.Select(async category => (await store.HeadAsync(Listing.Category(category.Id), cancel))?.Count ?? 0));
        var entries = new List<Entry>();
        await foreach (var entry in store.ListAsync(Listing.All, null, NewestEntries, cancel))
        {
            entries.Add(entry);
        }

        var changed = Later(head?.LastChange, SourceReport.LastAttempt(reports)) ?? page.Site.CatalogSince;
        return new Body(HomePage.Of(page, head?.Count ?? 0, counts, entries, reports), changed, PageHeaders.Of(page, [FeedQuery.All])) { Version = version };
    }

    private static DateTimeOffset? Later(DateTimeOffset? left, DateTimeOffset? right) => left is null || right > left ? right : left;
}
