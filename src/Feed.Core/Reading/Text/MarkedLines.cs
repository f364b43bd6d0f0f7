using System.Collections.Immutable;

namespace Feed.Core.Reading;

/// <summary>Cuts a paragraph that is a list in disguise: lines parted by breaks that were asked for, each with a bullet or with the next number before it.</summary>
internal static class MarkedLines
{
    private const int FewestItems = 3;

    // Bullets that also stand in text: a list of them has a blank behind each.
    private const string Dashes = "-*–—+>»※";
    private const string Bullets = "•·・･◦▪■□◆◇►▶➤→✦●○‣⁃☆★◎☞✓✔";

    /// <summary>Gives the parts and whether each is an item of a list, without its bullet; a numbered line keeps its number and is none. Nothing when the paragraph is no list.</summary>
    public static IReadOnlyList<(Inlines Part, bool IsItem)> Split(Inlines content)
    {
        var runs = content.Runs;
        if (!HasLines(runs) || Starts(runs) is not { Count: > 0 } starts)
        {
            return [];
        }

        var parts = new List<(Inlines, bool)>();
        Add(parts, runs, 0, starts[0].Run, 0, isItem: false);
        for (var place = 0; place < starts.Count; place++)
        {
            Add(parts, runs, starts[place].Run, place + 1 < starts.Count ? starts[place + 1].Run : runs.Length, starts[place].Mark, starts[place].Mark > 0);
        }

        return parts;
    }

    // Nearly every paragraph is one line: it is known by a look.
    private static bool HasLines(ImmutableArray<Run> runs)
    {
        var breaks = 0;
        for (var index = 0; index < runs.Length; index++)
        {
            breaks += runs[index].HardBreak ? 1 : 0;
        }

        return breaks >= FewestItems - 1;
    }

    // The lines with the bullet that most have, or those whose numbers run on; of each the run that opens it and the length of its bullet.
    private static List<(int Run, int Mark)> Starts(ImmutableArray<Run> runs)
    {
        var (signs, numbers, next) = (new Dictionary<char, List<(int Run, int Mark)>>(), new List<(int Run, int Mark)>(), 1);
        for (var index = 0; index < runs.Length; index++)
        {
            if (!OpensLine(runs, index) || runs[index] is { IsImage: true } or { IsBreak: true })
            {
                continue;
            }

            if (runs[index].Link is null && MarkLength(runs[index].Text) is > 0 and var mark)
            {
                var sign = runs[index].Text.AsSpan().TrimStart()[0];
                (signs.TryGetValue(sign, out var lines) ? lines : signs[sign] = []).Add((index, mark));
            }
            else if (Enumeration.Number(runs[index].Text) is { } number && (numbers.Count == 0 || number == next))
            {
                numbers.Add((index, 0));
                next = number + 1;
            }
        }

        var marked = signs.Values.MaxBy(lines => lines.Count) ?? [];
        return marked.Count >= FewestItems ? marked : numbers.Count >= FewestItems ? numbers : [];
    }

    // In Markdown the line of the source ends behind the break, too.
    public static bool OpensLine(ImmutableArray<Run> runs, int index) =>
        index == 0 || runs[index - 1].HardBreak || (index > 1 && runs[index - 1].IsBreak && runs[index - 2].HardBreak);

    private static int MarkLength(ReadOnlySpan<char> text)
    {
        var blanks = text.Length - text.TrimStart().Length;
        var rest = text[blanks..];
        return rest.IsEmpty || !(Bullets.Contains(rest[0], StringComparison.Ordinal) || (Dashes.Contains(rest[0], StringComparison.Ordinal) && (rest.Length == 1 || rest[1] is ' ' or '\u3000'))) ? 0
            : text.Length - rest[1..].TrimStart().Length;
    }

    private static void Add(List<(Inlines, bool)> parts, ImmutableArray<Run> runs, int from, int to, int mark, bool isItem)
    {
        while (to > from && runs[to - 1].IsBreak)
        {
            to--;
        }

        var part = new List<Run>(to - from);
        for (var index = from; index < to; index++)
        {
            var run = index == from && mark > 0 ? runs[index] with { Text = runs[index].Text[mark..] } : runs[index];
            if (run.IsImage || run.Text.Length > 0)
            {
                part.Add(run);
            }
        }

        if (part.Count > 0)
        {
            parts.Add((new Inlines([.. part]), isItem));
        }
    }
}
