using Feed.Core;
using Feed.Core.Publishing;
using Feed.Core.Storing;

namespace Feed.Http;

/// <summary>Reads the entries of views: one range of rows a listing, and never more rows than <see cref="MostRows"/>.</summary>
internal sealed class ListingReader(EntryStore store, ParseReports reports)
{
    /// <summary>How many rows a filter looks at before it goes on with the next page, so that a view's cost does not grow with the store.</summary>
    /// <remarks>With the one more that tells whether there is a next page they are what Table Storage gives in one answer: 1,000 rows.</remarks>
    public const int MostRows = 999;

    /// <summary>How much text one feed holds, so that it is printed and compressed in a blink and no reader refuses it; what is longer goes on in the next page.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>How much text a filter looks at before it goes on with the next page.</summary>
    public const int MostBytesRead = 4 * MostBytes;

    /// <summary>How many entries one archive document holds; a busier month goes on in another.</summary>
    public const int MostArchived = 500;

    /// <summary>Tells the version of what the view is read from: one point read. For a union it is that of everything, which changes with each of its listings.</summary>
    public async Task<string> VersionAsync(FeedQuery query, CancellationToken cancel)
    {
        var listing = Of(query) is [var only] ? only : Listing.All;
        return (await store.HeadAsync(listing, cancel))?.Version ?? "";
    }

    /// <param name="most">How many entries at most, whatever text they have; <c>null</c> for a feed, which holds what the query says.</param>
    public async Task<ListingPage> ReadAsync(FeedQuery query, DateTimeOffset now, int? most, CancellationToken cancel)
    {
        var filter = new EntryFilter(query, now);
        var collected = new PageCollector(query, filter, most ?? (query.Month is null ? query.Limit : MostArchived), most is null ? MostBytes : MostBytesRead, now);
        await foreach (var entry in ListingMerge.ReadAsync(store, Of(query), Start(query), collected.MostRows, cancel))
        {
            if (!collected.Add(entry))
            {
                break;
            }
        }

        return await WithReportsAsync(query, collected.Page(), now, cancel);
    }

    // Archives must not change, so they do not tell how digests are read now.
    private async Task<ListingPage> WithReportsAsync(FeedQuery query, ListingPage page, DateTimeOffset now, CancellationToken cancel)
    {
        if (query.Month is not null)
        {
            return page;
        }

        var sources = (query.Digest is { } digest ? [digest] : page.Entries.SelectMany(entry => entry.Sources).Distinct()).Take(ParseReports.MostOfView).ToList();
        var known = await reports.OfAsync(sources, cancel);
        var soon = now + ParseReports.GoodFor;

        // Entries are stored a moment before the report on them.
        return page with { Reports = known, GoodUntil = known.Count < sources.Count && soon < page.GoodUntil ? soon : page.GoodUntil };
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
