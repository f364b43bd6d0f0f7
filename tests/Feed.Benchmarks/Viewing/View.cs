using Feed.Core;
using Feed.Core.Publishing;
using Feed.Http;

namespace Feed.Benchmarks.Viewing;

/// <summary>The views whose cost must not depend on the size of the store.</summary>
internal sealed record View(string Name, FeedQuery Query)
{
    public static readonly IReadOnlyList<View> All =
    [
        new("cold view", FeedQuery.All),
        new("view of one category", FeedQuery.All with { Categories = ["agents"] }),
        new("filtered view (author, since)", FeedQuery.All with { Author = SearchText.Parse("writer", canExclude: false), Since = TimeBound.Parse("2024-01") }),
        new("search that finds nothing", FeedQuery.All with { Search = SearchText.Parse("zzz", canExclude: true) }),
        new("archive month", FeedQuery.All with { Month = PartialDate.Parse("2024-02") }),
    ];

    /// <summary>Reads the view's page, without printing it: printing costs the same for the same page and would hide a difference.</summary>
    public Task<ListingPage> ReadAsync(StoreOf store) => store.Reader.ReadAsync(Query, store.Clock.GetUtcNow(), null, CancellationToken.None);

    /// <summary>What a conditional request reads once the view is older than fifteen seconds.</summary>
    public Task<string> CheckAsync(StoreOf store) => store.Reader.VersionAsync(Query, CancellationToken.None);
}
