using System.Text;

namespace Feed.Core.Storing.Journal;

/// <summary>Reads what <see cref="BatchEncoder"/> wrote.</summary>
internal static class BatchDecoder
{
    /// <param name="body">Of a frame that is whole.</param>
    /// <param name="offset">Of the body, from the start of the file.</param>
    public static (string Partition, List<IndexChange> Changes) Decode(ReadOnlySpan<byte> body, long offset)
    {
        var reader = new SpanReader(body[1..]);
        var partition = Encoding.ASCII.GetString(reader.TextBytes());
        var changes = new List<IndexChange>(reader.PackedInt());
        for (var left = changes.Capacity; left > 0; left--)
        {
            var change = reader.Byte();
            var key = reader.TextBytes().ToArray();
            changes.Add(new(key, change == BatchEncoder.Delete ? null : Locate(ref reader, change == BatchEncoder.PutShared, offset + 1)));
        }

        return (partition, changes);
    }

    private static Location Locate(ref SpanReader reader, bool isShared, long offset)
    {
        var (version, length) = (reader.PackedLong(), reader.PackedInt());
        if (isShared)
        {
            return new(reader.PackedLong(), length, version);
        }

        var position = reader.Position;
        reader.Bytes(length);
        return new(offset + position, length, version);
    }
}
