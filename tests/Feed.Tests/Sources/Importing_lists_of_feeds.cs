using System.Text;
using Feed.Core.Sources;

namespace Feed.Tests.Sources;

public sealed class Importing_lists_of_feeds : IDisposable
{
    private const string Opml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0"><head><title>Mine</title></head><body>
          <outline text="Papers">
            <outline type="rss" text="arXiv &amp; more" title="arXiv" xmlUrl="https://export.arxiv.org/rss/cs.CL" htmlUrl="https://arxiv.org"/>
            <outline text="Rust" xmlUrl="https://blog.rust-lang.org/feed.xml"/>
          </outline>
          <outline text="again" xmlUrl="https://blog.rust-lang.org/feed.xml"/>
          <outline text="local" xmlUrl="file:///etc/passwd"/>
          <outline text="beside" xmlUrl="feed.xml"/>
          <outline text="secret" xmlUrl="https://me:pass@example.org/feed"/>
          <outline text="query" xmlUrl="https://example.org/feed?id=7"/>
          <outline text="folder only"/>
        </body></opml>
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("feed-opml-").FullName;

    [Fact]
    public void Each_feed_becomes_a_source_and_the_others_are_named()
    {
        var import = new OpmlImport("https://example.org/feeds.opml", 1) { Categories = ["agents"], Keep = KeepRule.All, Language = "en" };
        var ok = Assert.IsType<OpmlOutcome.Ok>(import.Read(Encoding.UTF8.GetBytes(Opml)));

        Assert.Equal(["export-arxiv-org-rss-cs-cl-", "blog-rust-lang-org-feed-xml", "example-org-feed-"], ok.Sources.Select(source => source.Id.TrimEnd("0123456789abcdef".ToCharArray())));
        Assert.Equal(["arXiv", "Rust", "query"], ok.Sources.Select(source => source.Title));
        Assert.All(ok.Sources, source => Assert.True(SourceId.IsValid(source.Id) && source.Keep == KeepRule.All && source.Language == "en" && source.Categories.Single() == "agents"));
        Assert.Equal(4, ok.Notes.Count);
        Assert.DoesNotContain("pass", string.Concat(ok.Notes.Where(note => note.Contains("secret", StringComparison.Ordinal))).Replace("password", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_depends_on_the_address_alone()
    {
        var ids = Ids(Opml);
        var shuffled = Ids("""<opml><body><outline text="renamed" xmlUrl="https://example.org/feed?id=7"/><outline xmlUrl="https://blog.rust-lang.org/feed.xml"/></body></opml>""");

        Assert.Equal([ids[2], ids[1]], shuffled);
        Assert.Distinct(Ids("""<opml><body><outline xmlUrl="https://a.org/x?1"/><outline xmlUrl="https://a.org/x?2"/><outline xmlUrl="https://a.org/X"/><outline xmlUrl="https://a.org/x"/><outline xmlUrl="https://a.org/%E4%B8%AD"/><outline xmlUrl="https://a.org/%E6%96%87"/></body></opml>"""));
    }

    [Fact]
    public void A_list_of_sources_may_name_a_file_of_feeds_or_an_address()
    {
        File.WriteAllText(Path.Combine(folder, "feeds.opml"), Opml);
        File.WriteAllText(Path.Combine(folder, "sources.json"), """
            { "sources": [ { "opml": "feeds.opml", "categories": ["a"] }, { "id": "w", "address": "w.md" }, { "opml": "https://example.org/feeds.opml" }, { "opml": "none.opml" } ] }
            """);

        var ok = Assert.IsType<SourceListOutcome.Ok>(SourceList.Read(Path.Combine(folder, "sources.json")));

        Assert.Equal(4, ok.List.Sources.Count);
        Assert.Equal("https://example.org/feeds.opml", Assert.Single(ok.List.Imports).Address);
        Assert.Contains(ok.Notes, note => note.ToString().Contains("none.opml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>404</body></html>")]
    [InlineData("<opml><body><outline xmlUrl='https://example.org/'>")]
    [InlineData("\0\0\0")]
    [InlineData("<!DOCTYPE o [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><opml><body><outline text=\"&b;\" xmlUrl=\"https://example.org/\"/></body></opml>")]
    public void What_is_no_list_of_feeds_says_so(string text) =>
        Assert.NotEqual("", Assert.IsType<OpmlOutcome.Broken>(new OpmlImport("https://example.org/", 1).Read(Encoding.UTF8.GetBytes(text))).Problem);

    [Fact]
    public void A_list_without_end_is_cut()
    {
        var text = new StringBuilder("<opml><body>");
        for (var number = 0; number < 20_000; number++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<outline xmlUrl='https://example.org/{number}'/>");
        }

        var ok = Assert.IsType<OpmlOutcome.Ok>(new OpmlImport("https://example.org/", 1).Read(Encoding.UTF8.GetBytes(text.Append("</body></opml>").ToString())));

        Assert.Equal(OpmlReader.MaxFeeds, ok.Sources.Count);
        Assert.Single(ok.Notes);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static List<string> Ids(string opml) =>
        [.. Assert.IsType<OpmlOutcome.Ok>(new OpmlImport("https://example.org/", 1).Read(Encoding.UTF8.GetBytes(opml))).Sources.Select(source => source.Id)];
}
