namespace Feed.Core.Reading;

/// <summary>Splits a paragraph whose lines are items of their own, although no blank line parts them.</summary>
internal static class ParagraphLines
{
    // No one wraps text so late: such a line is a paragraph.
    private const int LongColumns = 200;

    // Of two, one may be the text of the other.
    private const int FewestLong = 3;

    /// <summary>Gives the parts and the lines between the paragraph's start and theirs.</summary>
    public static IEnumerable<(Inlines Part, int Line)> Split(Inlines content)
    {
        var starts = Starts(content);
        starts = starts.Count == 0 ? StartsOfDays(content) : starts;
        starts = starts.Count == 0 ? StartsOfLong(content) : starts;
        if (starts.Count == 0)
        {
            yield return (content, 0);
            yield break;
        }

        var (first, line) = (0, 0);
        foreach (var (start, startLine) in starts)
        {
            if (start > first)
            {
                yield return (Part(content, first, start - 1), line);
            }

            (first, line) = (start, startLine);
        }

        yield return (Part(content, first, content.Runs.Length), line);
    }

    // The runs after a line break that open with a number or a bullet; one numbered line alone is no list.
    private static List<(int Run, int Line)> Starts(Inlines content)
    {
        var starts = new List<(int Run, int Line)>();
        var line = 0;
        var numbered = 0;
        for (var index = 0; index < content.Runs.Length; index++)
        {
            if (content.Runs[index].IsBreak)
            {
                line++;
                continue;
            }

            if ((index == 0 || content.Runs[index - 1].IsBreak) && Enumeration.Measure(content.Runs[index].Text) > 0)
            {
                numbered++;
                if (index > 0)
                {
                    starts.Add((index, line));
                }
            }
        }

        return numbered > 1 ? starts : [];
    }

    // All lines, where each opens with a day in bold and has a link: "**March 3** – [A fair](…)".
    private static List<(int Run, int Line)> StartsOfDays(Inlines content)
    {
        var starts = new List<(int Run, int Line)>();
        var isLinked = true;
        for (var index = 0; index < content.Runs.Length; index++)
        {
            if (index == 0 || content.Runs[index - 1].IsBreak)
            {
                if (!isLinked || !content.Runs[index].Is(RunStyle.Bold) || DateText.Find(content.Runs[index].Text, DateText.AnyYear) is not { Start: 0 })
                {
                    return [];
                }

                isLinked = false;
                starts.Add((index, starts.Count));
            }

            isLinked |= content.Runs[index].Link is not null;
        }

        return isLinked && starts.Count > 1 ? starts[1..] : [];
    }

    // All lines, where most are as long as paragraphs.
    private static List<(int Run, int Line)> StartsOfLong(Inlines content)
    {
        var starts = new List<(int Run, int Line)>();
        var (from, longs) = (0, 0);
        for (var index = 0; index < content.Runs.Length; index++)
        {
            if (content.Runs[index].IsBreak)
            {
                longs += IsLong(content, from, index) ? 1 : 0;
                from = index + 1;
                starts.Add((from, starts.Count + 1));
            }
        }

        longs += IsLong(content, from, content.Runs.Length) ? 1 : 0;
        return longs >= FewestLong && longs * 2 > starts.Count ? starts.FindAll(start => start.Run < content.Runs.Length) : [];
    }

    // A sign takes two columns at most: most lines are too short to be measured.
    private static bool IsLong(Inlines content, int from, int to)
    {
        var chars = 0;
        for (var index = from; index < to; index++)
        {
            chars += content.Runs[index].Text.Length;
        }

        var columns = 0;
        for (var index = from; chars * 2 >= LongColumns && index < to; index++)
        {
            columns += PlainText.Columns(content.Runs[index].Text);
        }

        return columns >= LongColumns;
    }

    private static Inlines Part(Inlines content, int from, int to) => new([.. content.Runs.Skip(from).Take(to - from)]);
}
