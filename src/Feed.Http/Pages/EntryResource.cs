using Feed.Core.Storing;

namespace Feed.Http.Pages;

/// <summary>The page of an entry: one point read, and the reports on the digests that name it.</summary>
internal sealed class EntryResource(PageContext page, Guid id, EntryStore store, ParseReports reports) : Resource(page.Key)
{
    public override async Task<Body?> RefreshAsync(Body? current, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } entry)
        {
            return null;
        }

        var known = await reports.OfAsync(entry.Sources, cancel);
        var version = $"{page.Catalog.Version}|{entry.Updated.UtcTicks}|{string.Join('|', known)}";
        return current?.Version == version ? current
            : new Body(EntryPage.Of(page, entry, known), entry.Updated, PageHeaders.Of(page, [])) { Version = version };
    }
}
