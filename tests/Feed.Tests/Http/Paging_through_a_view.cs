using System.Text.Json;
using System.Xml.Linq;

namespace Feed.Tests.Http;

public class Paging_through_a_view
{
    /// <summary>Whether feeds are answered before Kestrel sees the request, where they can be.</summary>
    protected virtual bool IsHot => false;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";

    [Theory]
    [InlineData("/feeds/all.json", 120)]
    [InlineData("/feeds/agents+alignment.json?limit=7", 120)]
    [InlineData("/feeds/all.json?q=%22paper%201%22", 31)]
    [InlineData("/sources/weekly.json?limit=200", 120)]
    public async Task The_next_links_give_every_entry_once_in_order_of_arrival(string address, int count)
    {
        await using var server = await FeedServer.StartAsync(isHot: IsHot);
        await server.SaveAsync(120);
        var ids = new List<string?>();

        var next = server.BaseUrl + address;
        while (next is not null)
        {
            var page = JsonDocument.Parse(await server.Client.GetStringAsync(new Uri(next))).RootElement;
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
            next = page.TryGetProperty("next_url", out var link) ? link.GetString() : null;
        }

        Assert.Equal(count, ids.Count);
        Assert.Equal(count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("/feeds/all.json", 20)]
    [InlineData("/feeds/all.json?q=-essay", 0)]
    public async Task Long_texts_go_on_in_the_next_page(string address, int count)
    {
        await using var server = await FeedServer.StartAsync(isHot: IsHot);
        await server.SaveAsync("weekly", [.. Enumerable.Range(0, 20).Select(index => Publishing.Some.Mention($"Essay {index}", index) with { Summary = null, Content = $"<p>{new string('长', 100_000)}</p>" })]);
        var (pages, entries) = (0, 0);

        for (var next = server.BaseUrl + address; next is not null; pages++)
        {
            var text = await server.Client.GetByteArrayAsync(new Uri(next));
            var page = JsonDocument.Parse(text).RootElement;
            Assert.InRange(text.Length, 0, 2 * Feed.Http.ListingReader.MostBytes);
            entries += page.GetProperty("items").GetArrayLength();
            next = page.TryGetProperty("next_url", out var link) ? link.GetString() : null;
        }

        Assert.Equal(count, entries);
        Assert.InRange(pages, 2, 6);
    }

    [Fact]
    public async Task A_filter_goes_on_where_it_stopped_looking()
    {
        await using var server = await FeedServer.StartAsync(isHot: IsHot);
        await server.SaveAsync("weekly", Publishing.Some.Mention("The needle"));
        server.Clock.Move(TimeSpan.FromDays(1));
        await server.SaveAsync(1100);

        var first = JsonDocument.Parse(await server.ReadAsync("/feeds/all.json?q=needle")).RootElement;
        var second = JsonDocument.Parse(await server.Client.GetStringAsync(new Uri(first.GetProperty("next_url").GetString()!))).RootElement;

        Assert.Equal((0, 1), (first.GetProperty("items").GetArrayLength(), second.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    public async Task Archives_link_back_to_the_first_month_and_hold_what_the_feed_does_not()
    {
        await using var server = await FeedServer.StartAsync(isHot: IsHot);
        foreach (var month in Enumerable.Range(0, 3))
        {
            await server.SaveAsync(60, $"Month {month} paper");
            server.Clock.Move(TimeSpan.FromDays(60));
        }

        var feed = XDocument.Parse(await server.ReadAsync("/feeds/agents.atom?q=paper"));
        var ids = Ids(feed);
        for (var archive = Link(feed, "prev-archive"); archive is not null;)
        {
            using var answer = await server.Client.GetAsync(new Uri(archive));
            var document = XDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.NotNull(document.Root?.Element(History + "archive"));
            Assert.Contains("q=paper", Link(document, "current"), StringComparison.Ordinal);
            Assert.Contains("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
            ids.UnionWith(Ids(document));
            archive = Link(document, "prev-archive");
        }

        Assert.Equal(180, ids.Count);
    }

    [Fact]
    public async Task A_page_within_the_month_under_way_links_to_the_month_before_and_that_to_the_last_one_with_entries()
    {
        await using var server = await FeedServer.StartAsync(isHot: IsHot);
        await server.SaveAsync(3, "Old paper");
        server.Clock.Move(TimeSpan.FromDays(90));
        await server.SaveAsync(60);

        var feed = XDocument.Parse(await server.ReadAsync("/feeds/agents.atom"));
        var before = XDocument.Parse(await server.Client.GetStringAsync(new Uri(Link(feed, "prev-archive")!)));
        var last = XDocument.Parse(await server.Client.GetStringAsync(new Uri(Link(before, "prev-archive")!)));

        Assert.Equal((50, 0, 3), (Ids(feed).Count, Ids(before).Count, Ids(last).Count));
        Assert.Null(Link(last, "prev-archive"));
    }

    [Fact]
    public async Task The_month_under_way_is_served_but_not_for_ever()
    {
        await using var server = await FeedServer.StartAsync(isHot: IsHot);
        await server.SaveAsync(60);

        using var answer = await server.GetAsync("/feeds/all/2024-03.atom");

        Assert.Equal(60, Ids(XDocument.Parse(await answer.Content.ReadAsStringAsync())).Count);
        Assert.DoesNotContain("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    private static HashSet<string> Ids(XDocument feed) => [.. feed.Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")?.Value ?? "")];

    private static string? Link(XDocument feed, string relation) => feed.Root?.Elements(Atom + "link")
        .FirstOrDefault(link => link.Attribute("rel")?.Value == relation)?.Attribute("href")?.Value;
}
