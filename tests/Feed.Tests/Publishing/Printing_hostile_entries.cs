using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Feed.Core.Publishing;

namespace Feed.Tests.Publishing;

/// <summary>Walks views, formats and entries that hold whatever strangers write, and checks the rules of RSS, Atom and JSON Feed.</summary>
public sealed partial class Printing_hostile_entries
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    public static TheoryData<string> Views =>
    [
        "/feeds/all", "/feeds/agents+alignment?title=both", "/sources/weekly?title=translated", "/feeds/all/2024-02", "/feeds/all?q=%3Cb%3E%26amp%3B%22%5D%5D%3E&lang=zh&author=%3Cscript%3E",
    ];

    [Theory]
    [MemberData(nameof(Views))]
    public void RSS_keeps_its_rules(string address)
    {
        var channel = Xml(new RssFormat(), address).Root?.Element("channel");
        var items = channel?.Elements("item").ToList() ?? [];

        Assert.Equal(HostileText.Entries.Count, items.Select(item => item.Element("guid")?.Value).Distinct().Count());
        Assert.All(items, item =>
        {
            Assert.False(string.IsNullOrWhiteSpace(item.Element("title")?.Value));
            Assert.DoesNotMatch(Markup(), item.Element("title")?.Value ?? "");
            Assert.Matches(Address(), item.Element("link")?.Value ?? "");
            Assert.True(DateTimeOffset.TryParseExact(item.Element("pubDate")?.Value, "R", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1990);
            Assert.True(item.Element("description")?.IsBefore(item.Element(Content + "encoded")));
            Assert.All(item.Elements(), element => Assert.False(string.IsNullOrWhiteSpace(element.Value)));
        });
        Assert.Matches("^([a-z]{2}(-[A-Za-z]+)*)?$", channel?.Element("language")?.Value ?? "");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Atom_keeps_its_rules(string address)
    {
        var feed = Xml(new AtomFormat(), address).Root;
        var entries = feed?.Elements(Atom + "entry").ToList() ?? [];

        Assert.Equal(HostileText.Entries.Count, entries.Select(entry => entry.Element(Atom + "id")?.Value).Distinct().Count());
        Assert.Equal(HostileText.Entries.Count, entries.Select(entry => entry.Element(Atom + "updated")?.Value).Distinct().Count());
        Assert.All(feed?.Descendants(Atom + "link") ?? [], link => Assert.Matches(Address(), link.Attribute("href")?.Value ?? ""));
        Assert.All(entries, entry => Assert.Single(entry.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "alternate"));
        Assert.All(feed?.DescendantsAndSelf() ?? [], element => Assert.Matches("^([a-z]{2}(-[A-Za-z]+)*)?$", element.Attribute(XNamespace.Xml + "lang")?.Value ?? ""));
        Assert.All(feed?.Descendants(Atom + "name") ?? [], name => Assert.False(string.IsNullOrWhiteSpace(name.Value)));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void JSON_Feed_keeps_its_rules(string address)
    {
        var text = Some.Print(new JsonFeedFormat(), Some.View(Some.Query(address), HostileText.Entries));
        var items = JsonDocument.Parse(text).RootElement.GetProperty("items").EnumerateArray().ToList();

        AssertFit(text);
        Assert.Equal(HostileText.Entries.Count, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(HostileText.Entries.Count, items.Select(item => item.GetProperty("url").GetString()).Distinct().Count());
        Assert.All(items, item =>
        {
            Assert.DoesNotMatch(Markup(), item.GetProperty("title").GetString() ?? "");
            Assert.True(!item.TryGetProperty("external_url", out var link) || Address().IsMatch(link.GetString() ?? ""));
            Assert.True(item.GetProperty("date_modified").GetDateTimeOffset() >= item.GetProperty("date_published").GetDateTimeOffset());
        });
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Nothing_that_runs_gets_into_the_content(string address)
    {
        foreach (var html in Xml(new RssFormat(), address).Descendants(Content + "encoded").Select(content => content.Value)
            .Concat(JsonDocument.Parse(Some.Print(new JsonFeedFormat(), Some.View(Some.Query(address), HostileText.Entries))).RootElement.GetProperty("items").EnumerateArray()
                .Select(item => item.GetProperty("content_html").GetString() ?? "")))
        {
            Assert.DoesNotMatch(Dangerous(), html);
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void All_formats_say_the_same(string address)
    {
        var view = Some.View(Some.Query(address), HostileText.Entries);
        var rss = Said.OfRss(Some.Print(new RssFormat(), view));

        Assert.Equal(rss, Said.OfAtom(Some.Print(new AtomFormat(), view)));
        Assert.Equal(rss, Said.OfJson(Some.Print(new JsonFeedFormat(), view)));
        Assert.Equal(HostileText.Entries.Count, rss.Count);
    }

    [Theory]
    [InlineData("bib", "@misc{")]
    [InlineData("ris", "TY  - ")]
    public void Reference_managers_get_one_record_an_entry(string extension, string open)
    {
        var text = Some.Print(FeedFormats.Find(extension)!, Some.View(entries: HostileText.Entries));

        AssertFit(text);
        Assert.Equal(HostileText.Entries.Count, text.Split('\n').Count(line => line.StartsWith(open, StringComparison.Ordinal)));
        Assert.Equal(text.Count(letter => letter == '{'), text.Count(letter => letter == '}'));
    }

    private static XDocument Xml(IFeedFormat format, string address)
    {
        var text = Some.Print(format, Some.View(Some.Query(address), HostileText.Entries));
        AssertFit(text);
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
        return XDocument.Load(reader);
    }

    private static void AssertFit(string text) => Assert.DoesNotMatch("[\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\uFFFD-\uFFFF]", text);

    [GeneratedRegex("^https?://[a-z0-9._-]+(:[0-9]+)?(/[!-~]*)?$")]
    private static partial Regex Address();

    [GeneratedRegex("</?(b|i|script|iframe|p|img)\\b[^<]*>|&(amp|lt|nbsp|#)", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex("<(script|iframe|img|style|object)|<[^<>]*\\son[a-z]+=|<[^<>]*(href|src)=['\"]?\\s*(javascript|data|/)", RegexOptions.IgnoreCase)]
    private static partial Regex Dangerous();
}
