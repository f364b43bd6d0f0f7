using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows headings that one run of numbers counts through several sections: <c>1.</c> and <c>2.</c> below one, <c>3.</c> below the next. Sections are not counted so: each is an entry.</summary>
internal sealed class HeadingRun
{
    private const int FewestHeadings = 3;

    private readonly HashSet<int> counted = [];
    private readonly HashSet<int> levels = [];

    public HeadingRun(DigestText text)
    {
        var numbered = Enumerable.Range(0, text.Count).Where(index => text.Level(index) is >= 2 and < Levels.Pseudo && text[index] is Heading && text.Opening(index).Number is not null);
        foreach (var level in numbered.GroupBy(text.Level).Where(level => level.Count() >= FewestHeadings))
        {
            List<int> headings = [.. level];
            if (headings.Index().All(heading => text.Opening(heading.Item).Number == heading.Index + 1) && AreBelowSeveral(text, headings, level.Key))
            {
                counted.UnionWith(headings);
                levels.Add(level.Key);
            }
        }
    }

    public bool Counts(OutlineChild child) => counted.Contains(child.Frame.Opener) && child.EntryScore > 0;

    /// <summary>Whether such a run counts the entries of the level: what it does not count is none.</summary>
    public bool IsAt(int level) => levels.Contains(level);

    private static bool AreBelowSeveral(DigestText text, List<int> headings, int level)
    {
        for (var index = headings[0] + 1; index < headings[^1]; index++)
        {
            if (text.Level(index) > 0 && text.Level(index) < level)
            {
                return true;
            }
        }

        return false;
    }
}
