namespace Feed.Core.Storing;

/// <summary>Cuts a list of changes into writes that a table takes as a whole.</summary>
internal static class Batches
{
    /// <summary>Kept free of the 4 MiB for what stands around the rows.</summary>
    private const int MaxSentBytes = TableRules.MaxBytesPerWrite - (64 * 1024);

    /// <param name="reserved">Rows that the caller adds to each write (a listing's head); each small.</param>
    public static IEnumerable<IReadOnlyList<RowChange>> Cut(IEnumerable<RowChange> changes, int reserved = 0)
    {
        var (batch, bytes) = (new List<RowChange>(), 0L);
        foreach (var change in changes)
        {
            var size = RowSize.Sent(change);
            if (batch.Count > 0 && (batch.Count + reserved == TableRules.MaxRowsPerWrite || bytes + size > MaxSentBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(change);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
