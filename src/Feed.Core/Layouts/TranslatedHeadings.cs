using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows headings that say again in another script what the heading right above them says: of two titles of one entry the second is its translation, and a line of it.</summary>
internal static class TranslatedHeadings
{
    private const int FewestPairs = 3;

    /// <summary>Makes paragraphs of them.</summary>
    public static void Join(Block[] blocks)
    {
        var pairs = Enumerable.Range(1, Math.Max(0, blocks.Length - 1)).Where(index => IsPair(blocks, index)).ToList();
        foreach (var level in pairs.GroupBy(index => ((Heading)blocks[index]).Level).Where(level => level.Count() >= FewestPairs).ToList())
        {
            foreach (var index in level.Count() * 3 >= blocks.Count(block => block is Heading heading && heading.Level == level.Key) ? [.. level] : Array.Empty<int>())
            {
                var heading = (Heading)blocks[index];
                blocks[index] = new Paragraph(heading.Line, heading.Content) { Depth = heading.Depth, QuoteDepth = heading.QuoteDepth, Container = heading.Container };
            }
        }
    }

    private static bool IsPair(Block[] blocks, int index) =>
        blocks[index - 1] is Heading above && blocks[index] is Heading below && above.Level == below.Level && HasHan(above) != HasHan(below);

    private static bool HasHan(Heading heading) => heading.Text.Any(PlainText.IsHan);
}
