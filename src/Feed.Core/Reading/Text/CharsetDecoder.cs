using System.Text;
using System.Text.Unicode;

namespace Feed.Core.Reading;

/// <summary>Bytes as text, and how they were understood.</summary>
/// <param name="Charset">Name of the encoding, lower case.</param>
public readonly record struct DecodedText(string Text, string Charset);

/// <summary>Decodes bytes: what is valid UTF-8 is UTF-8; else what the sender or the document says, when it fits; else what fits best.</summary>
public static class CharsetDecoder
{
    /// <summary>The share of characters that may be broken before a stated charset is disbelieved.</summary>
    private const double MaxBrokenShare = 0.01;

    /// <param name="charset">Of the Content-Type header, or <c>null</c>.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> body, string? charset = null)
    {
        if (ByteOrderMark(body) is var (marked, length))
        {
            return Text(body[length..], marked);
        }

        if (WideWithoutMark(body) is { } wide)
        {
            return Text(body, wide);
        }

        if (Utf8.IsValid(body))
        {
            return Text(body, IsIso2022(body) ? Charsets.Find("iso-2022-jp") ?? Encoding.UTF8 : Encoding.UTF8);
        }

        var stated = Charsets.Find(charset);
        var declared = Charsets.Find(DeclaredCharset.Find(body));
        foreach (var candidate in (ReadOnlySpan<Encoding?>)[stated, declared, Encoding.UTF8])
        {
            if (candidate is not null && !Charsets.IsCatchAll(candidate) && Text(body, candidate) is var text && BrokenShare(text.Text) <= MaxBrokenShare)
            {
                return text;
            }
        }

        return Text(body, CharsetGuess.Best(body, declared ?? stated));
    }

    /// <summary>Whether a text that begins with signs of ASCII is taken for UTF-8, whatever its sender says.</summary>
    internal static bool IsUtf8(ReadOnlySpan<byte> body) => WideWithoutMark(body) is null && Utf8.IsValid(body) && !IsIso2022(body);

    private static DecodedText Text(ReadOnlySpan<byte> body, Encoding encoding) => new(encoding.GetString(body), encoding.WebName);

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    // Markup in UTF-16 has a NUL beside every Latin letter.
    private static Encoding? WideWithoutMark(ReadOnlySpan<byte> body)
    {
        const int Looked = 512;
        var (even, odd) = (0, 0);
        for (var index = 0; index + 1 < Math.Min(body.Length, Looked); index += 2)
        {
            even += body[index] == 0 ? 1 : 0;
            odd += body[index + 1] == 0 ? 1 : 0;
        }

        var enough = Math.Min(body.Length, Looked) / 8;
        return enough < 2 ? null : odd > enough && even == 0 ? Encoding.Unicode : even > enough && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    // Japanese mail: seven bits, shifted by escape sequences (RFC 1468).
    private static bool IsIso2022(ReadOnlySpan<byte> body) => body.Contains((byte)'\e') && (body.IndexOf("\e$B"u8) >= 0 || body.IndexOf("\e$@"u8) >= 0);

    private static double BrokenShare(string text)
    {
        var (broken, wide) = (0, 0);
        foreach (var letter in text)
        {
            wide += letter > '\x7F' ? 1 : 0;
            broken += letter == '\uFFFD' ? 1 : 0;
        }

        return wide == 0 ? 0 : (double)broken / wide;
    }
}
