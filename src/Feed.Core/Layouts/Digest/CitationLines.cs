using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows numbered citations with a line for the names, one for the title and more below, as PubMed mails them: what names open there is no title.</summary>
internal static class CitationLines
{
    private const int FewestCitations = 2;

    /// <summary>Puts the titles above the names.</summary>
    public static void Turn(Block[] blocks)
    {
        List<int> names = [];
        var numbered = 0;
        for (var index = 0; index + 1 < blocks.Length; index++)
        {
            if (blocks[index] is ListItem { IsOrdered: true, Depth: 1 } item)
            {
                numbered++;
                names.AddRange(Citation.AreNamesAlone(item.Text) && blocks[index + 1] is Paragraph { Content: { HasLink: false, Text.Length: > 0 and <= FrameScore.MaxTitleChars } } ? [index] : []);
            }
        }

        foreach (var index in names.Count >= FewestCitations && names.Count * 3 >= numbered * 2 ? names : [])
        {
            var (line, title) = (blocks[index].Inlines, blocks[index + 1].Inlines);
            (blocks[index], blocks[index + 1]) = (blocks[index].With(title), blocks[index + 1].With(line));
        }
    }
}
