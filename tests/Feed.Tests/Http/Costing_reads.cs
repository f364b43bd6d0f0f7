using Feed.Http;

namespace Feed.Tests.Http;

public class Costing_reads
{
    /// <summary>Whether feeds are answered before Kestrel sees the request, where they can be.</summary>
    protected virtual bool IsHot => false;

    [Fact]
    public async Task A_cold_view_costs_a_point_read_and_a_range_read()
    {
        await using var server = await Filled(20);

        await server.ReadAsync("/feeds/agents.rss");

        Assert.Equal((1, 1), (server.Table.PointReads, server.Table.RangeReads));
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

        Assert.InRange(server.Table.RowsRead, 1000, 1001);
    }

    private async Task<FeedServer> Filled(int count)
    {
        var server = await FeedServer.StartAsync(isHot: IsHot);
        await server.SaveAsync(count);
        server.Table.Reset();
        return server;
    }
}
