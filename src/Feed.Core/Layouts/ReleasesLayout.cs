using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

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

        var level = region.Indexes.Where(index => IsVersion(region.Text, index)).CountBy(index => region.Text.Level(index)).DefaultIfEmpty().MaxBy(versions => versions.Value).Key;
        var headings = level == 0 ? [] : region.Indexes.Where(index => region.Text.Level(index) == level).ToList();
        var versions = headings.FindAll(index => IsVersion(region.Text, index));
        return versions.Count < FewestReleases || versions.Count * 3 < headings.Count * 2 ? [] : [.. versions.Select(version => Layouts.Frame.Of(version, EndOf(region, version, level)))];
    }

    private static bool IsVersion(DigestText text, int index) => text.Level(index) > 0 && text[index] is Heading && ReleaseNames.Is(text[index].Text);

    private static int EndOf(Region region, int version, int level)
    {
        var end = version + 1;
        while (end < region.End && region.Text.Level(end) is var next && (next == 0 || next > level))
        {
            end++;
        }

        return end;
    }
}
