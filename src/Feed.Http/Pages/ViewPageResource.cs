using Feed.Core.Publishing;

namespace Feed.Http.Pages;

/// <summary>The page of a view.</summary>
internal sealed class ViewPageResource(PageContext page, FeedQuery query, ListingReader reader, TimeProvider clock) : Resource(page.Key)
{
    public override async Task<Body?> RefreshAsync(Body? current, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var version = $"{page.Catalog.Version}|{await reader.VersionAsync(query, cancel)}";
        if (current is not null && current.Version == version && now < current.GoodUntil)
        {
            return current;
        }

        var listing = await reader.ReadAsync(query, now, ViewPage.MostCounted, cancel);
        var view = new FeedView(page.Site.At(page.BaseUrl), page.Catalog, query, listing.Entries);
        return new Body(ViewPage.Of(page, query, listing), view.Updated, PageHeaders.Of(page, [query with { Before = null }])) { Version = version, GoodUntil = listing.GoodUntil };
    }
}
