using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Takes the quotes away from a section of which every paragraph is one, most of them under a title of its own: there they are a way to print entries.</summary>
internal static class QuotedSections
{
    private const int FewestTitles = 3;

    public static void Unquote(Block[] blocks, Opening[] openings, byte[] levels)
    {
        for (var start = 0; start < blocks.Length;)
        {
            var end = start + 1;
            while (end < blocks.Length && levels[end] == 0)
            {
                end++;
            }

            if (AreTitled(blocks, openings, start, end))
            {
                for (var index = start; index < end; index++)
                {
                    blocks[index] = blocks[index] with { QuoteDepth = Math.Max(0, blocks[index].QuoteDepth - 1) };
                }
            }

            start = end;
        }
    }

    private static bool AreTitled(Block[] blocks, Opening[] openings, int start, int end)
    {
        var (texts, titles, linked) = (0, 0, 0);
        for (var index = start; index < end; index++)
        {
            if (blocks[index] is not (Paragraph or ListItem or TableRow))
            {
                continue;
            }

            if (blocks[index].QuoteDepth == 0)
            {
                return false;
            }

            texts++;
            titles += openings[index] is { Kind: OpeningKind.Link or OpeningKind.Bold, Title.Length: > 0 } ? 1 : 0;
            linked += openings[index] is { Kind: OpeningKind.Link, Link: { } link, Title.Length: > 0 } && !LinkAddress.IsProfile(link) ? 1 : 0;
        }

        return titles >= FewestTitles ? titles * 3 >= texts * 2 : titles > 1 && linked == texts;
    }
}
