using System.Xml.Linq;
using Feed.Http;

namespace Feed.Tests.Http;

public class Costing_reads
{
    /// <summary>Whether feeds are answered before Kestrel sees the request, where they can be.</summary>
    protected virtual bool IsHot => false;

    [Theory]
    [InlineData("/feeds/all.rss")]
    [InlineData("/feeds/agents.atom")]
    [InlineData("/sources/weekly.json")]
    [InlineData("/feeds/agents.rss?q=paper&not=alignment&limit=10")]
    [InlineData("/feeds/alignment+agents.rss?source=weekly")]
    [InlineData("/feeds/all/2024-03.atom")]
    [InlineData("/feeds/all/2024-02.atom")]
    [InlineData("/feeds/all.bib")]
    [InlineData("/feeds/agents")]
    [InlineData("/sources/weekly?since=2024")]
    public async Task A_cold_view_costs_the_point_read_of_its_version_and_one_range_read(string address)
    {
        await using var server = await Filled(120);

        await server.ReadAsync(address);

        Assert.Equal((1, 1), (server.Table.PointReads, server.Table.RangeReads));
    }

    [Fact]
    public async Task A_union_reads_its_listings_at_once_and_asks_for_one_version()
    {
        await using var server = await Filled(20);
        var gate = new TaskCompletionSource();
        server.Table.Gate = gate.Task;

        var reading = server.ReadAsync("/feeds/agents+alignment+multimodal.rss");
        Assert.True(SpinWait.SpinUntil(() => server.Table.RangeReads == 3, TimeSpan.FromSeconds(30)));
        gate.SetResult();
        await reading;
        server.Clock.Move(BodyCache.CheckEvery);
        await server.ReadAsync("/feeds/agents+alignment+multimodal.rss");

        Assert.Equal((2, 3), (server.Table.PointReads, server.Table.RangeReads));
    }

    [Fact]
    public async Task A_page_of_a_union_holds_the_newest_of_all_its_listings()
    {
        await using var server = await Filled(3);
        server.Clock.Move(TimeSpan.FromHours(1));
        await server.SaveAsync("monthly", Publishing.Some.Mention("Newer") with { Categories = ["alignment"] });

        var feed = await server.ReadAsync("/feeds/agents+alignment.rss?limit=2");

        Assert.Equal(["Newer", "Paper 0"], XDocument.Parse(feed).Descendants("item").Select(item => item.Element("title")?.Value));
    }

    [Fact]
    public async Task A_hit_costs_nothing_and_after_fifteen_seconds_one_point_read()
    {
        await using var server = await Filled(20);
        await server.ReadAsync("/feeds/agents.rss");
        server.Table.Reset();

        await server.ReadAsync("/feeds/agents.rss");
        await server.ReadAsync("/feeds/agents.rss?cachebuster=17");
        Assert.Equal((0, 0), (server.Table.PointReads, server.Table.RangeReads));

        server.Clock.Move(BodyCache.CheckEvery);
        using var answer = await server.GetAsync("/feeds/agents.rss", ("If-None-Match", "*"));
        await server.ReadAsync("/feeds/agents.rss");
        Assert.Equal((1, 0), (server.Table.PointReads, server.Table.RangeReads));
    }

    [Fact]
    public async Task Many_requests_at_once_for_a_new_view_make_it_once()
    {
        await using var server = await Filled(20);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.ReadAsync("/feeds/agents.json")));

        Assert.InRange(server.Table.RangeReads, 1, 1);
    }

    [Fact]
    public async Task A_filter_reads_a_bounded_number_of_rows()
    {
        await using var server = await Filled(1500);

        await server.ReadAsync("/feeds/agents.rss?q=nothing-has-this");

        Assert.InRange(server.Table.RowsRead, 999, 1000);
    }

    private async Task<FeedServer> Filled(int count)
    {
        var server = await FeedServer.StartAsync(isHot: IsHot);
        await server.SaveAsync(count);
        server.Table.Reset();
        return server;
    }
}
