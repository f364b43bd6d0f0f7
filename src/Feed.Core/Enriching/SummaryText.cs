namespace Feed.Core.Enriching;

/// <summary>The summary as plain text: one line a paragraph.</summary>
public static class SummaryText
{
    /// <summary>Longer summaries are cut, in UTF-16 units: three printed pages.</summary>
    public const int MaxChars = 20_000;

    /// <returns>Paragraphs separated by one line feed, or <c>null</c> when there is no text.</returns>
    public static string? Of(IReadOnlyList<string> paragraphs)
    {
        var whole = paragraphs.Count == 1
            ? FieldText.Line(paragraphs[0], MaxChars)
            : FieldText.Lines(string.Join('\n', paragraphs.Select(paragraph => FieldText.Line(paragraph, MaxChars))), MaxChars);
        return whole.Length > 0 ? whole : null;
    }
}
