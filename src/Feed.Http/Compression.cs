using System.IO.Compression;

namespace Feed.Http;

/// <summary>Compresses a document once, for all its readers.</summary>
internal static class Compression
{
    // Below this a packet is a packet.
    private const int WorthwhileBytes = 256;

    // Beyond these, a view that nobody asked for before would take longer to compress than to read and print.
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 22;

    public static byte[]? Gzip(byte[] plain)
    {
        using var packed = new MemoryStream(plain.Length / 2);
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(plain);
        }

        return Shorter(packed.ToArray(), plain);
    }

    public static byte[]? Brotli(byte[] plain)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, packed, out var written, BrotliQuality, BrotliWindow) ? Shorter(packed[..written], plain) : null;
    }

    private static byte[]? Shorter(byte[] packed, byte[] plain) => plain.Length >= WorthwhileBytes && packed.Length < plain.Length ? packed : null;
}
