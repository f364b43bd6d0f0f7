using Feed.Core;
using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>Checks that a store agrees with itself: every entry stands where it belongs and nowhere else, heads count right, no arrival is shared.</summary>
internal static class Audit
{
    private const int All = int.MaxValue;

    /// <param name="isCutOff">Whether a save was killed and not done again: then it may have announced entries that nobody has heard of yet.</param>
    public static async Task<IReadOnlyList<Entry>> PassesAsync(ITable table, IEnumerable<string> sources, IEnumerable<string> categories, bool isCutOff = false)
    {
        var entries = new List<Entry>();
        await foreach (var row in table.RangeAsync(RowKeys.Entries, RowKeys.First, RowKeys.Last, All, default))
        {
            entries.AddRange(row.Values.ContainsKey(EntryRows.Gone) ? [] : [EntryRows.Read(row.Values)]);
        }

        Listing[] listings = [Listing.All, .. sources.Select(Listing.Source), .. categories.Select(Listing.Category)];
        Assert.Empty(entries.SelectMany(Listing.Of).Except(listings));
        foreach (var listing in listings)
        {
            await PassesAsync(table, listing, [.. entries.Where(entry => Listing.Of(entry).Contains(listing))]);
        }

        var pending = await table.RangeAsync(RowKeys.Pending, "save~", "save~~", All, default).ToListAsync();
        Assert.True(isCutOff || pending.Count == 0, "a save is unfinished");
        Assert.Empty(pending.SelectMany(PlacementRows.Read).Select(placement => placement.Id).Intersect(entries.Select(entry => entry.Id)));
        Assert.Equal(entries.Count, entries.Select(entry => entry.FirstSeen).Distinct().Count());
        foreach (var source in sources)
        {
            var said = await KeysAsync(table, RowKeys.Said(source), RowKeys.First, RowKeys.Last);
            Assert.Equal(entries.Where(entry => entry.Sources.Contains(source)).Select(entry => RowKeys.Id(entry.Id)).Order(), said);
        }

        return entries;
    }

    private static async Task PassesAsync(ITable table, Listing listing, List<Entry> expected)
    {
        var found = new List<string>();
        await foreach (var row in table.RangeAsync(listing.Partition, RowKeys.Digits, RowKeys.BehindDigits, All, default))
        {
            found.Add(row.Key);
            var entry = expected.Find(entry => RowKeys.Entry(entry.FirstSeen, entry.Id) == row.Key);
            Assert.True(entry is not null, $"{listing.Partition} has {row.Key}, which does not belong there");
            Assert.True(EntryRows.Columns(entry).SameAs(row.Values), $"{listing.Partition} shows another {row.Key} than is stored");
        }

        Assert.Equal(expected.Select(entry => RowKeys.Entry(entry.FirstSeen, entry.Id)).Order(StringComparer.Ordinal), found);
        var head = ListingHead.From(await table.GetAsync(listing.Partition, RowKeys.Head, default));
        Assert.Equal(expected.Count, head?.Count ?? 0);
    }

    private static async Task<List<string>> KeysAsync(ITable table, string partition, string from, string to)
    {
        var keys = new List<string>();
        await foreach (var row in table.RangeAsync(partition, from, to, All, default))
        {
            keys.Add(row.Key);
        }

        return keys;
    }
}
