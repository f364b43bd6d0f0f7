using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Feed.Core.Storing;

namespace Feed.Benchmarks;

/// <summary>Counts as Table Storage bills and limits: transactions, and the rows of each partition.</summary>
internal sealed class MeteredTable(ITable table) : ITable
{
    // A query answers with pages of at most 1,000 rows, each a transaction.
    private const int RowsPerPage = 1000;

    private readonly ConcurrentDictionary<string, (long Rows, long Bytes)> kept = new();
    private readonly ConcurrentDictionary<string, int> transactions = new();
    private int rowsRead;
    private int rowsWritten;

    /// <summary>Kind of partition (its name up to the first hyphen) → rows put so far and their bytes as Table Storage counts them.</summary>
    public IReadOnlyDictionary<string, (long Rows, long Bytes)> Kept => kept;

    /// <summary>Counts since the last time: transactions by kind of partition, rows read, rows written.</summary>
    public (Dictionary<string, int> Transactions, int RowsRead, int RowsWritten) Take()
    {
        var taken = (transactions.ToDictionary(), rowsRead, rowsWritten);
        transactions.Clear();
        (rowsRead, rowsWritten) = (0, 0);
        return taken;
    }

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancel)
    {
        Count(partition);
        Interlocked.Increment(ref rowsRead);
        return table.GetAsync(partition, key, cancel);
    }

    public async IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, int limit, [EnumeratorCancellation] CancellationToken cancel)
    {
        Count(partition);
        var rows = 0;
        await foreach (var row in table.RangeAsync(partition, from, to, limit, cancel))
        {
            Interlocked.Increment(ref rowsRead);
            if (++rows % RowsPerPage == 0 && rows < limit)
            {
                Count(partition);
            }

            yield return row;
        }
    }

    public Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        Count(partition);
        Interlocked.Add(ref rowsWritten, changes.Count);
        foreach (var put in changes.OfType<RowChange.Put>())
        {
            kept.AddOrUpdate(Kind(partition), _ => (1, RowSize.Stored(partition, put.Row)), (_, was) => (was.Rows + 1, was.Bytes + RowSize.Stored(partition, put.Row)));
        }

        return table.WriteAsync(partition, changes, cancel);
    }

    private static string Kind(string partition) => partition.Split('-')[0];

    private void Count(string partition) => transactions.AddOrUpdate(Kind(partition), 1, (_, count) => count + 1);
}
