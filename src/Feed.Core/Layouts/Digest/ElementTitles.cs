using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds lines that name the element whose first they are: an element of their own above several that are alike, again and again.</summary>
internal static class ElementTitles
{
    private const int FewestTimes = 2;
    private const int MaxChars = 60;

    private const int MostBoxes = 4;

    // Blocks that the first of the elements below may take.
    private const int MostBlocks = 40;

    public static void Mark(DigestText text, byte[] levels)
    {
        var titles = Enumerable.Range(0, Math.Max(0, levels.Length - 2)).Where(index => levels[index] == 0 && IsTitle(text, index));
        var alike = titles.GroupBy(index => text[index].Container is { } own ? (own.Kind, own.Level) : default).Where(kind => kind.Count() >= FewestTimes);
        foreach (var title in alike.SelectMany(kind => kind).ToList())
        {
            levels[title] = Levels.Pseudo;
        }
    }

    private static bool IsTitle(DigestText text, int index)
    {
        if (text[index] is not Paragraph { Depth: 0, QuoteDepth: 0, Text.Length: > 1 and <= MaxChars, Container: { Parent: { } whole } own } line
            || !PlainText.HasLetter(line.Text) || line.Inlines.HasLink || own.Holds(text[index + 1].Container))
        {
            return false;
        }

        // In a box of its own, maybe with a picture made of signs: the box is what stands above the others.
        var start = index > 0 && whole.Holds(text[index - 1].Container) && !PlainText.HasLetter(text[index - 1].Text) ? index - 1 : index;
        for (var boxes = 0; boxes < MostBoxes && !whole.Holds(text[index + 1].Container) && whole.Parent is { } outer && (start == 0 || !whole.Holds(text[start - 1].Container)); boxes++)
        {
            (own, whole) = (whole, outer);
        }

        var isFirst = start == 0 || !whole.Holds(text[start - 1].Container);
        return isFirst && ChildOf(whole, text[index + 1]) is { } first && (first.Kind != own.Kind || IsOverSeveral(text, index, first)) && IsFollowedByLike(text, whole, first, index + 2);
    }

    // Where all elements are of one kind: a line in bold, and several lines in the element below.
    private static bool IsOverSeveral(DigestText text, int index, Container first) =>
        text.Opening(index) is { Kind: OpeningKind.Bold, IsWhole: true } && first.Holds(text[index + 2].Container);

    // Behind the element that opens below the title, of several blocks, stands another of its kind.
    private static bool IsFollowedByLike(DigestText text, Container whole, Container first, int second)
    {
        var next = second;
        while (next < text.Count && next < second - 2 + MostBlocks && first.Holds(text[next].Container))
        {
            next++;
        }

        return next < text.Count && next > second && ChildOf(whole, text[next])?.Kind == first.Kind;
    }

    // The element right below the outer one that holds the block.
    private static Container? ChildOf(Container outer, Block block)
    {
        var container = block.Container;
        while (container is not null && container.Level > outer.Level + 1)
        {
            container = container.Parent;
        }

        return container?.Parent == outer ? container : null;
    }
}
