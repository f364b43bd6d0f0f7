namespace Feed.Core.Layouts;

/// <summary>Weighs headings of one level: what they explain as entries against what the layouts explain of their insides.</summary>
internal sealed class HeadingWorth
{
    private const int FewestAlike = 3;
    private const double NumberedWorth = 1.4;
    private const double PrecedentWorth = 1.3;

    // Of each level: whether its headings opened entries where there were several.
    private readonly Dictionary<int, bool> precedents = [];

    /// <summary>Whether they explain more as entries than as names of sections.</summary>
    public bool AreEntries(List<OutlineChild> children, bool numbered, int level) => AsEntries(children, numbered) > AsSections(children, level);

    /// <summary>What headings of the level were before, they probably still are.</summary>
    public void Remember(int level, bool wereEntries) => precedents[level] = wereEntries;

    private static double AsEntries(List<OutlineChild> children, bool numbered) =>
        children.Sum(child => child.EntryScore) * (numbered ? NumberedWorth : children.Count == 1 ? FrameScore.CountFactor(1) : 1);

    private double AsSections(List<OutlineChild> children, int level) =>
        children.Sum(child => child.Inner.Score) * Alike(children)
        * (precedents.TryGetValue(level, out var wereEntries) ? wereEntries ? 1 / PrecedentWorth : PrecedentWorth : 1);

    // One entry under a heading is weak evidence; one under each of several, in one layout, is not.
    private static double Alike(List<OutlineChild> children)
    {
        var claims = children.SelectMany(child => child.Inner.Claims).Where(claim => claim.Layout != LayoutSet.Headings);
        var usual = claims.GroupBy(claim => claim.Layout).Select(group => group.Count()).DefaultIfEmpty().Max();
        return usual < FewestAlike || usual * 3 < children.Count * 2 ? 1
            : children.Sum(child => child.Inner.Score / FrameScore.CountFactor(child.Inner.Claims.Sum(claim => claim.Frames.Count))) / Math.Max(1, children.Sum(child => child.Inner.Score));
    }
}
