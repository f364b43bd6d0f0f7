using System.Runtime.CompilerServices;
using System.Text;

namespace Feed.Core.Storing.Journal;

/// <summary>Reads what <see cref="BatchEncoder"/> wrote.</summary>
internal static class BatchDecoder
{
    /// <param name="body">Of a frame that is whole.</param>
    /// <param name="offset">Of the body, from the start of the file.</param>
    /// <param name="keys">Where the keys are copied to.</param>
    /// <param name="changes">Is filled with what the batch changes.</param>
    /// <returns>The partition.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string Decode(ReadOnlySpan<byte> body, long offset, KeyArena keys, List<IndexChange> changes)
    {
        var reader = new SpanReader(body[1..]);
        var partition = Encoding.ASCII.GetString(reader.TextBytes());
        changes.Clear();
        for (var left = reader.PackedInt(); left > 0; left--)
        {
            var change = reader.Byte();
            var key = keys.Copy(reader.TextBytes());
            changes.Add(new(key, change == BatchEncoder.Delete ? null : Locate(ref reader, change == BatchEncoder.PutShared, offset + 1)));
        }

        return partition;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
