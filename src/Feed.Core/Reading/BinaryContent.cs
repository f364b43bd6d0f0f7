namespace Feed.Core.Reading;

/// <summary>Tells bytes that are no text by how they begin.</summary>
internal static class BinaryContent
{
    private const int LookedBytes = 4096;

    // Control bytes that no text has; a few may stray into one.
    private const double MaxControlShare = 0.05;

    private static readonly (byte[] Start, string Name)[] Known =
    [
        ("%PDF"u8.ToArray(), "a PDF file"),
        ("PK\x03\x04"u8.ToArray(), "a zip archive (or an office document)"),
        ([0x1F, 0x8B], "compressed with gzip"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd"),
        ("BZh"u8.ToArray(), "compressed with bzip2"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("RIFF"u8.ToArray(), "a picture, sound or film"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("SQLite format"u8.ToArray(), "a database"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    ];

    /// <summary>What the bytes are, or <c>null</c> when they may be text.</summary>
    public static string? Find(ReadOnlySpan<byte> body)
    {
        foreach (var (start, name) in Known)
        {
            if (body.StartsWith(start))
            {
                return name;
            }
        }

        var head = body[..Math.Min(body.Length, LookedBytes)];
        var (controls, nuls) = (0, 0);
        foreach (var letter in head)
        {
            nuls += letter == 0 ? 1 : 0;
            controls += letter < 0x20 && letter is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0x1B or 0) ? 1 : 0;
        }

        // UTF-16 has a NUL beside every Latin letter and hardly anything else below the blank.
        return controls > MaxControlShare * head.Length ? "binary data" : nuls > (1 - MaxControlShare) * head.Length && nuls > 0 ? "nothing but NULs" : null;
    }
}
