using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds lines that name the element whose first they are: an element of their own above several that are alike, again and again.</summary>
internal static class ElementTitles
{
    private const int FewestTimes = 2;
    private const int MaxChars = 60;

    // Blocks that the first of the elements below may take.
    private const int MostBlocks = 40;

    public static void Mark(DigestText text, byte[] levels)
    {
        var titles = Enumerable.Range(0, Math.Max(0, levels.Length - 2)).Where(index => levels[index] == 0 && IsTitle(text, index)).ToList();
        foreach (var title in titles.GroupBy(index => (text[index].Container!.Kind, text[index].Container!.Level)).Where(alike => alike.Count() >= FewestTimes).SelectMany(alike => alike)) // A title has a container.
        {
            levels[title] = Levels.Pseudo;
        }
    }

    private static bool IsTitle(DigestText text, int index)
    {
        if (text[index] is not Paragraph { Depth: 0, QuoteDepth: 0, Text.Length: > 1 and <= MaxChars, Container: { Parent: { } whole } own } || !text[index].Text.Any(char.IsLetter)
            || text[index].Inlines.Links.Any() || own.Holds(text[index + 1].Container) || (index > 0 && whole.Holds(text[index - 1].Container)) || ChildOf(whole, text[index + 1]) is not { } first || first.Kind == own.Kind)
        {
            return false;
        }

        var next = index + 2;
        while (next < text.Count && next < index + MostBlocks && first.Holds(text[next].Container))
        {
            next++;
        }

        return next < text.Count && next > index + 2 && ChildOf(whole, text[next])?.Kind == first.Kind;
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
