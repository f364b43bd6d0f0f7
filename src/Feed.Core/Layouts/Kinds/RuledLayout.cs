using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Texts parted by lines of dashes, each with its title on the first line.</summary>
public sealed class RuledLayout : ILayout
{
    private const int Fewest = 4;
    private const int MaxTitleColumns = 120;
    private const int FewestTextChars = 60;

    public string Name => "ruled";

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Count < 2 * Fewest)
        {
            return [];
        }

        var frames = new List<Frame>();
        var parts = 0;
        for (int start = region.Start, end; start < region.End; start = end + 1)
        {
            end = start;
            while (end < region.End && region.Text[end] is not Rule)
            {
                end++;
            }

            if (HasText(region.Text, start, end))
            {
                parts++;
                if (end - start > 1 && IsTitle(region.Text, start))
                {
                    frames.Add(Layouts.Frame.Of(start, end));
                }
            }
        }

        return frames.Count >= Fewest && frames.Count * 3 >= parts * 2 ? frames : [];
    }

    // More than the name of the letter, its volume and its date.
    private static bool HasText(DigestText text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (text[index].Text.Length >= FewestTextChars || text.Links(index, index + 1) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTitle(DigestText text, int index) =>
        text[index] is Paragraph && text.Opening(index) is { Title.Length: > 0, IsWholeButLinks: true } && PlainText.Columns(text[index].Text) <= MaxTitleColumns && text[index].Text[^1] is not ('.' or '。' or ',' or '，' or ':' or '：');
}
