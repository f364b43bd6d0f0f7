using System.Text.Json;
using System.Xml.Linq;
using Feed.Core.Storing;
using Feed.Http;
using Feed.Tests.Publishing;

namespace Feed.Tests.Http;

public sealed class Telling_how_digests_were_read
{
    private const string Words = "bold-lead+heading, 51 entries, 98 % understood";

    [Theory]
    [InlineData("/feeds/all.rss")]
    [InlineData("/feeds/agents.atom?q=paper")]
    [InlineData("/sources/weekly.json")]
    [InlineData("/sources/weekly")]
    [InlineData("/status")]
    public async Task Feeds_and_pages_say_it_in_words(string address)
    {
        await using var server = await Filled();

        Assert.Contains(Words, await server.ReadAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_an_entry_says_it_of_each_digest_that_names_it()
    {
        await using var server = await Filled();
        await server.SaveAsync("monthly", Some.Mention("Paper 1"));
        await server.NoteAsync(new SourceState { Id = "monthly", Layout = "table", Entries = 1, Coverage = 1 });

        var page = await server.ReadAsync($"/entries/{Core.Enriching.EntryId.FromKey("title:Paper 1")}");

        Assert.Contains(Words, page, StringComparison.Ordinal);
        Assert.Contains("table, 1 entry, 100 % understood", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RSS_and_Atom_say_it_under_their_title_and_JSON_in_numbers_too()
    {
        await using var server = await Filled();

        var rss = XDocument.Parse(await server.ReadAsync("/feeds/all.rss")).Root?.Element("channel")?.Element("description")?.Value;
        var atom = XDocument.Parse(await server.ReadAsync("/feeds/all.atom")).Root?.Element(XName.Get("subtitle", "http://www.w3.org/2005/Atom"))?.Value;
        var json = JsonDocument.Parse(await server.ReadAsync("/feeds/all.json")).RootElement;
        var status = JsonDocument.Parse(await server.ReadAsync("/status.json")).RootElement.GetProperty("sources")[0];
        var report = json.GetProperty("_feed").GetProperty("sources")[0];

        Assert.EndsWith($"Read from Weekly papers ({Words}).", rss, StringComparison.Ordinal);
        Assert.Equal(rss, atom);
        Assert.Equal(rss, json.GetProperty("description").GetString());
        Assert.Equal(("weekly", "bold-lead+heading", 51, 0.9876), (report.GetProperty("id").GetString(), report.GetProperty("layout").GetString(), report.GetProperty("entries").GetInt32(), report.GetProperty("coverage").GetDouble()));
        Assert.Equal(("bold-lead+heading", 51, 0.9876), (status.GetProperty("layout").GetString(), status.GetProperty("entries").GetInt32(), status.GetProperty("coverage").GetDouble()));
    }

    [Fact]
    public async Task An_archive_never_changes_so_it_says_nothing_of_it()
    {
        await using var server = await Filled();

        Assert.DoesNotContain("understood", await server.ReadAsync("/feeds/all/2024-03.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_that_was_made_before_the_report_was_stored_gets_it_soon()
    {
        await using var server = await FeedServer.StartAsync();
        await server.SaveAsync(3);
        Assert.DoesNotContain("understood", await server.ReadAsync("/feeds/all.rss"), StringComparison.Ordinal);
        await server.NoteAsync(State);

        server.Clock.Move(ParseReports.GoodFor);

        Assert.Contains(Words, await server.ReadAsync("/feeds/all.rss"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_remembered_so_that_the_next_view_asks_for_nothing()
    {
        await using var server = await Filled();
        await server.ReadAsync("/feeds/all.rss");
        server.Sources.Reset();

        await server.ReadAsync("/feeds/agents.atom");

        Assert.Equal((0, 0), (server.Sources.PointReads, server.Sources.RangeReads));
    }

    private static SourceState State => new() { Id = "weekly", Condition = SourceCondition.Ok, Layout = "bold-lead+heading", Entries = 51, Coverage = 0.9876 };

    private static async Task<FeedServer> Filled()
    {
        var server = await FeedServer.StartAsync();
        await server.SaveAsync(3);
        await server.NoteAsync(State);
        return server;
    }
}
