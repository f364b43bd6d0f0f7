using System.Buffers.Binary;

namespace Feed.Core.Storing.Journal;

/// <summary>The unit of the journal, whole or worth nothing: marker (8 bytes), length of the body (4), CRC-32C of length and body (4), body. Little-endian.</summary>
internal static class Frame
{
    public const int HeaderBytes = 16;

    /// <summary>Bytes F5 F8 F9 FA FB FC FD F6, none of which occurs in UTF-8: where a frame may begin, found again behind a damaged one.</summary>
    public const ulong Marker = 0xF6FD_FCFB_FAF9_F8F5;

    /// <summary>What begins the body of a frame that holds a batch; see <see cref="BatchEncoder"/>.</summary>
    public const byte Batch = 1;

    /// <summary>What begins the body of the first frame; see <see cref="JournalHeader"/>.</summary>
    public const byte Header = 2;

    /// <summary>Fills in the header of the frame that starts there and ends where the stream does.</summary>
    public static void Close(MemoryStream stream, int start)
    {
        var frame = stream.GetBuffer().AsSpan(start, (int)stream.Length - start);
        BinaryPrimitives.WriteUInt64LittleEndian(frame, Marker);
        BinaryPrimitives.WriteInt32LittleEndian(frame[8..], frame.Length - HeaderBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[12..], Checksum(frame));
    }

    /// <summary>The length of the whole frame that this header announces, or <c>null</c> when it is no header of one.</summary>
    public static long? LengthOf(ReadOnlySpan<byte> header) =>
        header.Length >= HeaderBytes && BinaryPrimitives.ReadUInt64LittleEndian(header) == Marker && BinaryPrimitives.ReadInt32LittleEndian(header[8..]) is > 0 and var length
            ? HeaderBytes + (long)length
            : null;

    public static bool IsWhole(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadUInt32LittleEndian(frame[12..]) == Checksum(frame);

    private static uint Checksum(ReadOnlySpan<byte> frame) => Crc32C.Of(frame[HeaderBytes..]) ^ BinaryPrimitives.ReadUInt32LittleEndian(frame[8..]);
}
