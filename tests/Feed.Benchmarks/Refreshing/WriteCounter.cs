using Feed.Core.Storing;

namespace Feed.Benchmarks.Refreshing;

/// <summary>Counts the writes and rows that reach a table.</summary>
internal sealed class WriteCounter(ITable table) : ITable
{
    private int writes;
    private int rows;

    public int Writes => writes;

    public int Rows => rows;

    public void Reset() => writes = rows = 0;

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancel) => table.GetAsync(partition, key, cancel);

    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, int limit, CancellationToken cancel) => table.RangeAsync(partition, from, to, limit, cancel);

    public Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        Interlocked.Increment(ref writes);
        Interlocked.Add(ref rows, changes.Count);
        return table.WriteAsync(partition, changes, cancel);
    }
}
