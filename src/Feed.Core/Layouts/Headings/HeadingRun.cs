using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows headings that one run of numbers counts through several sections: <c>1.</c> and <c>2.</c> below one, <c>3.</c> below the next. Sections are seldom counted so: each is an entry where it is over no entries of its own.</summary>
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

    /// <summary>Whether the run counts the heading, and it is over no entries that explain more than it does.</summary>
    public bool Counts(OutlineChild child) => counted.Contains(child.Frame.Opener) && child.EntryScore > 0
        && !(child.Inner.Score > child.EntryScore && child.Inner.Claims.Sum(claim => claim.Frames.Count) > 1);

    /// <summary>Whether such a run counts entries of the level: what it does not count and leads nowhere is none.</summary>
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
