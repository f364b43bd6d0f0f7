using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>A title, then lines of the form <c>Label: value</c> whose labels recur; the title may be the value of one of them.</summary>
public sealed class LabelledLayout : ILayout
{
    private const int FewestEntries = 2;
    private const int MaxSectionChars = 40;
    private const int MostAboveTitle = 4;
    private const int FewestTitleChars = 3;
    private const int MaxAboveTitleChars = 120;

    public string Name => "labelled";

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Labelled < FewestEntries || !RegionLabels.MayRecur(region))
        {
            return [];
        }

        var labels = RegionLabels.Of(region);
        var openers = LabelledTitles.Of(region, labels);
        return openers.Count < FewestEntries ? [] : Frames(region, labels, openers);
    }

    private static List<Frame> Frames(Region region, Label?[] labels, List<int> openers)
    {
        var frames = new List<Frame>(openers.Count);
        string? section = null;

        var starts = Starts(region, labels, openers);
        var isClosed = labels[openers[0] - region.Start] is not null && Enumerable.Range(0, openers.Count).Count(place => IsClosed(region, labels, openers[place], place + 1 < starts.Count ? starts[place + 1] : region.End)) * 3 >= openers.Count * 2;
        for (var place = 0; place < openers.Count; place++)
        {
            section = SectionBefore(region, labels, openers[place]) ?? (place > 0 && HasHeading(region.Text, openers[place - 1], starts[place], region.Text.Level(openers[place])) ? null : section);
            var last = place + 1 == openers.Count;
            var end = last ? region.End : starts[place + 1];
            if (!last && SectionBefore(region, labels, openers[place + 1]) is not null)
            {
                end--;
            }

            while (isClosed && end - 1 > openers[place] && labels[end - 1 - region.Start] is null)
            {
                end--;
            }

            frames.Add(new Frame(starts[place], openers[place], EndBelow(region.Text, openers[place], WithoutNames(region.Text, openers[place], end))) { Section = section });
        }

        return frames;
    }

    // A section ends where a heading above the titles begins another.
    private static bool HasHeading(DigestText text, int from, int to, int level)
    {
        for (var index = from + 1; index < to; index++)
        {
            if (text.Level(index) is > 0 and var above && (level == 0 || above < level))
            {
                return true;
            }
        }

        return false;
    }

    // Nothing but fields stands in it: what is below the last is about others.
    private static bool IsClosed(Region region, Label?[] labels, int opener, int end)
    {
        var index = opener;
        while (index < end && labels[index - region.Start] is not null)
        {
            index++;
        }

        return index == end;
    }

    // Headings right above the next entry name sections that begin with it; an item of a list ends with the first that stands outside of it.
    private static int WithoutNames(DigestText text, int opener, int end)
    {
        for (var index = opener + 1; text[opener] is ListItem && index < end; index++)
        {
            end = text[index] is Heading || (text.Level(index) > 0 && text[index].Depth < text[opener].Depth) ? index : end;
        }

        while (end - 1 > opener && text.Level(end - 1) > 0)
        {
            end--;
        }

        return end;
    }

    // What stands under a heading ends with the next above it.
    private static int EndBelow(DigestText text, int opener, int end)
    {
        var level = text[opener] is Heading ? text.Level(opener) : 0;
        for (var index = opener + 1; level > 0 && index < end; index++)
        {
            if (text[index] is Heading && text.Level(index) > 0 && text.Level(index) < level)
            {
                return index;
            }
        }

        return end;
    }

    // Where no field stands above the first title, the title comes first, but for what lines of dashes part from the entry before.
    private static List<int> Starts(Region region, Label?[] labels, List<int> openers)
    {
        var fieldsMayLead = openers[0] > region.Start && labels[openers[0] - 1 - region.Start] is not null;
        var (starts, floor) = (new List<int>(openers.Count), region.Start);
        foreach (var opener in openers)
        {
            var start = fieldsMayLead ? StartOf(region, labels, opener, floor) : BehindRule(region, opener, floor);
            starts.Add(start > floor && SaysTitle(region.Text, start - 1, opener) ? start - 1 : start);
            floor = opener + 1;
        }

        return starts;
    }

    // "1. How threads are counted" above "Title: How threads are counted".
    private static bool SaysTitle(DigestText text, int index, int opener) =>
        text[index] is Paragraph or ListItem && text.LabelLength(opener) > 0 && text.Opening(opener).Title is { Length: > FewestTitleChars } title && text[index].Text.EndsWith(title, StringComparison.OrdinalIgnoreCase);

    // The number of a paper between two such lines, its name in another language.
    private static int BehindRule(Region region, int opener, int floor)
    {
        var start = opener;
        for (var index = opener; index > floor && opener - index < MostAboveTitle && region.Text[index - 1] is Rule or Paragraph { Text.Length: <= MaxAboveTitleChars }; index--)
        {
            start = region.Text[index - 1] is Rule && region.Text[index] is not Rule ? index : start;
        }

        return start;
    }

    // Fields above the title field belong to the entry as far as the separator before them.
    private static int StartOf(Region region, Label?[] labels, int opener, int floor)
    {
        var start = opener;
        if (labels[start - region.Start] is not null)
        {
            while (start > floor && region.Text[start - 1] is Paragraph && labels[start - 1 - region.Start] is not null)
            {
                start--;
            }
        }

        // "arXiv:2402.07610", then when it was replaced.
        var behind = BehindRule(region, start, floor);
        return behind < start && labels[behind - region.Start] is not null ? behind : start;
    }

    // A short line between one entry and the title of the next names a section; right below a heading it may say how much there is in it: "15 articles".
    private static string? SectionBefore(Region region, Label?[] labels, int opener)
    {
        var index = opener - 1;
        return labels[opener - region.Start] is null && index >= region.Start && region.Text[index] is Paragraph && labels[index - region.Start] is null
            && region.Text[index].Text is { Length: > 0 and <= MaxSectionChars } line && !DateText.IsDate(line) && !(char.IsAsciiDigit(line[0]) && index > 0 && region.Text[index - 1] is Heading) && line[^1] is not ('.' or '。' or ',' or '，' or ';' or '!' or '！')
            ? line
            : null;
    }
}
