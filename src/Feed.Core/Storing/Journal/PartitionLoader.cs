using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Feed.Core.Storing.Journal;

/// <summary>Builds the index of a partition from its changes in the order of writing, with little more memory than the index itself.</summary>
/// <remarks>
/// Changes in key order, as a compaction writes them, are appended as they come. Others are collected until they are half as many as the rows, and
/// sorted in: so a row is copied a few times, however many there are.
/// </remarks>
internal sealed class PartitionLoader
{
    /// <summary>Changes that are collected at least.</summary>
    private const int LeastPending = 1024;

    private readonly List<IndexChange> pending = [];
    private PartitionIndex index = PartitionIndex.Empty;
    private bool isInOrder = true;
    private int limit = LeastPending;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(IndexChange change)
    {
        isInOrder &= change.Location is not null
            && (pending.Count > 0 ? pending[^1].Key.Span.SequenceCompareTo(change.Key.Span) < 0 : index.IsBehind(change.Key.Span));
        pending.Add(change);
        if (pending.Count >= (isInOrder ? LeastPending : limit))
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
        index = isInOrder ? index.Append(pending.ConvertAll(change => (change.Key, change.Location!.Value))) // in order: each has one
            : index.With(CollectionsMarshal.AsSpan(Latest()));
        pending.Clear();
        (isInOrder, limit) = (true, Math.Max(LeastPending, index.Count / 2));
    }

    /// <summary>In key order, of each key the last change.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public int Compare(int one, int other)
        {
            var all = CollectionsMarshal.AsSpan(changes);
            return all[one].Key.Span.SequenceCompareTo(all[other].Key.Span) is not 0 and var order ? order : one - other;
        }
    }
}
