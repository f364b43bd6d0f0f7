using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>Counts what goes through to the table behind it.</summary>
internal sealed class CountingTable(ITable table) : ITable
{
    private int reads;
    private int writes;
    private int rows;

    /// <summary>Point and range reads.</summary>
    public int Reads => reads;

    /// <summary>Batches written.</summary>
    public int Writes => writes;

    /// <summary>Rows put or deleted.</summary>
    public int Rows => rows;

    public void Reset() => (reads, writes, rows) = (0, 0, 0);

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancel)
    {
        Interlocked.Increment(ref reads);
        return table.GetAsync(partition, key, cancel);
    }

    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, int limit, CancellationToken cancel)
    {
        Interlocked.Increment(ref reads);
        return table.RangeAsync(partition, from, to, limit, cancel);
    }

    public Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        Interlocked.Increment(ref writes);
        Interlocked.Add(ref rows, changes.Count);
        return table.WriteAsync(partition, changes, cancel);
    }
}
