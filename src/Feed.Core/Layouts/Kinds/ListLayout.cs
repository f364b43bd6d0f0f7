using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each list item of one depth is an entry, with what is nested in it.</summary>
/// <param name="depth">1 for the items of outer lists.</param>
public sealed class ListLayout(int depth) : ILayout
{
    private const int FewestDated = 2;
    private const int FewestIntroduced = 2;
    private const int FewestNotes = 3;
    private const int FewestParts = 3;
    private const int FewestTopics = 3;
    private const int MostTopicColumns = 28;
    private const int FewestToldChars = 48;

    public const string OuterName = "list";
    public const string NestedName = "nested-list";

    public string Name => depth == 1 ? OuterName : NestedName;

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Items == 0 || (depth == 1 && RecordLabels.AreKnown(region)))
        {
            return [];
        }

        List<Frame>? frames = null;
        var own = 0;
        ListItem? parent = null;
        string? section = null;
        for (var index = region.Start; index < region.End; index++)
        {
            if (region.Text[index] is not ListItem item)
            {
                continue;
            }

            if (item.Depth < depth)
            {
                parent = item;
            }
            else if (item.Depth == depth && item.Text.Length > 0)
            {
                (section, parent) = (parent is null ? section : NameOf(parent), null);
                var end = EndOf(region, index, depth);
                if (depth == 1 && Introduces(region.Text, index, end))
                {
                    (frames ??= []).AddRange(new ListLayout(depth + 1).Frame(new Region(region.Text, index + 1, end)));
                }
                else
                {
                    own++;
                    (frames ??= []).Add(Layouts.Frame.Of(index, end) with { Section = section });
                }
            }
        }

        if (own == 0 || frames is null || (depth == 1 && (AreParts(region, frames) || AreTopics(region.Text, frames))))
        {
            return [];
        }

        // What stands at the margin below an item with a day of its own is its text.
        return depth == 1 && AreMost(frames.Count(frame => TrailingDate.InBrackets(region.Text[frame.Opener].Text) is not null), frames.Count) ? RunOn.Frames(frames.ConvertAll(frame => frame.Opener), region.End)
            : frames;
    }

    // "@ada released two looms:" above a list of nothing but titles with links: those are the entries.
    private static bool Introduces(DigestText text, int item, int end)
    {
        if (text[item] is { Inlines.HasLink: false } && text.Opening(item) is { Kind: OpeningKind.Bold, IsWhole: true } && AreNotes(text, item + 1, end))
        {
            return true;
        }

        if (text[item].Text.AsSpan().TrimEnd() is not [.., ':' or '：'] || text[item].Inlines.Runs.Any(run => run.Link is { } link && !LinkAddress.IsProfile(link)))
        {
            return false;
        }

        var items = 0;
        for (var index = item + 1; index < end; index++, items++)
        {
            if (text[index] is not ListItem || text.Opening(index) is not { Kind: OpeningKind.Link, Title.Length: > 0 })
            {
                return false;
            }
        }

        return items >= FewestIntroduced;
    }

    // "**Changes that break (2.56.0)**" above sentences with a link each.
    private static bool AreNotes(DigestText text, int start, int end)
    {
        var (items, chars) = (0, 0);
        for (var index = start; index < end; index++, items++)
        {
            if (text[index] is not ListItem || text.Links(index, index + 1) == 0 || text.Opening(index) is { Kind: OpeningKind.Caption or OpeningKind.Label })
            {
                return false;
            }

            chars += text[index].Text.Length;
        }

        return items >= FewestNotes && chars >= items * FewestToldChars;
    }

    // A word or two each, above items that are sentences with links: those are the entries.
    private static bool AreTopics(DigestText text, List<Frame> frames)
    {
        var (topics, below, told) = (0, 0, 0);
        foreach (var frame in frames)
        {
            topics += frame.Count > 1 && text.Links(frame.Opener, frame.Opener + 1) == 0 && PlainText.Columns(text[frame.Opener].Text) <= MostTopicColumns ? 1 : 0;
            for (var index = frame.Opener + 1; index < frame.End; index++)
            {
                below += text[index] is ListItem { Depth: 2 } ? 1 : 0;
                told += text[index] is ListItem { Depth: 2, Text.Length: >= FewestToldChars } && text.Links(index, index + 1) > 0 ? 1 : 0;
            }
        }

        return topics >= FewestTopics && topics * 3 >= frames.Count * 2 && below > topics && told * 3 >= below * 2;
    }

    // Most stand below lines that come again in the same words ("Why it matters:"), and few have a link: what is said below each title.
    private static bool AreParts(Region region, List<Frame> frames)
    {
        if (frames.Count(frame => region.Text.Links(frame.Start, frame.End) > 0) * 3 > frames.Count)
        {
            return false;
        }

        var lists = new List<(string? Caption, int Items)>();
        for (var place = 0; place < frames.Count; place++)
        {
            if (place == 0 || frames[place - 1].End < frames[place].Start)
            {
                lists.Add((CaptionAbove(region, frames[place].Start), 0));
            }

            lists[^1] = lists[^1] with { Items = lists[^1].Items + 1 };
        }

        return lists.Where(list => list.Caption is not null).GroupBy(list => list.Caption, StringComparer.OrdinalIgnoreCase)
            .Where(caption => caption.Count() >= FewestParts).Sum(caption => caption.Sum(list => list.Items)) * 2 > frames.Count;
    }

    private static string? CaptionAbove(Region region, int start) =>
        start > region.Start && region.Text[start - 1] is Paragraph { Text: { Length: <= Levels.MaxPseudoChars } line and [.., ':' or '：'] } ? line : null;

    private static bool AreMost(int dated, int items) => dated >= FewestDated && dated * 3 >= items * 2;

    private static string? NameOf(ListItem parent) => parent.Text.Trim().TrimEnd(':', '：') is { Length: > 0 } name ? name : null;

    private static int EndOf(Region region, int item, int depth)
    {
        var end = item + 1;
        while (end < region.End && region.Text[end] is var block && block.Depth >= depth && !(block is ListItem && block.Depth == depth))
        {
            end++;
        }

        return end;
    }
}
