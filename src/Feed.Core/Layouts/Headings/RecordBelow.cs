using Feed.Core.Layouts.Words;

namespace Feed.Core.Layouts;

/// <summary>Knows headings that stand above one record each, lines with the same labels under all of them: each is a title.</summary>
internal static class RecordBelow
{
    private const int FewestHeadings = 3;
    private const int FewestLabels = 3;

    /// <summary>Those of the headings that do, where most do; else none.</summary>
    public static List<OutlineChild> Titles(DigestText text, List<OutlineChild> children)
    {
        if (children.Count < FewestHeadings || !AreMost(children.Count(child => IsLabelled(text, child.Frame)), children.Count))
        {
            return [];
        }

        var records = children.ConvertAll(child => LabelsBelow(text, child.Frame));
        var usual = records.SelectMany(labels => labels).CountBy(label => label).Where(label => AreMost(label.Value, children.Count)).Select(label => label.Key).ToHashSet();
        var titles = usual.Count < FewestLabels ? [] : children.Where((child, place) => child.EntryScore > 0 && records[place].Count(usual.Contains) >= FewestLabels).ToList();
        return titles.Count >= FewestHeadings && AreMost(titles.Count, children.Count) ? titles : [];
    }

    // Where the record names its title itself, or opens with it, the heading is none.
    private static IReadOnlyList<Label> LabelsBelow(DigestText text, Frame frame) =>
        IsLabelled(text, frame) && RecordLabels.Of(text, frame.Opener + 1, frame.End) is var labels && labels.All(label => label.Field is not Field.Title) ? labels : [];

    private static bool IsLabelled(DigestText text, Frame frame) => frame.Opener + 1 < frame.End && text.LabelLength(frame.Opener + 1) > 0;

    private static bool AreMost(int count, int all) => count * 3 >= all * 2;
}
