using System.Collections.Immutable;

namespace Feed.Core.Reading;

/// <summary>Cuts a paragraph that is a list in disguise: lines parted by breaks, several of which open with a link.</summary>
internal static class LinkedLines
{
    private const int FewestLines = 3;

    // "PDF" and "Code" on lines of their own are links of one item.
    private const int FewestLinkColumns = 16;

    // 5/3 to 2024年12月31日
    private const int FewestDateChars = 4;
    private const int MostDateChars = 12;
    private static readonly System.Buffers.SearchValues<char> DateSigns = System.Buffers.SearchValues.Create("0123456789-/.年月日");

    private const int MaxNameChars = 60;

    private static readonly char[] Marks = [' ', '\t', '•', '·', '・', '*', '-', '–', '—', '»', '>', '■', '▪', '◆', '●', '○', '「', '『', '“', '"'];

    /// <summary>Gives the paragraph's parts, each from a line that opens with a link to the next; the paragraph itself when it is none of these.</summary>
    public static IReadOnlyList<Inlines> Split(Inlines content)
    {
        var starts = Starts(content.Runs);
        if (starts.Count < FewestLines)
        {
            return IsUnderName(content.Runs) ? [new Inlines([content.Runs[0] with { Link = null, Style = RunStyle.Bold }]), new Inlines([.. content.Runs.Skip(2)])] : [content];
        }

        var parts = new List<Inlines>();
        var from = 0;
        foreach (var start in starts)
        {
            Add(parts, content.Runs, from, start);
            from = start;
        }

        Add(parts, content.Runs, from, content.Runs.Length);
        return parts;
    }

    // A link alone on its line above the title, to which the link at the end leads once more: the name of a section.
    private static bool IsUnderName(ImmutableArray<Run> runs) =>
        runs.Length > 4 && runs[0] is { Link: not null, IsImage: false, Text.Length: > 0 and <= MaxNameChars } && runs[1].HardBreak
        && runs[2] is { Link: { } title, IsImage: false } && title != runs[0].Link && runs[3].HardBreak && runs[^1].Link == title;

    // Indexes of the runs that open such a line.
    private static List<int> Starts(ImmutableArray<Run> runs)
    {
        var starts = new List<int>();
        for (var index = 0; index < runs.Length; index++)
        {
            if (MarkedLines.OpensLine(runs, index) && LinkAt(runs, index) is >= 0 and var link)
            {
                if (PlainText.Columns(runs[link].Text) >= FewestLinkColumns || IsDated(runs, link + 1))
                {
                    starts.Add(index);
                }
            }
        }

        return starts;
    }

    // The link that opens the line, or -1.
    private static int LinkAt(ImmutableArray<Run> runs, int index)
    {
        while (index < runs.Length && runs[index] is { Link: null, IsBreak: false } mark && mark.Text.AsSpan().Trim(Marks).IsEmpty)
        {
            index++;
        }

        return index < runs.Length && runs[index] is { Link: not null, IsImage: false } ? index : -1;
    }

    // A day in brackets behind the link: it is a title, however short.
    private static bool IsDated(ImmutableArray<Run> runs, int index) =>
        index < runs.Length && runs[index].Text.AsSpan().TrimStart() is ['(' or '（', >= '0' and <= '9', ..] tail && tail.IndexOfAny(')', '）') is >= FewestDateChars and <= MostDateChars and var close
        && !tail[1..close].ContainsAnyExcept(DateSigns);

    private static void Add(List<Inlines> parts, ImmutableArray<Run> runs, int from, int to)
    {
        while (to > from && runs[to - 1].IsBreak)
        {
            to--;
        }

        if (to > from)
        {
            parts.Add(new Inlines([.. runs.Skip(from).Take(to - from)]));
        }
    }
}
