namespace Feed.Core.Layouts;

/// <summary>A history of changes: each heading that is a version is an entry, and what changed, however it is parted and listed, is its text.</summary>
public sealed class ReleasesLayout : ILayout
{
    private const int FewestReleases = 3;

    public string Name => "releases";

    /// <remarks>A row of versions says for sure what it heads, and the changes below look like entries.</remarks>
    public double Trust => 10;

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Headings < FewestReleases)
        {
            return [];
        }

        var releases = region.Indexes.Where(index => region.Text.Level(index) > 0 && region.Text.Opening(index).IsRelease).GroupBy(region.Text.Level).MaxBy(level => level.Count());
        return releases is null || releases.Count() < FewestReleases || releases.Count() * 3 < region.Indexes.Count(index => region.Text.Level(index) == releases.Key) * 2 ? []
            : [.. releases.Select(release => Layouts.Frame.Of(release, EndOf(region, release, releases.Key)))];
    }

    private static int EndOf(Region region, int release, int level)
    {
        var end = release + 1;
        while (end < region.End && region.Text.Level(end) is var next && (next == 0 || next > level))
        {
            end++;
        }

        return end;
    }
}
