using System.Runtime.CompilerServices;
namespace Feed.Core.Storing.Journal;

/// <summary>Where the rows of a partition stand, in key order. Immutable: a change gives another index that shares the chunks it leaves alone.</summary>
internal sealed class PartitionIndex(Chunk[] chunks)
{
    public static readonly PartitionIndex Empty = new([]);

    public int Count => chunks.Sum(chunk => chunk.Count);

    public Location? Find(ReadOnlySpan<byte> key)
    {
        if (ChunkOf(key) is not (>= 0 and var number))
        {
            return null;
        }

        var row = chunks[number].Find(key);
        return row < chunks[number].Count && chunks[number].Key(row).SequenceEqual(key) ? chunks[number].Location(row) : null;
    }

    /// <summary>The rows with <paramref name="from"/> ≤ key &lt; <paramref name="to"/>, in key order.</summary>
    public IEnumerable<(Chunk Chunk, int Row)> Range(byte[] from, byte[] to)
    {
        for (var number = Math.Max(ChunkOf(from), 0); number < chunks.Length; number++)
        {
            var chunk = chunks[number];
            for (var row = chunk.Find(from); row < chunk.Count; row++)
            {
                if (chunk.Key(row).SequenceCompareTo(to) >= 0)
                {
                    yield break;
                }

                yield return (chunk, row);
            }
        }
    }

    public IEnumerable<(Chunk Chunk, int Row)> All() => chunks.SelectMany(chunk => Enumerable.Range(0, chunk.Count).Select(row => (chunk, row)));

    /// <summary>Whether the key lies behind all others.</summary>
    public bool IsBehind(ReadOnlySpan<byte> key) => chunks.Length == 0 || chunks[^1].LastKey.SequenceCompareTo(key) < 0;

    /// <param name="rows">In key order, none twice, all behind those that are there.</param>
    public PartitionIndex Append(IReadOnlyList<(ReadOnlyMemory<byte> Key, Location Location)> rows) => new([.. chunks, .. Chunk.Pack(rows)]);

    /// <param name="changes">In key order, none twice.</param>
    public PartitionIndex With(ReadOnlySpan<IndexChange> changes)
    {
        var result = new List<Chunk>(chunks.Length + 1);
        var merged = new List<(ReadOnlyMemory<byte> Key, Location Location)>();
        var rest = changes;
        for (var number = 0; number < chunks.Length; number++)
        {
            var mine = number + 1 < chunks.Length ? CountBefore(rest, chunks[number + 1].FirstKey) : rest.Length;
            if (mine == 0)
            {
                result.Add(chunks[number]);
                continue;
            }

            result.AddRange(Chunk.Pack(Merge(chunks[number], rest[..mine], merged)));
            rest = rest[mine..];
        }

        result.AddRange(chunks.Length == 0 ? Chunk.Pack(Merge(null, rest, merged)) : []);
        return new([.. result]);
    }

    private static int CountBefore(ReadOnlySpan<IndexChange> changes, ReadOnlySpan<byte> key)
    {
        var count = 0;
        while (count < changes.Length && changes[count].Key.Span.SequenceCompareTo(key) < 0)
        {
            count++;
        }

        return count;
    }

    /// <param name="merged">Is filled with the rows, and given back.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<(ReadOnlyMemory<byte> Key, Location Location)> Merge(
        Chunk? chunk, ReadOnlySpan<IndexChange> changes, List<(ReadOnlyMemory<byte> Key, Location Location)> merged)
    {
        var (row, count) = (0, chunk?.Count ?? 0);
        merged.Clear();
        merged.EnsureCapacity(count + changes.Length);
        foreach (var change in changes)
        {
            for (; chunk is not null && row < count && chunk.Key(row).SequenceCompareTo(change.Key.Span) < 0; row++)
            {
                merged.Add((chunk.KeyMemory(row), chunk.Location(row)));
            }

            row += chunk is not null && row < count && chunk.Key(row).SequenceEqual(change.Key.Span) ? 1 : 0;
            if (change.Location is { } location)
            {
                merged.Add((change.Key, location));
            }
        }

        for (; chunk is not null && row < count; row++)
        {
            merged.Add((chunk.KeyMemory(row), chunk.Location(row)));
        }

        return merged;
    }

    /// <summary>The last chunk that begins at or before the key; -1 when none does.</summary>
    private int ChunkOf(ReadOnlySpan<byte> key)
    {
        var (low, high) = (0, chunks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = chunks[middle].FirstKey.SequenceCompareTo(key) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
