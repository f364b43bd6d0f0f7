using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds tables of contents: runs of lines that say again what stands elsewhere as a heading or as a title.</summary>
internal static class Contents
{
    public const string Reason = "noise: contents";
    private const int FewestLines = 3;
    private const int FewestTimes = 3;
    private const int MaxLineChars = 300;
    private const int MaxAnnouncingChars = 40;

    public static void Mark(DigestText text, string?[] reasons)
    {
        var (repeats, overview) = Repeats(text);

        // Items that say again, linked or not, what stands below as a heading.
        foreach (var index in overview.Count < FewestLines ? [] : overview)
        {
            reasons[index] ??= Reason;
        }

        MarkRest(text, reasons, overview);
        foreach (var (start, end) in Announced(text, repeats))
        {
            reasons.AsSpan(start, end - start).Fill(Reason);
        }

        var times = new Lazy<Dictionary<ulong, int>>(() => text.Blocks.CountBy(block => LineKey.Of(block.Text).Whole).ToDictionary());
        foreach (var (start, end) in Runs(text, repeats))
        {
            if (AreFields(text, start, end, times))
            {
                continue;
            }

            var last = text[start] is ListItem list ? EndOfList(text, list, end) : end;
            for (var index = start; index < (last - end <= end - start ? last : end); index++)
            {
                reasons[index] ??= Reason;
            }
        }
    }

    // A form keeps the names of sections that are left out this time: what is no link in a list that is contents for the most part.
    private static void MarkRest(DigestText text, string?[] reasons, List<int> overview)
    {
        var hits = overview.Count < FewestLines ? [] : overview.CountBy(index => ((ListItem)text[index]).List).Where(list => list.Value >= FewestLines).ToDictionary();
        for (var index = 0; hits.Count > 0 && index < text.Count; index++)
        {
            if (text[index] is ListItem item && hits.TryGetValue(item.List, out var count))
            {
                var end = EndOfList(text, item, index);
                if (count * 2 >= end - index)
                {
                    reasons.AsSpan(index, end - index).Fill(Reason);
                }

                hits.Remove(item.List);
            }
        }
    }

    // Of each block whether it says without a link what stands below; and the items that say what is a title above its text there.
    private static (bool[] Repeats, List<int> Overview) Repeats(DigestText text)
    {
        var later = new HashSet<ulong>(2 * text.Count);
        var headings = new HashSet<ulong>();
        var titles = new HashSet<(ulong Title, string? Link)>();
        var overview = new List<int>();
        var repeats = new bool[text.Count];
        for (var index = text.Count - 1; index >= 0; index--)
        {
            if (!MayRepeat(text, index) || LineKey.Of(text[index].Text) is not { Letters: > 1 } line)
            {
                continue;
            }

            repeats[index] = text[index] is not Heading && text.Links(index, index + 1) == 0 && later.Contains(line.Whole);
            var title = ReferenceEquals(text.Opening(index).Title, text[index].Text) ? line : LineKey.Of(text.Opening(index).Title);
            later.Add(line.Whole);
            later.Add(line.Prefix);
            later.Add(title.Whole);
            if (IsOverText(text, index))
            {
                titles.Add((title.Whole, text.Opening(index).Link));
            }

            if (text[index] is Heading)
            {
                headings.Add(title.Whole);
            }
            else if (text[index] is ListItem && ((title.Letters > 1 && (headings.Contains(title.Whole) || (titles.Count > 0 && titles.Contains((title.Whole, text.Opening(index).Link))))) || NamesKind(text[index].Text, headings)))
            {
                overview.Add(index);
            }
        }

        return (repeats, overview);
    }

    // A linked title alone on its line, above what there is to say about it.
    private static bool IsOverText(DigestText text, int index) =>
        text[index] is Paragraph { Depth: 0 } && text.Opening(index) is { Kind: OpeningKind.Link, IsWhole: true } && index + 1 < text.Count && !text.Opening(index + 1).IsWhole;

