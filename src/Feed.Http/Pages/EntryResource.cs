using Feed.Core.Storing;

namespace Feed.Http.Pages;

/// <summary>The page of an entry: one point read.</summary>
internal sealed class EntryResource(PageContext page, Guid id, EntryStore store) : Resource(page.Key)
{
    public override async Task<Body?> RefreshAsync(Body? current, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } entry)
        {
            return null;
        }

        var version = $"{page.Catalog.Version}|{entry.Updated.UtcTicks}";
        return current?.Version == version ? current
            : new Body(EntryPage.Of(page, entry), entry.Updated, PageHeaders.Of(page, [])) { Version = version };
    }
}
