using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Decodes the words of mail headers that are not ASCII: <c>=?utf-8?Q?Caf=C3=A9?=</c>. Source: RFC 2047.</summary>
internal static partial class EncodedWords
{
    public static string Decode(string header)
    {
        if (!header.Contains("=?", StringComparison.Ordinal))
        {
            return header;
        }

        var text = new StringBuilder();
        var bytes = new List<byte>();
        var (done, charset) = (0, "");
        foreach (Match word in Word().Matches(header))
        {
            // Blanks between two encoded words mean nothing, and a letter may be split between them (§6.2).
            var between = header.AsSpan(done, word.Index - done);
            var continues = bytes.Count > 0 && between.IsWhiteSpace() && charset.Equals(word.Groups["charset"].Value, StringComparison.OrdinalIgnoreCase);
            if (!continues)
            {
                Flush(text, bytes, charset);
                text.Append(done > 0 && between.IsWhiteSpace() ? "" : between);
            }

            charset = word.Groups["charset"].Value;
            var content = Encoding.Latin1.GetBytes(word.Groups["text"].Value);
            bytes.AddRange(word.Groups["kind"].Value is "B" or "b" ? TransferEncoding.Base64(content) : TransferEncoding.QuotedPrintable(content, isHeader: true));
            done = word.Index + word.Length;
        }

        Flush(text, bytes, charset);
        return text.Append(header, done, header.Length - done).ToString();
    }

    private static void Flush(StringBuilder text, List<byte> bytes, string charset)
    {
        text.Append(CharsetDecoder.Decode(bytes.ToArray(), charset.Split('*')[0]).Text);
        bytes.Clear();
    }

    [GeneratedRegex("""=\?(?<charset>[^?\s]{1,40})\?(?<kind>[BbQq])\?(?<text>[^?]{0,4000})\?=""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
