using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>A table that takes so many writes and then fails, as if the process had been killed there.</summary>
internal sealed class FailingTable(ITable table, int writesLeft) : ITable
{
    private int left = writesLeft;

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancel) => table.GetAsync(partition, key, cancel);

    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, int limit, CancellationToken cancel) =>
        table.RangeAsync(partition, from, to, limit, cancel);

    public Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel) =>
        left-- > 0 ? table.WriteAsync(partition, changes, cancel) : throw new IOException("Killed here.");
}
