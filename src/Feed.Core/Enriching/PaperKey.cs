namespace Feed.Core.Enriching;

/// <summary>What a paper is known by, whoever names it: <see cref="Mention.Key"/>. Two digests that mean one paper give one key.</summary>
/// <remarks>In this order: arXiv identifier without version, DOI, canonical link, normalised title.</remarks>
public static class PaperKey
{
    /// <summary>No key is longer, in UTF-16 units.</summary>
    public const int MaxChars = 1024;

    /// <summary>Stands between a shared key and the title of the second paper that claims it. No blank stands in a key before it but in a title's own and before a place.</summary>
    private const string TitleMark = " title:";

    /// <summary>The key of a paper with this link and title.</summary>
    public static string Of(string? link, string title) => Of(link, title, new AddressBook());

    internal static string Of(string? link, string title, AddressBook book) => Cap(book.Find(link) is { } address ? OfLink(address) : "title:" + TitleText.Normalize(title));

    /// <summary>The key of a paper whose address another paper already has: it carries the title (two papers under arXiv 2402.07610).</summary>
    public static string WithTitle(string key, string title)
    {
        var shared = Shared(key);
        return shared.StartsWith("title:", StringComparison.Ordinal) ? shared : Cap(shared + TitleMark + TitleText.Normalize(title));
    }

    /// <summary>The key of a paper that leads elsewhere than another of its title: on a site that nobody named, or within one page (<see cref="PageSeries"/>). It is shared by nobody who has another place.</summary>
    internal static string WithPlace(string key, string link) => Cap(key + " link:" + link.Replace(" ", "%20", StringComparison.Ordinal));

    /// <summary>The key without the title that <see cref="WithTitle"/> put there: equal for all papers of one address.</summary>
    public static string Shared(string key) =>
        !key.StartsWith("title:", StringComparison.Ordinal) && key.IndexOf(TitleMark, StringComparison.Ordinal) is > 0 and var mark ? key[..mark] : key;

    private static string OfLink(KnownAddress address)
    {
        var doi = Doi.Find(address.Path);
        var arxiv = ArxivId.Find(address.Host, address.Path) ?? (doi is null ? null : Doi.ArxivIdOf(doi));
        return arxiv is not null ? "arxiv:" + arxiv
            : doi is not null ? "doi:" + doi.Replace(" ", "%20", StringComparison.Ordinal)
            : "link:" + address.Canonical.Replace(" ", "%20", StringComparison.Ordinal);
    }

    /// <summary>Too long a key ends in a hash of the whole, so that two long keys stay two.</summary>
    private static string Cap(string key) => key.Length <= MaxChars
        ? key
        : string.Concat(FieldText.Line(key[..(MaxChars - 40)], MaxChars), "~", EntryId.FromKey(key).ToString("N"));
}
