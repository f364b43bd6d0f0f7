using Feed.Core.Sources;

namespace Feed.Core.Reading;

/// <summary>Reads RSS 0.9x to 2.0, RDF, Atom and JSON Feed, well-formed or not, and other JSON that lists items.</summary>
public sealed class FeedReader : IDocumentReader
{
    /// <summary>Further items are left out.</summary>
    public const int MaxItems = 10_000;

    private const int BlocksForLanguage = 200;

    public DocumentFormat Format => DocumentFormat.Feed;

    public Document Read(string text, string address, SourceHints hints) =>
        text.AsSpan().TrimStart() is ['{' or '[', ..] ? JsonFeed.Read(text, address) : ReadXml(text, address);

    private static Document ReadXml(string text, string address)
    {
        var (root, notes) = FeedXml.Read(text);
        var feed = root.Find("rss", "feed", "rdf", "channel") ?? root.Children.FirstOrDefault();
        if (feed is null || FeedRoots.IndexOf(feed.Name) < 0)
        {
            var what = feed is null ? "it has no element" : $"its first element is <{feed.Name}>";
            return new Document(address, DocumentFormat.Feed, []) { Notes = [.. notes, new ReadingNote(1, $"this is not a feed: {what}")] };
        }

        var channel = feed.Find("channel") ?? feed;
        var items = channel.All("item").Concat(channel.All("entry")).Concat(ReferenceEquals(feed, channel) ? [] : feed.All("item")).ToList();
        var start = new LinkResolver(LinkAddress.IsWeb(address) ? address : FeedLinks.Self(channel) ?? address);
        var home = FeedLinks.Of(channel, start) is { } link ? new LinkResolver(link) : start;
        var stated = feed.Attribute("xml:base");
        var reader = new FeedItems(text, stated is null ? home : start.Under(stated), stated is not null, FeedAuthors.Of(channel));
        List<FeedItem> read = [.. items.Take(MaxItems).Select(reader.Read)];
        return new Document(address, DocumentFormat.Feed, [])
        {
            Title = FeedText.Title(channel.Find("title"), text),
            Language = FeedText.Trimmed(channel.Find("language", "dc:language")?.Text) ?? feed.Attribute("xml:lang")
                ?? Language.Tell([.. read.SelectMany(item => item.Content).Take(BlocksForLanguage)]),
            Items = read,
            Notes = items.Count <= MaxItems ? notes : [.. notes, new ReadingNote(1, $"more than {MaxItems} items: the rest was cut")],
        };
    }

    private static readonly List<string> FeedRoots = ["rss", "feed", "rdf", "channel"];
}
