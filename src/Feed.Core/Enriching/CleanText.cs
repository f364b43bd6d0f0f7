using System.Globalization;
using System.Text;

namespace Feed.Core.Enriching;

/// <summary>Takes out of strangers' text what may not stand in XML, JSON, a table or a page, and cuts what is too long.</summary>
/// <remarks>
/// Gone are C0 and C1 control characters, lone surrogates, noncharacters (U+FFFE, U+FDD0…), byte order marks, zero-width blanks
/// and the bidirectional controls that could turn the text around them. XML 1.0 §2.2, Unicode 16 §23.7.
/// </remarks>
internal static class CleanText
{
    private const char ZeroWidthBlank = '\u200B';
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>One line: blanks and line ends collapsed to one U+0020, none at an end. At most <paramref name="maxChars"/> UTF-16 units.</summary>
    public static string Line(string? text, int maxChars) => Clean(text, maxChars, keepLines: false);

    /// <summary>Several lines: as <see cref="Line"/> for each, separated by one line feed, none of them empty.</summary>
    public static string Lines(string? text, int maxChars) => Clean(text, maxChars, keepLines: true);

    /// <summary>As <see cref="Line"/>, and <c>null</c> when nothing is left.</summary>
    public static string? LineOrNull(string? text, int maxChars) => Line(text, maxChars) is { Length: > 0 } line ? line : null;

    /// <summary>Whether the character at <paramref name="index"/> may be published; blanks may.</summary>
    public static bool IsAllowed(ReadOnlySpan<char> text, int index)
    {
        var letter = text[index];
        if (char.IsSurrogate(letter))
        {
            return IsPaired(text, index);
        }

        return !(letter is < ' ' and not ('\t' or '\n' or '\r'))
            && letter is not ((>= '\u007F' and <= '\u009F') or ZeroWidthBlank or ByteOrderMark or '\u00AD' or '\uFFFE' or '\uFFFF')
            && letter is not ((>= '\uFDD0' and <= '\uFDEF') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
    }

    private static bool IsPaired(ReadOnlySpan<char> text, int index)
    {
        var high = char.IsHighSurrogate(text[index]) ? index : index - 1;
        return high >= 0 && high + 1 < text.Length && char.IsSurrogatePair(text[high], text[high + 1])
            && (char.ConvertToUtf32(text[high], text[high + 1]) & 0xFFFE) != 0xFFFE;
    }

    private static string Clean(string? text, int maxChars, bool keepLines)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var builder = new StringBuilder(Math.Min(text.Length, maxChars));
        var pending = '\0';
        for (var index = 0; index < text.Length && builder.Length < maxChars; index++)
        {
            var letter = text[index];
            if (char.IsWhiteSpace(letter) && letter != '\u0085')
            {
                pending = keepLines && (letter is '\n' or '\r' or '\u2028' or '\u2029' || pending == '\n') ? '\n' : ' ';
            }
            else if (IsAllowed(text, index))
            {
                if (pending != '\0' && builder.Length > 0)
                {
                    builder.Append(pending);
                }

                pending = '\0';
                builder.Append(letter);
            }
        }

        return Cut(builder, maxChars);
    }

    /// <summary>Cuts between two characters as a reader sees them, so that no surrogate pair or accent is torn apart.</summary>
    private static string Cut(StringBuilder builder, int maxChars)
    {
        if (builder.Length < maxChars)
        {
            return builder.ToString();
        }

        var text = builder.ToString(0, maxChars);
        while (text.Length > 0 && (char.IsHighSurrogate(text[^1]) || CharUnicodeInfo.GetUnicodeCategory(text[^1]) is UnicodeCategory.SpaceSeparator))
        {
            text = text[..^1];
        }

        return text.TrimEnd();
    }
}
