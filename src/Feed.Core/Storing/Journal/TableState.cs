using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Feed.Core.Storing.Journal;

/// <summary>What a reader sees, whole, however long it reads: a journal and where each row stands in it. Immutable.</summary>
/// <remarks>A state that is no longer the newest keeps its file open until the last reader lets go of it.</remarks>
internal sealed record TableState(SafeFileHandle File, ImmutableDictionary<string, PartitionIndex> Partitions)
{
    public PartitionIndex Partition(string name) => Partitions.GetValueOrDefault(name, PartitionIndex.Empty);

    public Row? Find(string partition, string key) =>
        Partition(partition).Find(Encoding.ASCII.GetBytes(key)) is { } location ? Read(key, location) : null;

    public IEnumerable<Row> Range(string partition, string from, string to, int limit) =>
        Partition(partition).Range(Encoding.UTF8.GetBytes(from), Encoding.UTF8.GetBytes(to))
            .Take(limit)
            .Select(found => Read(found.Chunk.KeyText(found.Row), found.Chunk.Location(found.Row)));

    /// <summary>Fills the span with what stands at the offset.</summary>
    public static void ReadAt(SafeFileHandle file, long offset, Span<byte> bytes)
    {
        for (var done = 0; done < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes[done..], offset + done);
            done += read > 0 ? read : throw new EndOfStreamException($"The journal ends before byte {offset + bytes.Length}: it was cut while in use.");
        }
    }

    private Row Read(string key, Location location)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(location.Length);
        var bytes = buffer.AsSpan(0, location.Length);
        ReadAt(File, location.Offset, bytes);
        var row = new Row(key, RowCodec.Decode(bytes), VersionText.Of(location.Version));
        ArrayPool<byte>.Shared.Return(buffer);
        return row;
    }
}
