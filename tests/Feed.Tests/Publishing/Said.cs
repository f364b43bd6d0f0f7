using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Feed.Tests.Publishing;

/// <summary>What a feed says of one entry, whatever the format; equal when it is the same. Lists are joined by line ends.</summary>
internal sealed record Said(string? Id, string Title, string? Link, DateTimeOffset Published, string Authors, string Categories, string Content)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Encoded = "http://purl.org/rss/1.0/modules/content/";

    public static IReadOnlyList<Said> OfRss(string text) => [.. XDocument.Parse(text).Descendants("item").Select(item => new Said(
        item.Element("guid")?.Value,
        Line(item.Element("title")?.Value),
        item.Element("link")?.Value,
        DateTimeOffset.ParseExact(item.Element("pubDate")?.Value ?? "", "R", CultureInfo.InvariantCulture),
        Joined(item.Elements(DublinCore + "creator").Select(name => name.Value)),
        Joined(item.Elements("category").Select(category => category.Value)),
        Line(item.Element(Encoded + "encoded")?.Value)))];

    public static IReadOnlyList<Said> OfAtom(string text) => [.. XDocument.Parse(text).Descendants(Atom + "entry").Select(entry => new Said(
        entry.Element(Atom + "id")?.Value,
        Line(entry.Element(Atom + "title") is { } title && title.Attribute("type")?.Value == "html" ? WebUtility.HtmlDecode(title.Value) : entry.Element(Atom + "title")?.Value),
        entry.Elements(Atom + "link").Single(link => link.Attribute("rel")?.Value == "alternate").Attribute("href")?.Value,
        DateTimeOffset.Parse(entry.Element(Atom + "published")?.Value ?? "", CultureInfo.InvariantCulture),
        Joined(entry.Elements(Atom + "author").Select(author => author.Element(Atom + "name")?.Value)),
        Joined(entry.Elements(Atom + "category").Select(category => category.Attribute("term")?.Value)),
        Line(entry.Element(Atom + "content")?.Value)))];

    /// <remarks>See docs/decisions/0014-url-in-json-feed.md: <c>external_url</c> is what the others link to; without it, <c>url</c> is.</remarks>
    public static IReadOnlyList<Said> OfJson(string text) => [.. JsonDocument.Parse(text).RootElement.GetProperty("items").EnumerateArray().Select(item => new Said(
        Text(item, "id"),
        Line(Text(item, "title")),
        Text(item, "external_url") ?? Text(item, "url"),
        item.GetProperty("date_published").GetDateTimeOffset(),
        Joined(List(item, "authors").Select(author => Text(author, "name"))),
        Joined(List(item, "tags").Select(tag => tag.GetString())),
        Line(Text(item, "content_html"))))];

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static List<JsonElement> List(JsonElement item, string name) => item.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    private static string Joined(IEnumerable<string?> texts) => string.Join('\n', texts.Select(Line));

    // XML turns \r\n into \n.
    private static string Line(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
}
