namespace Feed.Core.Reading;

/// <summary>Makes headings of lines that are printed larger than the text: mails have no other.</summary>
internal static class PrintedHeadings
{
    // A page with more headings of its own says itself what its headings are.
    private const int MostHeadings = 2;

    private const int FewestAlike = 2;
    private const double Larger = 1.25;
    private const int MaxChars = 200;

    // The first level is the title's.
    private const int FirstLevel = 2;
    private const int MostLevels = 3;

    // Where so much is large it is the text.
    private const double MostShare = 0.3;

    public static IReadOnlyList<Block> Tell(IReadOnlyList<Block> blocks, IReadOnlyList<HtmlPlace> places)
    {
        var usual = Usual(blocks, places);
        if (usual == 0)
        {
            return blocks;
        }

        var sizes = new SortedDictionary<int, int>(Comparer<int>.Create((one, other) => other.CompareTo(one)));
        var (large, all) = (0, 0);
        for (var index = 0; index < blocks.Count; index++)
        {
            all += places[index].Weight;
            if (places[index].Pixels >= Larger * usual && IsLine(blocks[index]))
            {
                sizes[places[index].Pixels] = sizes.GetValueOrDefault(places[index].Pixels) + 1;
                large += places[index].Weight;
            }
        }

        var levels = sizes.Where(size => size.Value >= FewestAlike).Take(MostLevels).Select((size, place) => (size.Key, Level: FirstLevel + place)).ToDictionary(size => size.Key, size => size.Level);
        return levels.Count == 0 || large > MostShare * all ? blocks
            : [.. blocks.Select((block, index) => IsLine(block) && levels.TryGetValue(places[index].Pixels, out var level) ? Heading((Paragraph)block, level) : block)];
    }

    private static Heading Heading(Paragraph line, int level) => new(line.Line, level, line.Content) { Depth = line.Depth, QuoteDepth = line.QuoteDepth, Container = line.Container };

    private static bool IsLine(Block block) => block is Paragraph { Depth: 0, QuoteDepth: 0, Text.Length: > 1 and <= MaxChars };

    // The size in which most of the text is printed, or 0 where headings tell more than sizes.
    private static int Usual(IReadOnlyList<Block> blocks, IReadOnlyList<HtmlPlace> places)
    {
        var headings = 0;
        var weights = new Dictionary<int, int>();
        for (var index = 0; index < blocks.Count; index++)
        {
            headings += blocks[index] is Reading.Heading ? 1 : 0;
            if (places[index].Pixels is > 0 and var pixels)
            {
                weights[pixels] = weights.GetValueOrDefault(pixels) + places[index].Weight;
            }
        }

        return headings > MostHeadings || weights.Count < 2 ? 0 : weights.MaxBy(size => size.Value).Key;
    }
}
