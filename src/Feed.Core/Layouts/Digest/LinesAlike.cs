using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells lines of one kind that stand one below the other, from a block on: what is above them may be their heading.</summary>
internal static class LinesAlike
{
    /// <summary>Title and address, and nothing before them.</summary>
    public static bool AreTitles(DigestText text, int start) => Are(text, start, 3, static (block, opening) =>
        block is Paragraph { Depth: 0, QuoteDepth: 0 } && LinkedTitleLayout.IsLine(opening));

    /// <summary>Items of a list that are a link each.</summary>
    public static bool AreLinkItems(DigestText text, int start) => Are(text, start, 3, static (block, opening) =>
        block is ListItem && opening is { Kind: OpeningKind.Link, IsWhole: true });

    /// <summary>Paragraphs whose titles are links.</summary>
    public static bool AreLinks(DigestText text, int start) => Are(text, start, 2, static (block, opening) =>
        block is Paragraph { Depth: 0 } && opening is { Kind: OpeningKind.Link, Title.Length: > 0 });

    private static bool Are(DigestText text, int start, int count, Func<Block, Opening, bool> isAlike)
    {
        for (var index = start; index < start + count; index++)
        {
            if (index >= text.Count || !isAlike(text[index], text.Opening(index)))
            {
                return false;
            }
        }

        return true;
    }
}
