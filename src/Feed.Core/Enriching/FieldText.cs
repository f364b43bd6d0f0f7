using System.Text;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Makes a field of strangers' text: without what no reader should see (<see cref="CleanText"/>), blanks collapsed, not too long.</summary>
internal static class FieldText
{
    /// <summary>One line: blanks and line ends collapsed to one U+0020, none at an end. At most <paramref name="maxChars"/> UTF-16 units.</summary>
    public static string Line(string? text, int maxChars) => Collapse(text, maxChars, keepLines: false);

    /// <summary>Several lines: as <see cref="Line"/> for each, separated by one line feed, none of them empty.</summary>
    public static string Lines(string? text, int maxChars) => Collapse(text, maxChars, keepLines: true);

    /// <summary>As <see cref="Line"/>, and <c>null</c> when nothing is left.</summary>
    public static string? LineOrNull(string? text, int maxChars) => Line(text, maxChars) is { Length: > 0 } line ? line : null;

    /// <summary>The beginning of a text that is made of such lines.</summary>
    public static string Cut(string lines, int maxChars) => lines.Length <= maxChars ? lines : Lines(lines, maxChars);

    private static string Collapse(string? text, int maxChars, bool keepLines)
    {
        if (text is null || (text.Length <= maxChars && OrdinaryText.IsLine(text)))
        {
            return text ?? "";
        }

        var clean = CleanText.Of(text);
        if (clean.Length <= maxChars && PlainText.IsTidy(clean))
        {
            return clean;
        }

        var builder = new StringBuilder(Math.Min(clean.Length, maxChars));
        var pending = '\0';
        for (var index = 0; index < clean.Length && builder.Length < maxChars; index++)
        {
            var letter = clean[index];
            if (char.IsWhiteSpace(letter))
            {
                pending = keepLines && (letter == '\n' || pending == '\n') ? '\n' : ' ';
                continue;
            }

            _ = pending != '\0' && builder.Length > 0 ? builder.Append(pending) : builder;
            pending = '\0';
            builder.Append(letter);
        }

        return Cut(builder, maxChars);
    }

    /// <summary>Cuts at the limit, but tears no surrogate pair apart.</summary>
    private static string Cut(StringBuilder builder, int maxChars)
    {
        builder.Length = Math.Min(builder.Length, maxChars);
        if (builder.Length > 0 && char.IsHighSurrogate(builder[^1]))
        {
            builder.Length--;
        }

        return builder.ToString().TrimEnd();
    }
}
