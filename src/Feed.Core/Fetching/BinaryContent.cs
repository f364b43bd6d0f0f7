namespace Feed.Core.Fetching;

/// <summary>Tells files that hold no text (pictures, archives, programs) by their first bytes.</summary>
public static class BinaryContent
{
    private const int SampleBytes = 8000;

    private static readonly (string Name, byte[] Start)[] Kinds =
    [
        ("a PDF file", "%PDF-"u8.ToArray()),
        ("a PNG picture", [0x89, 0x50, 0x4E, 0x47]),
        ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
        ("a GIF picture", "GIF8"u8.ToArray()),
        ("a ZIP archive or Office file", [0x50, 0x4B, 0x03, 0x04]),
        ("a gzip archive", [0x1F, 0x8B]),
        ("an old Office file", [0xD0, 0xCF, 0x11, 0xE0]),
        ("a program", [0x7F, 0x45, 0x4C, 0x46]),
    ];

    /// <summary>Names what the bytes are, or gives <c>null</c> when they may be text in some charset.</summary>
    /// <remarks>UTF-16 and UTF-32 are full of zero bytes, but start with a byte order mark or have their zeros all at odd or all at even places.</remarks>
    public static string? Name(ReadOnlySpan<byte> body)
    {
        foreach (var (name, start) in Kinds)
        {
            if (body.StartsWith(start))
            {
                return name;
            }
        }

        var sample = body[..Math.Min(body.Length, SampleBytes)];
        var marked = sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || sample.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);
        return marked || !sample.Contains((byte)0) || LooksLikeUtf16(sample) ? null : "binary data";
    }

    private static bool LooksLikeUtf16(ReadOnlySpan<byte> sample)
    {
        var (even, odd) = (0, 0);
        for (var index = 0; index < sample.Length; index++)
        {
            var zero = sample[index] == 0 ? 1 : 0;
            even += index % 2 == 0 ? zero : 0;
            odd += index % 2 == 1 ? zero : 0;
        }

        return Math.Min(even, odd) == 0 && Math.Max(even, odd) > sample.Length / 20;
    }
}
