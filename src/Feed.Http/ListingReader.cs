using Feed.Core;
using Feed.Core.Publishing;
using Feed.Core.Storing;

namespace Feed.Http;

/// <summary>Reads the entries of views: one range of rows a listing, and never more rows than <see cref="MostRows"/>.</summary>
internal sealed class ListingReader(EntryStore store)
{
    /// <summary>How many rows a filter looks at before it goes on with the next page, so that a view's cost does not grow with the store.</summary>
    public const int MostRows = 1000;

    /// <summary>How many entries one archive document holds; a busier month goes on in another.</summary>
    public const int MostArchived = 500;

    /// <summary>Tells the versions of all listings that the view is read from; one point read each.</summary>
    public async Task<string> VersionAsync(FeedQuery query, CancellationToken cancel)
    {
        var heads = await Task.WhenAll(Of(query).Select(listing => store.HeadAsync(listing, cancel)));
        return string.Join('|', heads.Select(head => head?.Version));
    }

    /// <param name="most">How many entries at most; <c>null</c> for what the query says.</param>
    public async Task<ListingPage> ReadAsync(FeedQuery query, DateTimeOffset now, int? most, CancellationToken cancel)
    {
        var filter = new EntryFilter(query, now);
        var collected = new PageCollector(query, filter, most ?? (query.Month is null ? query.Limit : MostArchived), now);
        await foreach (var entry in ListingMerge.ReadAsync(store, Of(query), Start(query), collected.MostRows, cancel))
        {
            if (!collected.Add(entry))
            {
                break;
            }
        }

        // The page ended within this month: is there an older one?
        if (collected.LacksArchive)
        {
            await foreach (var older in ListingMerge.ReadAsync(store, Of(query), Before(Months.Of(now)), 1, cancel))
            {
                collected.AddOlder(older);
            }
        }

        return collected.Page();
    }

    // The narrowest listing that has all of the view: a digest's, else those of the categories, else everything.
    private static List<Listing> Of(FeedQuery query) =>
        query.Digest is { } digest ? [Listing.Source(digest)]
        : query.Source is { } source ? [Listing.Source(source)]
        : query.Categories.Count > 0 ? [.. query.Categories.Select(Listing.Category)]
        : [Listing.All];

    private static ListingCursor? Start(FeedQuery query) =>
        query.Before ?? (query.Month is { } month ? Before(Months.After(month)) : null);

    // Entries have whole seconds, so behind the last second of a month comes all that arrived before the next.
    private static ListingCursor Before(PartialDate month) => new(month.Start.AddSeconds(-1), Guid.Empty);
}
