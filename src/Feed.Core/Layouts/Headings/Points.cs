using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows titles above nothing but a list of what there is to say about them: items that open with a word or two and a colon, at most half of them with links.</summary>
internal static class Points
{
    private const int Fewest = 2;
    private const int FewestTitleColumns = 24;
    private const int MostColumns = 20;

    public static bool AreBelow(DigestText text, int heading, int end)
    {
        var (points, linked) = (0, 0);
        for (var index = heading + 1; index < end; index++)
        {
            if (text[index] is ListItem { Depth: 1 })
            {
                points++;
                linked += text.Links(index, index + 1) > 0 ? 1 : 0;
            }

            if (text[index] is not (ListItem or Rule or Image) || (text[index] is ListItem { Depth: 1 } && !IsPoint(text, index)))
            {
                return false;
            }
        }

        return points >= Fewest && linked * 2 <= points && text.Opening(heading) is { Link: null, Title: var title } && PlainText.Columns(title) >= FewestTitleColumns;
    }

    /// <summary>Whether most of the frames are such items, of which at most half have links: the elements of a page that they stand in are no cards.</summary>
    public static bool Are(DigestText text, IReadOnlyList<Frame> frames) =>
        frames.Count(frame => frame.Count == 1 && text[frame.Opener] is ListItem && IsPoint(text, frame.Opener)) * 3 >= frames.Count * 2 && frames.Count(frame => text.Links(frame.Start, frame.End) > 0) * 2 <= frames.Count;

    private static bool IsPoint(DigestText text, int item) => text.Opening(item) is { Kind: OpeningKind.Bold, Link: null, IsWhole: false } opening && PlainText.Columns(opening.Title) <= MostColumns
        && (opening.Title is [.., ':' or '：'] || opening.Behind.Opens(':') || opening.Behind.Opens('：'));
}
