using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads lines of plain words that a link closes: an address, a request that they sum up, or words that go on with it.</summary>
internal static class ClosingLink
{
    /// <param name="line">Of plain words, with links.</param>
    public static Opening? Read(RunTail line, string firstLink, int? number) => Address(line, firstLink, number) ?? Reference(line, firstLink, number);

    /// <summary>What stands behind a link that the words before it go on with, nothing or words in brackets: <c>Version 0.2 of [the loom](…) (silk)</c>; <c>null</c> when they do not.</summary>
    /// <param name="cursor">At the link.</param>
    public static string? WordsBehind(ReadOnlySpan<char> before, RunCursor cursor)
    {
        if (before[(before.LastIndexOf(' ') + 1)..] is not ("of" or "for" or "in" or "with" or "to" or "on" or "from" or "and" or "the" or "a" or "an"))
        {
            return null;
        }

        cursor.TakeLink();
        return cursor.AtEnd ? "" : cursor.IsLast && cursor.Peek().TrimStart() is ['(', .., ')'] ? cursor.Peek().ToString() : null;
    }

    /// <summary>Whether the words of a link name a request or an issue.</summary>
    public static bool IsReference(string caption) => caption is "PR" or ['#', >= '0' and <= '9', ..];

    // "A title with a [link](…) in it: https://…"
    private static Opening? Address(RunTail line, string firstLink, int? number)
    {
        if (line.Runs is not [.., { Link: { } link } last] || link == firstLink || !LinkCaptions.IsAddress(last.Text) || !LinkAddress.IsWeb(link))
        {
            return null;
        }

        var title = new Inlines([.. line.Cut().Runs[..^1]]).Text.TrimEnd();
        return title.Length <= PlainOpening.MaxTitleChars && title is [.., ':' or '：'] && !title.Contains('\n', StringComparison.Ordinal)
            ? new Opening(OpeningKind.Plain, number, TitleMarks.Strip(title), link) { Behind = new RunTail(line.Content, line.Runs.Length - 1, 0) }
            : null;
    }

    // "The pedals are [lighter](…) now ([#61](…))": the request or the issue that the sentence sums up.
    private static Opening? Reference(RunTail line, string firstLink, int? number)
    {
        if (line.Runs is not [.., { Link: { } link } reference, { Link: null, Text: ")" or ")." }] || link == firstLink || !IsReference(reference.Text) || !LinkAddress.IsWeb(link))
        {
            return null;
        }

        var title = new Inlines([.. line.Cut().Runs[..^2]]).Text;
        var open = title.LastIndexOf('(');
        return open > 1 && open <= FrameScore.MaxTitleChars && !title.Contains('\n', StringComparison.Ordinal)
            ? new Opening(OpeningKind.Plain, number, TitleMarks.Strip(title[..open].TrimEnd()), link) { Behind = new RunTail(line.Content, line.Runs.Length - 1, 0) }
            : null;
    }
}
