namespace Feed.Core.Reading;

/// <summary>Finds the part of a page that matters. What remains in doubt stays: a layout can still call it noise.</summary>
internal static class HtmlMain
{
    private const HtmlRegion Around = HtmlRegion.Navigation | HtmlRegion.Header | HtmlRegion.Footer | HtmlRegion.Aside;

    /// <summary>A main part with less of the text than this is not the main part.</summary>
    private const double LeastShare = 0.5;

    public static IReadOnlyList<Block> Select(IReadOnlyList<Block> blocks, IReadOnlyList<HtmlPlace> places)
    {
        var (main, body, all) = (0L, 0L, 0L);
        foreach (var place in places)
        {
            main += IsMain(place.Region) ? place.Weight : 0;
            body += IsBody(place.Region) ? place.Weight : 0;
            all += place.Weight;
        }

        return main > 0 && main >= LeastShare * body ? Where(blocks, places, IsMain)
            : body >= LeastShare * all && body < all ? Where(blocks, places, IsBody)
            : blocks;
    }

    private static bool IsMain(HtmlRegion region) => (region & HtmlRegion.Main) != 0 && (region & HtmlRegion.Navigation) == 0;

    private static bool IsBody(HtmlRegion region) => (region & Around) == 0;

    private static List<Block> Where(IReadOnlyList<Block> blocks, IReadOnlyList<HtmlPlace> places, Predicate<HtmlRegion> isWanted)
    {
        var found = new List<Block>(blocks.Count);
        for (var index = 0; index < blocks.Count; index++)
        {
            if (isWanted(places[index].Region))
            {
                found.Add(blocks[index]);
            }
        }

        return found;
    }
}
