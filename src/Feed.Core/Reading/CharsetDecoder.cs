using System.Text;

namespace Feed.Core.Reading;

/// <summary>Bytes as text, and how they were understood.</summary>
public readonly record struct DecodedText(string Text, string Charset);

/// <summary>Decodes bytes.</summary>
public static class CharsetDecoder
{
    public static DecodedText Decode(ReadOnlySpan<byte> body, string? charset) => new(Encoding.UTF8.GetString(body), "utf-8");
}
