namespace Feed.Core.Storing;

/// <summary>What is known of a listing without reading it.</summary>
/// <param name="Version">Opaque; another one after every change of the listing, the same as long as it stays.</param>
/// <param name="LastChange">When an entry last came, changed or went; whole seconds, UTC.</param>
/// <param name="Count">Entries in the listing.</param>
public sealed record ListingHead(string Version, DateTimeOffset LastChange, long Count)
{
    internal static ListingHead? From(Row? row) => row is null ? null : new(
        row.Values.Text(nameof(Version)) ?? "", row.Values.Time(nameof(LastChange)) ?? DateTimeOffset.UnixEpoch, row.Values.Number(nameof(Count)) ?? 0);

    internal Row ToRow() => new(RowKeys.Head, new Dictionary<string, object>
    {
        [nameof(Version)] = Version,
        [nameof(LastChange)] = LastChange,
        [nameof(Count)] = Count,
    });
}
