namespace Feed.Core.Enriching;

/// <summary>The summary as plain text: one line a paragraph.</summary>
public static class SummaryText
{
    /// <summary>Longer summaries are cut, in UTF-16 units: three printed pages.</summary>
    public const int MaxChars = 20_000;

    private const string Stars = "**";

    /// <returns>Paragraphs separated by one line feed, or <c>null</c> when there is no text.</returns>
    public static string? Of(IReadOnlyList<string> paragraphs)
    {
        var lines = new List<string>(paragraphs.Count);
        for (var index = 0; index < paragraphs.Count; index++)
        {
            if (FieldText.LineOrNull(WithoutStars(paragraphs[index]), MaxChars) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines.Count switch
        {
            0 => null,
            1 => lines[0],
            _ => FieldText.Cut(string.Join('\n', lines), MaxChars),
        };
    }

    // Programs leave Markdown in the text of pages: "It **counts** threads".
    private static string WithoutStars(string text)
    {
        var parts = text.Contains(Stars, StringComparison.Ordinal) ? text.Split(Stars) : [];
        return parts.Length >= 3 && parts.Length % 2 == 1 ? string.Concat(parts) : text;
    }
}
