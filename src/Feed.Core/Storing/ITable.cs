namespace Feed.Core.Storing;

/// <summary>An ordered table: partitions of rows sorted by key (ordinal). Every sentence of this contract is a test that both adapters pass.</summary>
/// <remarks>
/// Partitions and keys are 1 to 256 printable ASCII characters other than <c>/ \ # ?</c>, so that every adapter orders them alike.
/// A string value has at most 32,768 UTF-16 units, a byte[] 65,536 bytes, a row 250 values and less than 1 MiB (<see cref="TableRules"/>).
/// A broken disk or network throws whatever the adapter throws: no caller can mend it, so none catches it by type.
/// All members may be called from any thread.
/// </remarks>
public interface ITable
{
    /// <summary>Gives the row, or <c>null</c> when the partition has none of that key.</summary>
    Task<Row?> GetAsync(string partition, string key, CancellationToken cancel);

    /// <summary>Gives the rows with <paramref name="from"/> ≤ key &lt; <paramref name="to"/>, in key order, at most <paramref name="limit"/>.</summary>
    /// <remarks>An absent partition is an empty one. Rows written while reading may or may not be seen; none is seen twice.</remarks>
    IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, int limit, CancellationToken cancel);

    /// <summary>Puts and deletes rows of one partition: all or nothing up to 100 rows and 4 MiB; larger lists are cut by the caller.</summary>
    /// <remarks>A put replaces the whole row. Deleting an absent row does nothing. No key may occur twice. When it returns, the rows are durable.</remarks>
    /// <returns><c>false</c> when the condition of one change (<see cref="RowChange.OnlyIf"/>) did not hold: then nothing was written.</returns>
    /// <exception cref="ArgumentException">More than 100 rows, a key twice, a key with a forbidden character, a value or a row too large.</exception>
    Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel);
}
