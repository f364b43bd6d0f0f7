using System.Runtime.CompilerServices;
using System.Text;

namespace Feed.Core.Storing.Journal;

/// <summary>A stretch of a partition's index in key order, packed into two arrays. Immutable.</summary>
internal sealed class Chunk
{
    /// <summary>A write copies the chunks it touches, a look-up halves its way through one. Ids lie anywhere, so a save touches as many as it has entries.</summary>
    public const int MaxRows = 64;

    private readonly byte[] keys;
    private readonly (int End, Location Location)[] rows;

    private Chunk(byte[] keys, (int End, Location Location)[] rows) => (this.keys, this.rows) = (keys, rows);

    public int Count => rows.Length;

    public ReadOnlySpan<byte> FirstKey => Key(0);

    public ReadOnlySpan<byte> LastKey => Key(rows.Length - 1);

    /// <summary>Packs rows that are in key order into as few chunks as hold them, evenly.</summary>
    public static IEnumerable<Chunk> Pack(IReadOnlyList<(ReadOnlyMemory<byte> Key, Location Location)> rows)
    {
        var count = (rows.Count + MaxRows - 1) / MaxRows;
        for (var number = 0; number < count; number++)
        {
            var (from, to) = ((int)((long)rows.Count * number / count), (int)((long)rows.Count * (number + 1) / count));
            yield return Pack(rows, from, to);
        }
    }

    public ReadOnlySpan<byte> Key(int row) => keys.AsSpan(Start(row)..rows[row].End);

    public string KeyText(int row) => Encoding.ASCII.GetString(Key(row));

    public ReadOnlyMemory<byte> KeyMemory(int row) => keys.AsMemory(Start(row)..rows[row].End);

    public Location Location(int row) => rows[row].Location;

    /// <summary>The first row whose key is not before this one.</summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Key(middle).SequenceCompareTo(key) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Chunk Pack(IReadOnlyList<(ReadOnlyMemory<byte> Key, Location Location)> rows, int from, int to)
    {
        var bytes = 0;
        for (var row = from; row < to; row++)
        {
            bytes += rows[row].Key.Length;
        }

        var (keys, packed, end) = (new byte[bytes], new (int, Location)[to - from], 0);
        for (var row = from; row < to; row++)
        {
            rows[row].Key.Span.CopyTo(keys.AsSpan(end));
            end += rows[row].Key.Length;
            packed[row - from] = (end, rows[row].Location);
        }

        return new(keys, packed);
    }

    private int Start(int row) => row == 0 ? 0 : rows[row - 1].End;
}
