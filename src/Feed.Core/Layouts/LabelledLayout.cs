using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>A title, then lines of the form <c>Label: value</c> whose labels recur; the title may be the value of one of them.</summary>
public sealed class LabelledLayout : ILayout
{
    private const int FewestEntries = 2;
    private const int FewestLinkedFields = 3;
    private const int MaxSectionChars = 40;
    private const int MostAboveTitle = 4;
    private const int MaxAboveTitleChars = 120;

    public string Name => "labelled";

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Labelled < FewestEntries || !RegionLabels.MayRecur(region))
        {
            return [];
        }

        var labels = RegionLabels.Of(region);
        var titles = TitleFields(region, labels);
        var openers = titles.Count >= FewestEntries ? titles : LinkedFields(region, labels) is { Count: >= FewestLinkedFields } linked ? linked : LinesBeforeFields(region, labels);
        return openers.Count < FewestEntries ? [] : Frames(region, labels, openers);
    }

    private static List<int> TitleFields(Region region, Label?[] labels)
    {
        var titles = new List<int>();
        for (var place = 0; place < labels.Length; place++)
        {
            if (labels[place]?.Field == Field.Title)
            {
                titles.Add(region.Start + place);
            }
        }

        return titles;
    }

    // The label that most often follows a line without one comes first in every entry; the line before it is the title.
    private static List<int> LinesBeforeFields(Region region, Label?[] labels)
    {
        var firsts = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var place = 1; place < labels.Length; place++)
        {
            if (labels[place] is { } label && labels[place - 1] is null && region.Text.Opening(region.Start + place - 1).Title.Length > 0)
            {
                (firsts.TryGetValue(label.Words, out var places) ? places : firsts[label.Words] = []).Add(region.Start + place - 1);
            }
        }

        return firsts.Values.MaxBy(places => places.Count) is not { } openers || AreMost(openers, index => IsBelowHeading(region.Text, index)) ? []
            : AreMost(openers, index => IsBelowTitle(region, labels, index)) ? openers.ConvertAll(index => IsBelowTitle(region, labels, index) ? index - 1 : index)
            : openers;
    }

    private static bool AreMost(List<int> openers, Predicate<int> are) => openers.Count(index => are(index)) * 3 >= openers.Count * 2;

    // "**A title**", "Ada · 3 May · [Source](…)", "Summary: …"
    private static bool IsBelowTitle(Region region, Label?[] labels, int index) => index > region.Start && labels[index - 1 - region.Start] is null
        && region.Text.Opening(index) is { Kind: OpeningKind.Plain or OpeningKind.Prose } && region.Text.Opening(index - 1) is { Kind: OpeningKind.Bold or OpeningKind.Link, IsWhole: true, Title.Length: > 0 };

    // The heading is the title, and the line its text: "### A title", a story, "Source: a paper".
    private static bool IsBelowHeading(DigestText text, int index) => index > 0 && text[index] is Paragraph && text.Opening(index) is { Kind: not (OpeningKind.Bold or OpeningKind.Link), IsMarked: false }
        && text[index - 1] is Heading && text.Level(index - 1) > 0;

    // Nothing but fields, of which the first is a link with a name: that is the title. "Project: [name](…)", "About: …".
    private static List<int> LinkedFields(Region region, Label?[] labels)
    {
        var openers = new List<int>();
        var (first, fields, left) = ((Label?)null, 0, false);
        for (var place = 0; place < labels.Length; place++)
        {
            var index = region.Start + place;
            if (labels[place] is not { } label)
            {
                left |= fields > 0 && region.Text[index] is not (Image or Rule);
                continue;
            }

            first ??= label;
            fields++;
            if (label == first && region.Text.Opening(index) is { Kind: OpeningKind.Link, Title.Length: > 0, IsWhole: true })
            {
                openers.Add(index);
                if (left)
                {
                    return [];
                }
            }
        }

        return fields < 2 * openers.Count ? [] : openers;
    }

    private static List<Frame> Frames(Region region, Label?[] labels, List<int> openers)
    {
        var frames = new List<Frame>(openers.Count);
        string? section = null;

        var starts = Starts(region, labels, openers);
        for (var place = 0; place < openers.Count; place++)
        {
            section = SectionBefore(region, labels, openers[place]) ?? section;
            var last = place + 1 == openers.Count;
            var end = last ? region.End : starts[place + 1];
            if (!last && SectionBefore(region, labels, openers[place + 1]) is not null)
            {
                end--;
            }

            frames.Add(new Frame(starts[place], openers[place], EndBelow(region.Text, openers[place], end)) { Section = section });
        }

        return frames;
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
            starts.Add(fieldsMayLead ? StartOf(region, labels, opener, floor) : BehindRule(region, opener, floor));
            floor = opener + 1;
        }

        return starts;
    }

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

        return start;
    }

    // A short line between one entry and the title of the next names a section.
    private static string? SectionBefore(Region region, Label?[] labels, int opener)
    {
        var index = opener - 1;
        return labels[opener - region.Start] is null && index >= region.Start && region.Text[index] is Paragraph && labels[index - region.Start] is null
            && region.Text[index].Text is { Length: > 0 and <= MaxSectionChars } line && line[^1] is not ('.' or '。' or ',' or '，' or ';' or '!' or '！')
            ? line
            : null;
    }
}
