using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>The other addresses in an entry's text (code, models, demos), in order, none twice and none the entry's own.</summary>
public static class LinkList
{
    /// <summary>Addresses kept of one entry.</summary>
    public const int MaxLinks = 100;

    /// <param name="main">The entry's own link, which is left out however it is spelled.</param>
    public static IReadOnlyList<string> Of(IEnumerable<Block> body, string? main)
    {
        var seen = new HashSet<string?>(StringComparer.Ordinal) { CanonicalLink.Of(main) };
        List<string> links = [];
        foreach (var address in body.SelectMany(AddressesOf))
        {
            if (CanonicalLink.Of(address) is { } canonical && seen.Add(canonical))
            {
                links.Add(address);
                if (links.Count == MaxLinks)
                {
                    break;
                }
            }
        }

        return links;
    }

    /// <summary>Joins lists under the same rules.</summary>
    public static IReadOnlyList<string> Union(IEnumerable<string> links, string? main)
    {
        var own = CanonicalLink.Of(main);
        return [.. links.Where(link => CanonicalLink.Of(link) != own).DistinctBy(CanonicalLink.Of, StringComparer.Ordinal).Take(MaxLinks)];
    }

    private static IEnumerable<string> AddressesOf(Block block) => block switch
    {
        // What a program fetches is part of the program.
        Code or Rule => [],
        Image image => One(image.Link),
        _ => block.Inlines.Runs.SelectMany(AddressesOf),
    };

    private static IEnumerable<string> AddressesOf(Run run) =>
        run.Link is not null ? One(AddressText.Trim(run.Link)) : run.IsImage || run.IsBreak ? [] : AddressText.Find(run.Text);

    private static IEnumerable<string> One(string? address) => AddressText.Clean(address) is { } clean ? [clean] : [];
}
