namespace Feed.Core.Storing.Journal;

/// <summary>Builds the index of a partition from its changes in the order of writing, with little more memory than the index itself.</summary>
internal sealed class PartitionLoader
{
    /// <summary>Changes that are collected before they are sorted in.</summary>
    private const int MaxPending = 4096;

    private readonly List<IndexChange> pending = [];
    private PartitionIndex index = PartitionIndex.Empty;

    public void Add(List<IndexChange> changes)
    {
        pending.AddRange(changes);
        if (pending.Count >= MaxPending)
        {
            Flush();
        }
    }

    public PartitionIndex ToIndex()
    {
        Flush();
        return index;
    }

    private void Flush()
    {
        var latest = new List<IndexChange>(pending.Count);
        foreach (var (_, change) in pending.Index().Order(Comparer<(int Place, IndexChange Change)>.Create(
            (one, other) => IndexChange.ByKey(one.Change, other.Change) is not 0 and var order ? order : one.Place - other.Place)))
        {
            if (latest.Count > 0 && latest[^1].Key.AsSpan().SequenceEqual(change.Key))
            {
                latest[^1] = change;
            }
            else
            {
                latest.Add(change);
            }
        }

        index = index.With(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(latest));
        pending.Clear();
    }
}
