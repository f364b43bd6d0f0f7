using System.Runtime.InteropServices;

namespace Feed.Core.Enriching;

/// <summary>
/// Knows pages on which several entries stand, each at a place of its own: the meetings of a year on the page of the guild.
/// Every one of them has its place in its key, the first as well, so that neither their order nor one that goes away moves any.
/// </summary>
/// <remarks>Two places of a page are one work named twice (<c>#readme</c>, <c>#installation</c>).</remarks>
internal sealed class PageSeries
{
    private const int FewestPlaces = 3;

    // What leads to words of a page, wherever they are: https://wicg.github.io/scroll-to-text-fragment/
    private const string Words = "#:~:";

    private readonly Dictionary<string, HashSet<string>> places = new(StringComparer.Ordinal);

    public static PageSeries Of(IEnumerable<Mention> mentions)
    {
        var series = new PageSeries();
        foreach (var mention in mentions)
        {
            if (FragmentOf(mention) is { } place)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(series.places, mention.Key, out _) ??= []).Add(place);
            }
        }

        return series;
    }

    /// <summary>The place of an entry on such a page, or <c>null</c>.</summary>
    public string? PlaceOf(Mention mention) =>
        places.Count > 0 && FragmentOf(mention) is { } place && places[mention.Key].Count >= FewestPlaces ? place : null;

    // A paper with a number of its own is one paper, whichever part of it is named.
    private static string? FragmentOf(Mention mention) =>
        mention.Key.StartsWith("link:", StringComparison.Ordinal) && mention.Link is { } link && link.IndexOf('#', StringComparison.Ordinal) is > 0 and var mark && mark + 1 < link.Length && !link.AsSpan(mark).StartsWith(Words)
            ? link[mark..]
            : null;
}
