namespace Feed.Core.Reading;

/// <summary>Reads the items of one feed.</summary>
/// <param name="text">The whole feed, for content that is markup rather than text.</param>
/// <param name="links">Where relative addresses start.</param>
/// <param name="hasBase">Whether the feed itself says so; else content is relative to its item's page.</param>
/// <param name="feedAuthors">Authors of the entries that name none (RFC 4287 §4.2.1).</param>
internal sealed class FeedItems(string text, LinkResolver links, bool hasBase, IReadOnlyList<string> feedAuthors)
{
    public FeedItem Read(FeedElement item)
    {
        var start = item.Attribute("xml:base") is { } root ? links.Under(root) : links;
        var link = FeedLinks.Of(item, start);
        var content = item.Find("content:encoded", "content", "xhtml:body", "body", "fulltext");
        var summary = item.Find("description", "summary", "media:description", "itunes:summary", "dc:description");
        var body = Blocks(content, start, link);
        var brief = body.Count == 0 || content is null ? null : Brief(summary, start, link);
        var authors = FeedAuthors.Of(item);
        return new FeedItem(item.Line, FeedText.Title(item.Find("title", "dc:title", "media:title"), text), link, body.Count > 0 ? body : Blocks(summary, start, link))
        {
            Id = FeedText.Trimmed(item.Find("guid", "id")?.Text) ?? item.Attribute("rdf:about"),
            Published = Published(item),
            Authors = authors.Count > 0 ? authors : feedAuthors,
            Categories = [.. Categories(item).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Summary = brief,
        };
    }

    private static PartialDate? Published(FeedElement item)
    {
        foreach (var name in (ReadOnlySpan<string>)["pubdate", "published", "dc:date", "issued", "dc:issued", "dc:created", "created", "date", "updated", "atom:published", "atom:updated", "modified", "dc:modified"])
        {
            if (item.Find(name)?.Text is { } stated && FeedText.Date(stated) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static IEnumerable<string?> Categories(FeedElement item) =>
        item.All("category").Concat(item.All("dc:subject")).Concat(item.All("atom:category"))
            .Select(category => FeedText.Trimmed(category.Attribute("label")) ?? FeedText.Trimmed(category.Attribute("term")) ?? FeedText.Plain(category.Text));

    private IReadOnlyList<Block> Blocks(FeedElement? element, LinkResolver start, string? link)
    {
        if (element is null)
        {
            return [];
        }

        var home = hasBase || link is null ? start : start.Under(link);
        var address = (element.Attribute("xml:base") is { } root ? start.Under(root) : home).Address;
        return element.Children.Count > 0
            ? HtmlReader.ReadFragment(FeedText.Markup(text[element.InnerStart..element.InnerEnd]), address, element.Line)
            : FeedText.Blocks(element.Text, element.Attribute("type"), address, element.Line);
    }

    private string? Brief(FeedElement? summary, LinkResolver start, string? link)
    {
        var brief = string.Join('\n', Blocks(summary, start, link).Select(block => block.Text).Where(line => line.Length > 0));
        return brief.Length == 0 ? null : brief;
    }
}
