using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows dates behind a title: <c>Version 1.2 (5 May 2024)</c>, <c>1.2.0 - 2024-05-05</c>.</summary>
internal static class TrailingDate
{
    private const int MaxChars = 24;

    // What a dash parts from its date is a version or a name.
    private const int MaxNameChars = 32;

    private const int DashChars = 3;

    private static readonly string[] Dashes = [" - ", " – ", " — "];

    /// <summary>The date that the line ends with: in brackets with its month at least, behind a dash with its day; or <c>null</c>.</summary>
    /// <param name="issue">Gives the year where the date has none.</param>
    public static PartialDate? Of(ReadOnlySpan<char> line, PartialDate? issue)
    {
        if (line is [.., ')' or '）'])
        {
            return Read(line[(line.LastIndexOfAny('(', '（') + 1)..^1], issue) is { Month: > 0 } bracketed ? bracketed : null;
        }

        var dash = -1;
        foreach (var kind in Dashes)
        {
            dash = Math.Max(dash, line.LastIndexOf(kind));
        }

        return dash is > 0 and <= MaxNameChars && Read(line[(dash + DashChars)..], issue) is { Day: > 0 } day ? day : null;
    }

    private static PartialDate? Read(ReadOnlySpan<char> words, PartialDate? issue) => words.Length <= MaxChars ? DateText.Whole(words, issue) : null;
}
