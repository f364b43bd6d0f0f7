using System.Collections.Concurrent;
using Feed.Core.Storing;

namespace Feed.Tests.Running;

/// <summary>Counts the writes to a table, and the rows written to each partition.</summary>
internal sealed class CountingTable(ITable table) : ITable
{
    private readonly ConcurrentDictionary<string, int> rows = new();
    private int writes;

    public int Writes
    {
        get => writes;
        set
        {
            writes = value;
            rows.Clear();
        }
    }

    public int Rows => rows.Values.Sum();

    public int RowsOf(string partition) => rows.GetValueOrDefault(partition);

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancel) => table.GetAsync(partition, key, cancel);

    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, int limit, CancellationToken cancel) =>
        table.RangeAsync(partition, from, to, limit, cancel);

    public Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        Interlocked.Increment(ref writes);
        rows.AddOrUpdate(partition, changes.Count, (_, count) => count + changes.Count);
        return table.WriteAsync(partition, changes, cancel);
    }
}