    // "Tips: How to count threads"
    private static bool NamesKind(string item, HashSet<ulong> headings) =>
        headings.Count > 0 && LineKey.Of(Announcements.BehindKind(item).ToString()) is { Letters: > 1 } line && headings.Contains(line.Whole);

    private static bool MayRepeat(DigestText text, int index) =>
        text[index] is Heading or Paragraph or ListItem && text[index].Text.Length <= MaxLineChars && !IsField(text, index);

    // Short lines below a line such as "In this issue", of which half stand below again.
    private static IEnumerable<(int Start, int End)> Announced(DigestText text, bool[] repeats)
    {
        for (var start = 0; start + 1 < repeats.Length; start++)
        {
            if (text[start].Text.Length is 0 or > MaxAnnouncingChars || !NoiseWords.IsContents(text[start].Text))
            {
                continue;
            }

            var (end, hits) = (text[start + 1] is Rule ? start + 2 : start + 1, 0);
            var first = end;
            while (end < repeats.Length && IsShortLine(text, end) && (repeats[end] || text[end] is ListItem || text[end].Tight))
            {
                hits += repeats[end++] ? 1 : 0;
            }

            if (hits > 1 && hits * 2 >= end - first)
            {
                yield return (start, end);
            }

            // Lines that were looked at once are not looked at again, whatever they announce.
            start = Math.Max(start, end - 1);
        }
    }

    private static bool IsShortLine(DigestText text, int index) =>
        text[index] is ListItem or Paragraph && text[index].Text.Length <= MaxLineChars && text.Level(index) == 0 && text.Links(index, index + 1) == 0;

    // "Organization: Meta" stands in many entries.
    private static bool IsField(DigestText text, int index) =>
        text.Opening(index).Kind == OpeningKind.Label || text.IsLabelled(index);

    // Stretches of short lines in which most are repeated.
    private static IEnumerable<(int Start, int End)> Runs(DigestText text, bool[] repeats)
    {
        for (var start = 0; start < repeats.Length; start++)
        {
            if (!repeats[start])
            {
                continue;
            }

            var (end, hits) = (start, 0);
            for (var index = start; index < repeats.Length && (repeats[index] || IsGap(text, repeats, index) || IsSource(text, repeats, index)); index++)
            {
                hits += repeats[index] ? 1 : 0;
                end = index + 1;
            }

            if (hits >= FewestLines)
            {
                yield return (start, end);
            }

            start = Math.Max(start, end - 1);
        }
    }

    // A place, a price, again and again: contents say what stands below once.
    private static bool AreFields(DigestText text, int start, int end, Lazy<Dictionary<ulong, int>> times)
    {
        var (again, often) = (0, 0);
        for (var index = start; index < end; index++)
        {
            var count = text[index] is Paragraph ? times.Value[LineKey.Of(text[index].Text).Whole] : 0;
            again += count > 1 ? 1 : 0;
            often += count >= FewestTimes ? 1 : 0;
        }

        return often > 0 && often * 3 >= again * 2;
    }

    // One line that is not repeated, before one that is.
    private static bool IsGap(DigestText text, bool[] repeats, int index) =>
        index + 1 < repeats.Length && repeats[index + 1] && text[index] is ListItem or Paragraph && text.Links(index, index + 1) == 0;

    // "[Its source](…) — who, when" between a title and its text, which both stand below again.
    private static bool IsSource(DigestText text, bool[] repeats, int index) =>
        index > 0 && index + 1 < repeats.Length && repeats[index - 1] && repeats[index + 1] && text[index] is Paragraph { Depth: 0 } && text.Opening(index).Kind == OpeningKind.Link;

    // What is left of the list below its repeated lines.
    private static int EndOfList(DigestText text, ListItem list, int end)
    {
        while (end < text.Count && text[end] is ListItem item && item.List == list.List && text.Links(end, end + 1) == 0)
        {
            end++;
        }

        return end;
    }
}
