using System.Runtime.CompilerServices;
using Feed.Core.Storing;

namespace Feed.Tests.Http;

/// <summary>A table in memory that counts what it is asked, for tests of what a request costs.</summary>
internal sealed class CountingTable : ITable
{
    private readonly Lock access = new();
    private readonly Dictionary<string, SortedDictionary<string, Row>> partitions = new(StringComparer.Ordinal);
    private long writes;

    public int PointReads { get; private set; }

    public int RangeReads { get; private set; }

    public int RowsRead { get; private set; }

    public bool IsBroken { get; set; }

    /// <summary>What range reads wait for, once they are counted.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public void Reset() => PointReads = RangeReads = RowsRead = 0;

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancel)
    {
        lock (access)
        {
            PointReads++;
            return IsBroken ? throw new IOException("The disk is gone: /secret/path") : Task.FromResult(partitions.GetValueOrDefault(partition)?.GetValueOrDefault(key));
        }
    }

    public async IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, int limit, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<Row> rows;
        lock (access)
        {
            RangeReads++;
            rows = IsBroken ? throw new IOException("The disk is gone: /secret/path") : [.. (partitions.GetValueOrDefault(partition)?.Values ?? Enumerable.Empty<Row>())
                .Where(row => string.CompareOrdinal(row.Key, from) >= 0 && string.CompareOrdinal(row.Key, to) < 0).Take(limit)];
        }

        await Task.Yield();
        await Gate;
        foreach (var row in rows)
        {
            RowsRead++;
            yield return row;
        }
    }

    public Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        lock (access)
        {
            if (!partitions.TryGetValue(partition, out var rows))
            {
                partitions[partition] = rows = new SortedDictionary<string, Row>(StringComparer.Ordinal);
            }

            if (changes.Any(change => change.OnlyIf is { } version && version != (rows.GetValueOrDefault(change.Key)?.Version ?? RowChange.Absent)))
            {
                return Task.FromResult(false);
            }

            foreach (var change in changes)
            {
                if (change is RowChange.Put put)
                {
                    rows[put.Key] = put.Row with { Version = $"{++writes}" };
                }
                else
                {
                    rows.Remove(change.Key);
                }
            }

            return Task.FromResult(true);
        }
    }
}
