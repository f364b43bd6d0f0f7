using Feed.Core.Storing;

namespace Feed.Tests.Running;

/// <summary>Counts the writes to a table.</summary>
internal sealed class CountingTable(ITable table) : ITable
{
    public int Writes { get; set; }

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancel) => table.GetAsync(partition, key, cancel);

    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, int limit, CancellationToken cancel) =>
        table.RangeAsync(partition, from, to, limit, cancel);

    public Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        Writes++;
        return table.WriteAsync(partition, changes, cancel);
    }
}
