using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>A title, then lines of the form <c>Label: value</c> whose labels recur; the title may be one of them.</summary>
public sealed class LabelledLayout : ILayout
{
    private const int FewestEntries = 2;
    private const int FewestRepeats = 3;
    private const int MaxSectionChars = 40;

    public string Name => "labelled";

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (!HasLabels(region))
        {
            return [];
        }

        var labels = LabelsOf(region);
        var titles = Count(labels.Where(label => label is not null && FieldWords.Find(label) == Field.Title));
        var openers = titles >= FewestEntries ? TitleFields(region, labels) : LinesBeforeFields(region, labels);
        return openers.Count < FewestEntries ? [] : Frames(region, labels, openers);
    }

    private static bool HasLabels(Region region)
    {
        var labels = 0;
        for (var index = region.Start; index < region.End && labels < FewestEntries; index++)
        {
            labels += region.Text.LabelLength(index) > 0 ? 1 : 0;
        }

        return labels >= FewestEntries;
    }

    private static int Count(IEnumerable<string?> labels) => labels.Count();

    private static List<int> TitleFields(Region region, List<string?> labels) =>
        [.. region.Indexes.Where(index => labels[index - region.Start] is { } label && FieldWords.Find(label) == Field.Title)];

    // The label that most often follows a line without one comes first in every entry; the line before it is the title.
    private static List<int> LinesBeforeFields(Region region, List<string?> labels)
    {
        var firsts = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var place = 1; place < labels.Count; place++)
        {
            if (labels[place] is { } label && labels[place - 1] is null && region.Text.Opening(region.Start + place - 1).Title.Length > 0)
            {
                (firsts.TryGetValue(label, out var places) ? places : firsts[label] = []).Add(region.Start + place - 1);
            }
        }

        return firsts.Count == 0 ? [] : firsts.Values.MaxBy(places => places.Count)!;
    }

    private static List<Frame> Frames(Region region, List<string?> labels, List<int> openers)
    {
        var frames = new List<Frame>(openers.Count);
        string? section = null;
        for (var place = 0; place < openers.Count; place++)
        {
            section = SectionBefore(region, labels, openers[place]) ?? section;
            var last = place + 1 == openers.Count;
            var end = last ? region.End : StartOf(region, labels, openers, place + 1);
            if (!last && SectionBefore(region, labels, openers[place + 1]) is not null)
            {
                end--;
            }

            frames.Add(new Frame(StartOf(region, labels, openers, place), openers[place], end) { Section = section });
        }

        return frames;
    }

    // Fields above the title field belong to the entry as far as the separator before them.
    private static int StartOf(Region region, List<string?> labels, List<int> openers, int place)
    {
        var start = openers[place];
        var floor = place == 0 ? region.Start : openers[place - 1] + 1;
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
    private static string? SectionBefore(Region region, List<string?> labels, int opener)
    {
        var index = opener - 1;
        return labels[opener - region.Start] is null && index >= region.Start && region.Text[index] is Paragraph && labels[index - region.Start] is null
            && region.Text[index].Text is { Length: > 0 and <= MaxSectionChars } line && line[^1] is not ('.' or '。' or ',' or '，' or ';' or '!' or '！')
            ? line
            : null;
    }

    // A label is one that is known or that recurs: a title with a colon in it is neither.
    private static List<string?> LabelsOf(Region region)
    {
        var printed = region.Indexes.Select(index => LabelOf(region.Text, index)).ToList();
        var counts = printed.OfType<string>().GroupBy(label => label).ToDictionary(group => group.Key, group => group.Count());
        return [.. printed.Select(label => label is not null && (FieldWords.Find(label) is not null || counts[label] >= FewestRepeats) ? label : null)];
    }

    private static string? LabelOf(DigestText text, int index) => text.LabelLength(index) is > 0 and var length ? text[index].Text[..length].Trim() : null;
}
