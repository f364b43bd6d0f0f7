namespace Feed.Core.Layouts;

/// <summary>
/// Finds what is said of a whole digest whose entries stand below headings of their own, in sections: points without a link right below a heading of a section,
/// before the first of these entries or behind the last, are a summary, a table of all, a checklist.
/// </summary>
internal sealed class AboutAll
{
    private readonly DigestText text;
    private readonly LevelsAbove levelsAbove;
    private readonly ClaimSigns signs;

    // Of those entries: the highest of their levels, and where the first and the last of them are. No level where there are none, or too few.
    private readonly int level;
    private readonly int first;
    private readonly int last;

    public AboutAll(DigestText text, LevelsAbove levelsAbove, Plan plan)
    {
        (this.text, this.levelsAbove, signs) = (text, levelsAbove, new ClaimSigns(text));
        var stories = plan.Claims.Where(claim => claim.Layout == LayoutSet.Headings && text.Level(claim.Frames[0].Opener) > 0).ToList();
        if (stories.Count > 0 && stories.Sum(claim => claim.Score) * 2 > plan.Score)
        {
            level = stories.Min(claim => text.Level(claim.Frames[0].Opener));
            (first, last) = (stories.Min(claim => claim.Frames[0].Start), stories.Max(claim => claim.Frames[^1].Start));
        }
    }

    public bool Is(Claim claim)
    {
        var start = claim.Frames[0].Start;
        if (text.Level(claim.Frames[0].Opener) > 0 || levelsAbove[start] is not (> 0 and var above) || above >= level || signs.HasLink(claim))
        {
            return false;
        }

        var isList = claim.Layout is ListLayout.OuterName or NumberedLayout.LayoutName or TableLayout.LayoutName;
        return isList ? start < first || start > last : claim.Layout is CardLayout.LayoutName or TitleCellLayout.LayoutName && start < first;
    }
}
