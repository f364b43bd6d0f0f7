namespace Feed.Core.Storing;

/// <summary>A table that ends with its process: for leases and notes of a store that one process has to itself, and for tests of what stands above the port.</summary>
public sealed class MemoryTable : ITable
{
    private readonly Lock access = new();
    private readonly Dictionary<string, SortedDictionary<string, Row>> partitions = new(StringComparer.Ordinal);
    private long writes;

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (access)
        {
            return Task.FromResult(partitions.GetValueOrDefault(partition)?.GetValueOrDefault(key));
        }
    }

    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, int limit, CancellationToken cancel)
    {
        lock (access)
        {
            var rows = partitions.GetValueOrDefault(partition)?.Values
                .Where(row => string.CompareOrdinal(row.Key, from) >= 0 && string.CompareOrdinal(row.Key, to) < 0).Take(limit).ToList() ?? [];
            return rows.Select(row => cancel.IsCancellationRequested ? throw new OperationCanceledException(cancel) : row).ToAsyncEnumerable();
        }
    }

    public Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        TableRules.Check(partition, changes);
        lock (access)
        {
            return Task.FromResult(Write(partition, changes));
        }
    }

    /// <summary>Every row by partition.</summary>
    internal IEnumerable<(string Partition, IReadOnlyList<Row> Rows)> Rows => partitions.Select(pair => (pair.Key, (IReadOnlyList<Row>)[.. pair.Value.Values]));

    private bool Write(string partition, IReadOnlyList<RowChange> changes)
    {
        if (!partitions.TryGetValue(partition, out var rows))
        {
            partitions.Add(partition, rows = new(StringComparer.Ordinal));
        }

        if (changes.Any(change => change.OnlyIf is { } version && (rows.GetValueOrDefault(change.Key)?.Version ?? RowChange.Absent) != version))
        {
            return false;
        }

        writes++;
        foreach (var change in changes)
        {
            rows.Remove(change.Key);
            if (change is RowChange.Put put)
            {
                rows.Add(change.Key, put.Row with { Version = $"{writes}", Values = new Dictionary<string, object>(put.Row.Values) });
            }
        }

        return true;
    }
}
