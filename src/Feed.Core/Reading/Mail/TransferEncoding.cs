using System.Buffers.Text;

namespace Feed.Core.Reading;

/// <summary>Undoes what mail does to bytes. What is not encoded passes through. Source: RFC 2045 §6.</summary>
internal static class TransferEncoding
{
    public static byte[] Decode(ReadOnlySpan<byte> body, string encoding) => encoding switch
    {
        "quoted-printable" => QuotedPrintable(body, isHeader: false),
        "base64" => Base64(body),
        _ => body.ToArray(),
    };

    /// <param name="isHeader">In headers an underscore is a blank (RFC 2047 §4.2).</param>
    public static byte[] QuotedPrintable(ReadOnlySpan<byte> body, bool isHeader)
    {
        var decoded = new byte[body.Length];
        var length = 0;
        for (var index = 0; index < body.Length; index++)
        {
            var letter = body[index];
            if (letter == '_' && isHeader)
            {
                decoded[length++] = (byte)' ';
            }
            else if (letter != '=')
            {
                decoded[length++] = letter;
            }
            else if (index + 2 < body.Length && char.IsAsciiHexDigit((char)body[index + 1]) && char.IsAsciiHexDigit((char)body[index + 2]))
            {
                decoded[length++] = (byte)((Hex(body[index + 1]) << 4) | Hex(body[index + 2]));
                index += 2;
            }
            else if (SoftBreak(body[(index + 1)..]) is var skipped and > 0)
            {
                index += skipped;
            }
            else
            {
                decoded[length++] = letter;
            }
        }

        return decoded[..length];
    }

    /// <summary>What is not of its alphabet is skipped; a torn last group too.</summary>
    public static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var letters = new byte[body.Length + 3];
        var count = 0;
        foreach (var letter in body)
        {
            if (char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'+' or (byte)'/')
            {
                letters[count++] = letter;
            }
        }

        // One letter alone holds no byte.
        count -= count % 4 == 1 ? 1 : 0;
        while (count % 4 != 0)
        {
            letters[count++] = (byte)'=';
        }

        var decoded = new byte[Base64Url.GetMaxDecodedLength(count) + 3];
        System.Buffers.Text.Base64.DecodeFromUtf8(letters.AsSpan(0, count), decoded, out _, out var length);
        return decoded[..length];
    }

    // Bytes after the equals sign up to and with the line feed, or 0 when the line goes on.
    private static int SoftBreak(ReadOnlySpan<byte> rest)
    {
        var blanks = rest.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r');
        return blanks >= 0 && rest[blanks] == '\n' ? blanks + 1 : blanks < 0 && !rest.IsEmpty ? rest.Length : 0;
    }

    private static int Hex(byte digit) => char.IsAsciiDigit((char)digit) ? digit - '0' : ((digit | 0x20) - 'a') + 10;
}
