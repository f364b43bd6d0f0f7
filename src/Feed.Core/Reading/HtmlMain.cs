namespace Feed.Core.Reading;

/// <summary>Finds the part of a page that matters. What remains in doubt stays: a layout can still call it noise.</summary>
internal static class HtmlMain
{
    private const HtmlRegion Around = HtmlRegion.Navigation | HtmlRegion.Header | HtmlRegion.Footer | HtmlRegion.Aside;

    /// <summary>A main part with less of the text than this is not the main part.</summary>
    private const double LeastShare = 0.5;

    public static IReadOnlyList<Block> Select(IReadOnlyList<Block> blocks, IReadOnlyList<HtmlRegion> regions)
    {
        var main = Where(blocks, regions, region => (region & HtmlRegion.Main) != 0 && (region & HtmlRegion.Navigation) == 0);
        var body = Where(blocks, regions, region => (region & Around) == 0);
        var all = Weight(blocks);
        var bodyWeight = Weight(body);
        return main.Count > 0 && Weight(main) >= LeastShare * bodyWeight ? main
            : bodyWeight >= LeastShare * all ? body
            : blocks;
    }

    private static List<Block> Where(IReadOnlyList<Block> blocks, IReadOnlyList<HtmlRegion> regions, Predicate<HtmlRegion> isWanted)
    {
        var found = new List<Block>();
        for (var index = 0; index < blocks.Count; index++)
        {
            if (isWanted(regions[index]))
            {
                found.Add(blocks[index]);
            }
        }

        return found;
    }

    private static long Weight(IReadOnlyList<Block> blocks) => blocks.Sum(block => (long)block.Text.Length);
}
