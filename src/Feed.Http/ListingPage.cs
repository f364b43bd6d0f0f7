using Feed.Core;
using Feed.Core.Publishing;
using Feed.Core.Storing;

namespace Feed.Http;

/// <summary>What reading a view from the store gave.</summary>
/// <param name="Next">Where the view goes on; <c>null</c> at its end.</param>
/// <param name="PreviousArchive">The next older month that has entries of the listing.</param>
/// <param name="GoodUntil">When the same query may give another answer though nothing changed.</param>
internal sealed record ListingPage(IReadOnlyList<Entry> Entries, ListingCursor? Next, PartialDate? PreviousArchive, DateTimeOffset GoodUntil)
{
    /// <summary>How the digests of its entries were read.</summary>
    public IReadOnlyList<ParseReport> Reports { get; init; } = [];
}
