using System.Runtime.CompilerServices;
using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>Lets others in before every step, so that saves at once really interleave.</summary>
internal sealed class SlowTable(ITable table) : ITable
{
    public async Task<Row?> GetAsync(string partition, string key, CancellationToken cancel)
    {
        await Task.Yield();
        return await table.GetAsync(partition, key, cancel);
    }

    public async IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, int limit, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.Yield();
        await foreach (var row in table.RangeAsync(partition, from, to, limit, cancel))
        {
            yield return row;
        }
    }

    public async Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        await Task.Yield();
        return await table.WriteAsync(partition, changes, cancel);
    }
}
