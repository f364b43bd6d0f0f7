using System.Net;
using Feed.Http;

namespace Feed.Tests.Http;

public class Being_asked_too_much
{
    /// <summary>Whether feeds are answered before Kestrel sees the request, where they can be.</summary>
    protected virtual bool IsHot => false;

    [Fact]
    public async Task A_view_more_than_can_be_made_at_once_is_429_and_told_when_to_come_again()
    {
        await using var server = await Filled();
        var (crowd, gate) = Crowd(server);

        foreach (var (accept, type) in new[] { ("*/*", "text/plain"), ("text/html", "text/html") })
        {
            using var refused = await server.GetAsync("/feeds/all.rss", ("Accept", accept));
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter?.Delta);
            Assert.Equal("no-store", refused.Headers.CacheControl?.ToString());
            Assert.Equal(type, refused.Content.Headers.ContentType?.MediaType);
            Assert.Contains("Try again", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        gate.SetResult();
        Assert.All(await Task.WhenAll(crowd), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        using var again = await server.GetAsync("/feeds/all.rss");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task What_is_at_hand_is_given_to_everybody_be_it_due_to_be_checked()
    {
        await using var server = await Filled();
        await server.ReadAsync("/feeds/agents.rss");
        server.Clock.Move(BodyCache.CheckEvery);
        var (crowd, gate) = Crowd(server);

        using var answer = await server.GetAsync("/feeds/agents.rss");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        gate.SetResult();
        await Task.WhenAll(crowd);
    }

    private async Task<FeedServer> Filled()
    {
        var server = await FeedServer.StartAsync(isHot: IsHot);
        await server.SaveAsync(3);
        return server;
    }

    // As many new views as may be made at once, none of which is done before the gate opens.
    private static (List<Task<HttpResponseMessage>> Crowd, TaskCompletionSource Gate) Crowd(FeedServer server)
    {
        var gate = new TaskCompletionSource();
        server.Table.Gate = gate.Task;
        server.Table.Reset();
        var crowd = Enumerable.Range(1, BodyCache.MostWaiting).Select(number => server.GetAsync($"/feeds/all.rss?since={number}d")).ToList();
        Assert.True(SpinWait.SpinUntil(() => server.Table.RangeReads == BodyCache.MostWaiting, TimeSpan.FromSeconds(60)));
        return (crowd, gate);
    }
}
