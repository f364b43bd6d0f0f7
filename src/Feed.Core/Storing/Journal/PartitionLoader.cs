using System.Runtime.InteropServices;

namespace Feed.Core.Storing.Journal;

/// <summary>Builds the index of a partition from its changes in the order of writing, with little more memory than the index itself.</summary>
internal sealed class PartitionLoader
{
    /// <summary>Changes that are collected before they are sorted in.</summary>
    private const int MaxPending = 4096;

    private readonly List<IndexChange> pending = [];
    private PartitionIndex index = PartitionIndex.Empty;

    public void Add(IndexChange change)
    {
        pending.Add(change);
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
        index = index.With(CollectionsMarshal.AsSpan(IsInOrder() ? pending : Latest()));
        pending.Clear();
    }

    /// <summary>As every compacted journal is.</summary>
    private bool IsInOrder()
    {
        for (var place = 1; place < pending.Count; place++)
        {
            if (pending[place - 1].Key.Span.SequenceCompareTo(pending[place].Key.Span) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>In key order, of each key the last change.</summary>
    private List<IndexChange> Latest()
    {
        var order = Enumerable.Range(0, pending.Count).ToArray();
        order.AsSpan().Sort(new ByKeyThenPlace(pending));
        var latest = new List<IndexChange>(pending.Count);
        foreach (var place in order)
        {
            if (latest.Count > 0 && latest[^1].Key.Span.SequenceEqual(pending[place].Key.Span))
            {
                latest[^1] = pending[place];
            }
            else
            {
                latest.Add(pending[place]);
            }
        }

        return latest;
    }

    private readonly struct ByKeyThenPlace(List<IndexChange> changes) : IComparer<int>
    {
        public int Compare(int one, int other)
        {
            var all = CollectionsMarshal.AsSpan(changes);
            return all[one].Key.Span.SequenceCompareTo(all[other].Key.Span) is not 0 and var order ? order : one - other;
        }
    }
}
