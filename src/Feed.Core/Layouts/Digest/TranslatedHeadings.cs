using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows headings that say again in another script what the heading right above them says: of two titles of one entry the second is its translation, and a line of it.</summary>
internal static class TranslatedHeadings
{
    private const int FewestPairs = 3;

    /// <summary>Makes paragraphs of them.</summary>
    public static void Join(Block[] blocks)
    {
        foreach (var level in Translations(blocks).GroupBy(index => ((Heading)blocks[index]).Level))
        {
            var translations = level.ToList();
            if (translations.Count >= FewestPairs && translations.Count * 3 >= blocks.Count(block => block is Heading heading && heading.Level == level.Key))
            {
                translations.ForEach(index => blocks[index] = Line((Heading)blocks[index]));
            }
        }
    }

    // The second of each pair; one heading is of one pair only.
    private static List<int> Translations(Block[] blocks)
    {
        var translations = new List<int>();
        for (var index = 1; index < blocks.Length; index++)
        {
            if (IsPair(blocks, index) && (translations.Count == 0 || translations[^1] < index - 1))
            {
                translations.Add(index);
            }
        }

        return translations;
    }

    private static Paragraph Line(Heading heading) => new(heading.Line, heading.Content) { Depth = heading.Depth, QuoteDepth = heading.QuoteDepth, Container = heading.Container };

    private static bool IsPair(Block[] blocks, int index) =>
        blocks[index - 1] is Heading above && blocks[index] is Heading below && above.Level == below.Level && HasHan(above) != HasHan(below);

    private static bool HasHan(Heading heading) => heading.Text.Any(PlainText.IsHan);
}
