namespace Feed.Core.Reading;

/// <summary>Cuts a paragraph that is a list in disguise: lines parted by breaks, several of which open with a link.</summary>
internal static class LinkedLines
{
    private const int FewestLines = 3;

    // "PDF" and "Code" on lines of their own are links of one item.
    private const int FewestLinkColumns = 16;

    private static readonly char[] Marks = [' ', '\t', '•', '·', '・', '*', '-', '–', '—', '»', '>', '■', '▪', '◆', '●', '○', '「', '『', '“', '"'];

    /// <summary>Gives the paragraph's parts, each from a line that opens with a link to the next; the paragraph itself when it is none of these.</summary>
    public static IReadOnlyList<Inlines> Split(Inlines content)
    {
        var starts = Starts(content.Runs);
        if (starts.Count < FewestLines)
        {
            return [content];
        }

        var parts = new List<Inlines>();
        var from = 0;
        foreach (var start in starts)
        {
            Add(parts, content.Runs, from, start);
            from = start;
        }

        Add(parts, content.Runs, from, content.Runs.Count);
        return parts;
    }

    // Indexes of the runs that open such a line.
    private static List<int> Starts(IReadOnlyList<Run> runs)
    {
        var starts = new List<int>();
        for (var index = 0; index < runs.Count; index++)
        {
            if ((index == 0 || runs[index - 1] is { IsBreak: true, HardBreak: true }) && OpensWithLink(runs, index))
            {
                starts.Add(index);
            }
        }

        return starts;
    }

    private static bool OpensWithLink(IReadOnlyList<Run> runs, int index)
    {
        while (index < runs.Count && runs[index] is { Link: null, IsBreak: false } mark && mark.Text.AsSpan().Trim(Marks).IsEmpty)
        {
            index++;
        }

        return index < runs.Count && runs[index] is { Link: not null, IsImage: false } link && PlainText.Columns(link.Text) >= FewestLinkColumns;
    }

    private static void Add(List<Inlines> parts, IReadOnlyList<Run> runs, int from, int to)
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
