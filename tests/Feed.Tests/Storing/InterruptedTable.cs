using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>Does something else once, just before the first write to a partition.</summary>
internal sealed class InterruptedTable(ITable table, string partition, Func<Task> interruption) : ITable
{
    private bool isOver;

    public Task<Row?> GetAsync(string from, string key, CancellationToken cancel) => table.GetAsync(from, key, cancel);

    public IAsyncEnumerable<Row> RangeAsync(string within, string from, string to, int limit, CancellationToken cancel) => table.RangeAsync(within, from, to, limit, cancel);

    public async Task<bool> WriteAsync(string to, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        if (to == partition && !isOver)
        {
            isOver = true;
            await interruption();
        }

        return await table.WriteAsync(to, changes, cancel);
    }
}
