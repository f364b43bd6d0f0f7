using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows dates behind a title: <c>Version 1.2 (5 May 2024)</c>, <c>1.2.0 - 2024-05-05</c>.</summary>
internal static class TrailingDate
{
    private const int MaxChars = 24;

    // What a dash parts from its date is a version or a name.
    private const int MaxNameChars = 32;

    private const int DashChars = 3;

    // "Mon Mar 12 19:00:29 2007 -0400"
    private const int MaxClockedChars = 40;
    private const int MaxBehindChars = 24;

    private static readonly string[] Dashes = [" - ", " – ", " — "];

    /// <summary>The date that the line ends with: in brackets with its month at least, behind a dash with its day; or <c>null</c>.</summary>
    /// <param name="issue">Gives the year where the date has none.</param>
    public static PartialDate? Of(ReadOnlySpan<char> line, PartialDate? issue)
    {
        if (line is [.., ')' or '）'])
        {
            return line.LastIndexOfAny('(', '（') is >= 0 and var open && line.Length - open <= MaxClockedChars && DateText.Whole(line[(open + 1)..^1], issue) is { Month: > 0 } bracketed ? bracketed : null;
        }

        var dash = -1;
        foreach (var kind in Dashes)
        {
            dash = Math.Max(dash, line.LastIndexOf(kind));
        }

        return dash is > 0 and <= MaxNameChars && Read(line[(dash + DashChars)..], issue) is { Day: > 0 } day ? day : null;
    }

    /// <summary>The day that stands with its year in the first brackets of a line, and has no more than a word or two behind it: <c>warp-of-silk (2024-03-09) 1 commit</c>; or <c>null</c>.</summary>
    public static PartialDate? InBrackets(ReadOnlySpan<char> line)
    {
        var open = line.IndexOf('(');
        var length = open < 0 ? -1 : line[(open + 1)..].IndexOf(')');
        return length is > 0 and <= MaxClockedChars && line.Length - open - length <= MaxBehindChars && DateText.Whole(line.Slice(open + 1, length), null) is { Day: > 0 } day ? day : null;
    }

    private static PartialDate? Read(ReadOnlySpan<char> words, PartialDate? issue) => words.Length <= MaxChars ? DateText.Whole(words, issue) : null;
}
