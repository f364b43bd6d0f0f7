using System.Security.Cryptography;
using System.Text;

namespace Feed.Core.Storing;

/// <summary>Brings the rows of a listing in line with the entries, and with them, in the same write, its head.</summary>
/// <remarks>
/// It compares with the rows that stand there, and the head's version guards what it read: so it may be repeated, cut off or run twice at once,
/// and the count stays exact.
/// </remarks>
internal sealed class ListingWriter(ITable table)
{
    /// <summary>Writers of one listing can only delay each other: each conflict means that another write succeeded.</summary>
    private const int MaxAttempts = 100;

    /// <param name="rows">Key and columns of each row; columns <c>null</c>: to be absent.</param>
    /// <param name="fresh">Keys of entries that just arrived: they lie together and are looked up in one range.</param>
    public async Task WriteAsync(
        string partition, IReadOnlyDictionary<string, Dictionary<string, object>?> rows, IReadOnlySet<string> fresh, DateTimeOffset now, CancellationToken cancel)
    {
        var intended = rows.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(RowChange (pair) => pair.Value is null ? new RowChange.Delete(pair.Key) : new RowChange.Put(new Row(pair.Key, pair.Value)));
        foreach (var batch in Batches.Cut(intended, reserved: 1))
        {
            for (var attempt = 1; !await TryWriteAsync(partition, batch, fresh, now, cancel); attempt++)
            {
                if (attempt == MaxAttempts)
                {
                    throw new IOException($"The listing '{partition}' was changed by others {MaxAttempts} times while it was to be written. Refresh again.");
                }
            }
        }
    }

    private async Task<bool> TryWriteAsync(
        string partition, IReadOnlyList<RowChange> batch, IReadOnlySet<string> fresh, DateTimeOffset now, CancellationToken cancel)
    {
        var headRow = await table.GetAsync(partition, RowKeys.Head, cancel);
        var standing = await StandingAsync(partition, [.. batch.Select(change => change.Key)], fresh, cancel);
        var changes = batch.Where(change => IsChange(change, standing.GetValueOrDefault(change.Key))).ToList();
        if (changes.Count == 0)
        {
            return true;
        }

        var head = ListingHead.From(headRow);
        var count = (head?.Count ?? 0)
            + changes.Count(change => change is RowChange.Put && !standing.ContainsKey(change.Key)) - changes.Count(change => change is RowChange.Delete);
        var next = new ListingHead(NextVersion(head, changes), head?.LastChange > now ? head.LastChange : now, count);
        return await table.WriteAsync(partition, [.. changes, new RowChange.Put(next.ToRow(), headRow?.Version ?? RowChange.Absent)], cancel);
    }

    /// <remarks>Entries that just arrived lie together, mostly where nothing stands yet: one short range instead of a look-up for each.</remarks>
    private async Task<Dictionary<string, Row>> StandingAsync(string partition, string[] keys, IReadOnlySet<string> fresh, CancellationToken cancel)
    {
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        var (single, together) = (keys.Where(key => !fresh.Contains(key)), keys.Where(fresh.Contains).ToList());
        if (together.Count > 0)
        {
            var (limit, seen) = (2 * together.Count, together[0]);
            await foreach (var row in table.RangeAsync(partition, together[0], RowKeys.After(together[^1]), limit, cancel))
            {
                rows[row.Key] = row;
                seen = row.Key;
            }

            // More stands among them than was read: what lies behind is looked up.
            single = rows.Count < limit ? single : single.Concat(together.Where(key => string.CompareOrdinal(key, seen) > 0));
        }

        foreach (var (key, row) in await table.ManyAsync(partition, single, cancel))
        {
            rows[key] = row;
        }

        return rows;
    }

    private static bool IsChange(RowChange change, Row? standing) => change switch
    {
        RowChange.Put put => standing is null || !put.Row.Values.SameAs(standing.Values),
        _ => standing is not null,
    };

    /// <summary>Made of the last version and the change, so that no other history gives the same.</summary>
    private static string NextVersion(ListingHead? head, List<RowChange> changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(head?.Version ?? ""));
        foreach (var change in changes)
        {
            var put = change as RowChange.Put;
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{change.Key} {put?.Row.Values.Time(nameof(Entry.Updated))?.UtcTicks}"));
            hash.AppendData(Encoding.UTF8.GetBytes(put?.Row.Values.Text(nameof(Entry.Title)) ?? ""));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
