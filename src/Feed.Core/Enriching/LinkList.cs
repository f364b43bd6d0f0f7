using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>The other addresses in an entry's text (code, models, demos), in order, none twice and none the entry's own.</summary>
public static class LinkList
{
    /// <summary>Addresses kept of one entry.</summary>
    public const int MaxLinks = 100;

    /// <param name="main">The entry's own link, which is left out however it is spelled.</param>
    public static IReadOnlyList<string> Of(IEnumerable<Block> body, string? main) => Of(body, main, new AddressBook());

    internal static IReadOnlyList<string> Of(IEnumerable<Block> body, string? main, AddressBook book)
    {
        var links = new Collected(main, book);
        foreach (var block in body)
        {
            Add(links, block);
        }

        return links.Addresses;
    }

    /// <summary>Joins lists under the same rules.</summary>
    public static IReadOnlyList<string> Union(IEnumerable<string> links, string? main)
    {
        var own = CanonicalLink.Of(main);
        return [.. links.Where(link => CanonicalLink.Of(link) != own).DistinctBy(CanonicalLink.Of, StringComparer.Ordinal).Take(MaxLinks)];
    }

    private static void Add(Collected links, Block block)
    {
        // What a program fetches is part of the program.
        if (block is Code or Rule)
        {
            return;
        }

        if (block is Image image)
        {
            links.Add(image.Link);
        }

        var runs = block.Inlines.Runs;
        for (var index = 0; index < runs.Length && !links.IsFull; index++)
        {
            if (runs[index].Link is { } link)
            {
                links.Add(AddressText.Trim(link));
            }
            else if (runs[index] is { IsImage: false, IsBreak: false } run && AddressText.MayHold(run.Text))
            {
                links.AddAll(AddressText.Find(run.Text));
            }
        }
    }

    private sealed class Collected(string? main, AddressBook book)
    {
        private HashSet<string>? seen;

        public List<string> Addresses { get; } = [];

        public bool IsFull => Addresses.Count == MaxLinks;

        public void AddAll(IEnumerable<string> addresses)
        {
            foreach (var address in addresses)
            {
                Add(address);
            }
        }

        public void Add(string? printed)
        {
            if (!IsFull && AddressText.Clean(printed, book) is { } address && book.Find(address) is { } known && Seen().Add(known.Canonical))
            {
                Addresses.Add(address);
            }
        }

        private HashSet<string> Seen() => seen ??= book.Find(main) is { } own ? new(StringComparer.Ordinal) { own.Canonical } : new(StringComparer.Ordinal);
    }
}
