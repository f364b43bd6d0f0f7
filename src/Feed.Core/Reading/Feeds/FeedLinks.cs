namespace Feed.Core.Reading;

/// <summary>Finds where a feed or an item leads.</summary>
internal static class FeedLinks
{
    // A date or a name in the place of an address is none, not even a relative one.
    private static readonly System.Buffers.SearchValues<char> AddressSigns = System.Buffers.SearchValues.Create("/.?#");

    /// <summary>The absolute address of the page, or <c>null</c>. Source: RSS 2.0 "link" and "guid"; RFC 4287 §4.2.7; RSS 1.0 §5.5.</summary>
    public static string? Of(FeedElement element, LinkResolver links)
    {
        foreach (var address in Candidates(element))
        {
            if (address is not null && (address.AsSpan().ContainsAny(AddressSigns) || System.Text.Ascii.IsValid(address)) && links.ResolveItem(address) is { } link && link.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                return link;
            }
        }

        return null;
    }

    /// <summary>Where the feed says that it is published, or <c>null</c>: a copy in a file keeps nothing else of its address. Source: RFC 4287 §4.2.7.2.</summary>
    public static string? Self(FeedElement feed) =>
        feed.All("link").Concat(feed.All("atom:link")).FirstOrDefault(link => link.Attribute("rel") is "self")?.Attribute("href") is { } address && IsWeb(address) ? address : null;

    private static IEnumerable<string?> Candidates(FeedElement element)
    {
        yield return element.Find("feedburner:origlink")?.Text;
        foreach (var link in element.All("link").Where(IsAlternate).OrderBy(link => link.Attribute("type") is null or "text/html" or "" ? 0 : 1))
        {
            yield return FeedText.Trimmed(link.Attribute("href")) ?? FeedText.Trimmed(link.Text);
        }

        foreach (var link in element.All("atom:link").Where(IsAlternate))
        {
            yield return link.Attribute("href");
        }

        var id = element.Find("guid");
        yield return id is null || id.Attribute("ispermalink") is "false" || !IsWeb(id.Text) ? null : id.Text;
        yield return element.Attribute("rdf:about");
        yield return element.Find("id")?.Text is { } text && IsWeb(text) ? text : null;
    }

    private static bool IsAlternate(FeedElement link) => link.Attribute("rel") is null or "" or "alternate";

    private static bool IsWeb(string text) => text.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
