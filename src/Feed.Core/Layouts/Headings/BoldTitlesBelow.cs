using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows headings that stand above bold titles with a text each, and above nothing else: they name sections.</summary>
internal static class BoldTitlesBelow
{
    private const int FewestSections = 2;
    private const int FewestTitles = 2;

    /// <summary>Whether most of the headings do. Titles differ: bold words that come again are the parts of each entry.</summary>
    public static bool Prevail(DigestText text, List<OutlineChild> children) => Prevail(text, children.ConvertAll(child => child.Frame));

    /// <summary>Whether most of the elements do that hold more than a line or two.</summary>
    /// <param name="frames">Each opens with its heading.</param>
    public static bool Prevail(DigestText text, List<Frame> frames)
    {
        if (frames.Count(frame => OpensWithTitle(text, frame)) < FewestSections)
        {
            return false;
        }

        var filled = frames.FindAll(frame => frame.Count > FewestTitles);
        var titles = filled.ConvertAll(frame => Titles(text, frame)).FindAll(below => below.Count >= FewestTitles);
        return titles.Count >= FewestSections && titles.Count * 3 >= filled.Count * 2
            && titles.SelectMany(below => below).Select(index => text[index].Text).ToList() is var words && words.Distinct(StringComparer.OrdinalIgnoreCase).Count() == words.Count;
    }

    // Those right below the heading and right below the text of another; none where one has no text, or the heading has one of its own.
    private static List<int> Titles(DigestText text, Frame frame)
    {
        if (!OpensWithTitle(text, frame) || text.Opening(frame.Opener).Link is not null || PlainText.Columns(text.Opening(frame.Opener).Title) > HeadingSigns.MostNameColumns)
        {
            return [];
        }

        var titles = new List<int>();

        for (var index = frame.Opener + 1; index < frame.End; index++)
        {
            if (text[index] is not (Paragraph { Depth: 0 } or Image or Rule))
            {
                return [];
            }

            var isTitle = IsTitle(text, index);
            if (isTitle && titles.Count > 0 && titles[^1] == index - 1)
            {
                return [];
            }

            titles.AddRange(isTitle ? [index] : []);
        }

        return titles.Count > 0 && titles[^1] + 1 < frame.End ? titles : [];
    }

    private static bool OpensWithTitle(DigestText text, Frame frame) => frame.Count > FewestTitles && frame.Opener + 1 < frame.End && IsTitle(text, frame.Opener + 1);

    private static bool IsTitle(DigestText text, int index) => text[index] is Paragraph && text.Opening(index) is { Kind: OpeningKind.Bold, IsWhole: true, Title.Length: > 0 };
}
