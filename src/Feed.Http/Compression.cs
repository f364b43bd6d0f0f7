using System.Buffers;
using System.IO.Compression;
using System.Numerics;

namespace Feed.Http;

/// <summary>Compresses a document once, for all its readers.</summary>
internal static class Compression
{
    // Below this a packet is a packet.
    private const int WorthwhileBytes = 256;

    // Beyond these, a view that nobody asked for before would take longer to compress than to read and print.
    private const int BrotliQuality = 4;

    // A window larger than the document takes memory and finds nothing more.
    private const int LeastWindow = 10;
    private const int MostWindow = 22;

    public static byte[]? Gzip(byte[] plain)
    {
        var room = ArrayPool<byte>.Shared.Rent(plain.Length + (plain.Length / 1000) + WorthwhileBytes); // at worst 5 bytes for each 16 KB, and its head
        using var packed = new MemoryStream(room);
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(plain);
        }

        var shorter = Shorter(room.AsSpan(0, (int)packed.Position), plain);
        ArrayPool<byte>.Shared.Return(room);
        return shorter;
    }

    public static byte[]? Brotli(byte[] plain)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        var shorter = BrotliEncoder.TryCompress(plain, room, out var written, BrotliQuality, Window(plain.Length)) ? Shorter(room.AsSpan(0, written), plain) : null;
        ArrayPool<byte>.Shared.Return(room);
        return shorter;
    }

    private static int Window(int bytes) => Math.Clamp(BitOperations.Log2((uint)bytes) + 1, LeastWindow, MostWindow);

    private static byte[]? Shorter(ReadOnlySpan<byte> packed, byte[] plain) => plain.Length >= WorthwhileBytes && packed.Length < plain.Length ? packed.ToArray() : null;
}
