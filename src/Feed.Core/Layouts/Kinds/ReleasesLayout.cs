namespace Feed.Core.Layouts;

/// <summary>A history of changes: each heading that is a version is an entry, and what changed, however it is parted and listed, is its text.</summary>
public sealed class ReleasesLayout : ILayout
{
    private const int FewestReleases = 3;

    public string Name => "releases";

    // What is under a release are changes, as much as there is of it.
    public double Trust => 10;

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Headings < FewestReleases)
        {
            return [];
        }

        var releases = region.Indexes.Where(index => region.Text.Level(index) > 0 && region.Text.Opening(index).IsRelease).ToList();
        return AreHistory(region, releases) ? Frames(region, releases) : [];
    }

    private static List<Frame> Frames(Region region, List<int> releases)
    {
        var top = releases.Min(region.Text.Level);
        var last = releases.FindLast(release => region.Text.Level(release) == top);
        var end = EndOf(region, last, top + 1, orRelease: false);
        return [.. releases.Where(release => release < end).Select(release => Layouts.Frame.Of(release, Math.Min(end, EndOf(region, release, top, orRelease: true))))];
    }

    // Most headings of a level are releases; small ones may stand a level below, where the parts of each release stand too.
    private static bool AreHistory(Region region, List<int> releases) =>
        releases.Count >= FewestReleases && releases.GroupBy(region.Text.Level).Any(level => level.Count() * 3 >= region.Indexes.Count(index => region.Text.Level(index) == level.Key) * 2);

    // At a heading above the level, or at the next release.
    private static int EndOf(Region region, int release, int level, bool orRelease)
    {
        var end = release + 1;
        while (end < region.End && region.Text.Level(end) is var next && (next == 0 || (next >= level && !(orRelease && region.Text.Opening(end).IsRelease))))
        {
            end++;
        }

        return end;
    }
}
