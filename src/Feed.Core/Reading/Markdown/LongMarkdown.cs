using System.Text;
using System.Text.Unicode;

namespace Feed.Core.Reading;

/// <summary>Decodes a long Markdown document without the fields above it, so that its text is not made twice: with its first lines and without.</summary>
internal static class LongMarkdown
{
    // What is shorter is as quickly copied.
    private const int FewestBytes = 64 * 1024;

    /// <summary>Gives the fields with the text behind them, or <c>null</c> where the whole has to be decoded first.</summary>
    public static FrontMatter? Cut(ReadOnlySpan<byte> body, DocumentFormat format, RawDocument raw)
    {
        if (body.Length < FewestBytes || !(body.StartsWith("---"u8) || body.StartsWith("+++"u8)) || !CharsetDecoder.IsUtf8(body))
        {
            return null;
        }

        Span<char> letters = stackalloc char[FormatDetector.MaxLookedChars + 1];
        Utf8.ToUtf16(body, letters, out _, out var length);
        var head = letters[..length];
        var isMarkdown = format == DocumentFormat.Markdown || FormatDetector.Detect(head, raw.MediaType, raw.Address) == DocumentFormat.Markdown;
        if (!isMarkdown || !CleanText.IsClean(head) || FrontMatter.Above(head) is not var (fields, chars, lines) || head[chars - 1] != '\n')
        {
            return null;
        }

        var behind = body[Encoding.UTF8.GetByteCount(head[..chars])..];
        return new FrontMatter(fields, CleanText.Of(Encoding.UTF8.GetString(behind)), lines + 1);
    }
}
