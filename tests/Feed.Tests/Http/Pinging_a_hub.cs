using Feed.Core;
using Feed.Core.Running;
using Feed.Core.Storing;
using Feed.Http;
using Feed.Tests.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Tests.Http;

public sealed class Pinging_a_hub
{
    [Fact]
    public async Task Names_the_feeds_that_changed_and_no_others()
    {
        await using var hub = await Hub.StartAsync();
        var options = new FeedOptions { BaseUrl = "https://feeds.example.org/", Hub = hub.Address };
        await using var server = await FeedServer.StartAsync(options);
        await server.SaveAsync(2);

        await PingAsync(server, options, FeedServer.Start);
        var first = hub.Topics.ToList();
        hub.Topics.Clear();
        await PingAsync(server, options, FeedServer.Start.AddMinutes(1));

        Assert.Contains("https://feeds.example.org/feeds/agents.atom", first);
        Assert.Contains("https://feeds.example.org/sources/weekly.json", first);
        Assert.DoesNotContain(first, topic => topic.Contains("alignment", StringComparison.Ordinal) || topic.Contains('?', StringComparison.Ordinal));
        Assert.Empty(hub.Topics);
    }

    [Fact]
    public async Task After_a_refresh_of_one_source_asks_only_for_what_it_can_have_changed()
    {
        await using var hub = await Hub.StartAsync();
        var options = new FeedOptions { BaseUrl = "https://feeds.example.org", Hub = hub.Address };
        await using var server = await FeedServer.StartAsync(options);
        server.Clock.Move(TimeSpan.FromMilliseconds(700));
        await server.SaveAsync(2);
        await server.SaveAsync("monthly", Some.Mention("Other"));
        server.Table.Reset();

        await PingAsync(server, options, ping => ping.ChangedAsync([Result("monthly", RunResult.NothingSaved)], server.Clock.GetUtcNow(), CancellationToken.None));
        Assert.Equal(0, server.Table.PointReads);
        await PingAsync(server, options, ping => ping.ChangedAsync([Result("weekly", new(Added: 2, Changed: 0, Unchanged: 0, Gone: 0))], server.Clock.GetUtcNow(), CancellationToken.None));

        Assert.Contains("https://feeds.example.org/sources/weekly.rss", hub.Topics);
        Assert.Contains("https://feeds.example.org/feeds/all.rss", hub.Topics);
        Assert.DoesNotContain("https://feeds.example.org/sources/monthly.rss", hub.Topics);

        static RunResult Result(string source, SaveCounts saved) => new(source, SourceCondition.Ok, null, "heading", saved, TimeSpan.Zero);
    }

    [Theory]
    [InlineData("rss", "<atom:link rel=\"hub\" href=\"https://hub.example.org/\"/>")]
    [InlineData("atom", "<link rel=\"hub\" href=\"https://hub.example.org/\"/>")]
    [InlineData("json", "{\"type\":\"WebSub\",\"url\":\"https://hub.example.org/\"}")]
    public async Task Feeds_name_the_hub_and_their_topic_and_repeat_no_key_of_the_request(string format, string link)
    {
        await using var server = await FeedServer.StartAsync(new FeedOptions { BaseUrl = "https://feeds.example.org", Hub = "https://hub.example.org" });
        await server.SaveAsync(60);

        using var answer = await server.GetAsync($"/feeds/agents.{format}?code=s3cret&limit=20&key=s3cret&_=1");
        var (feed, headers) = (await answer.Content.ReadAsStringAsync(), string.Join(", ", answer.Headers.GetValues("Link")));

        Assert.Contains(link, feed, StringComparison.Ordinal);
        Assert.Contains("<https://hub.example.org/>; rel=\"hub\"", headers, StringComparison.Ordinal);
        Assert.Contains($"<https://feeds.example.org/feeds/agents.{format}?limit=20>; rel=\"self\"", headers, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", feed + headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_repeats_no_key_of_the_request()
    {
        await using var server = await FeedServer.StartAsync();
        await server.SaveAsync(3);

        foreach (var address in new[] { "/", "/feeds/agents", "/feeds.opml", "/status", "/sources/weekly?q=x" })
        {
            Assert.DoesNotContain("s3cret", await server.ReadAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}code=s3cret"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_hub_that_is_gone_does_no_harm()
    {
        var options = new FeedOptions { BaseUrl = "https://feeds.example.org", Hub = "http://127.0.0.1:1/" };
        await using var server = await FeedServer.StartAsync(options);
        await server.SaveAsync(2);

        await PingAsync(server, options, FeedServer.Start);
    }

    private static Task PingAsync(FeedServer server, FeedOptions options, DateTimeOffset since) =>
        PingAsync(server, options, ping => ping.ChangedAsync(since, CancellationToken.None));

    private static async Task PingAsync(FeedServer server, FeedOptions options, Func<HubPing, Task> ask)
    {
        using var http = new HttpClient();
        var site = new Site(options, server.Clock) { Catalog = Some.Catalog };
        await ask(new HubPing(http, site, server.Store, NullLogger<HubPing>.Instance));
    }

    private sealed class Hub(WebApplication app) : IAsyncDisposable
    {
        public List<string> Topics { get; } = [];

        public string Address => app.Urls.First() + "/";

        public static async Task<Hub> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var hub = new Hub(app);
            app.MapPost("/", async (HttpRequest request) =>
            {
                var form = await request.ReadFormAsync();
                Assert.Equal("publish", form["hub.mode"]);
                hub.Topics.AddRange(form["hub.url"].OfType<string>());
            });
            await app.StartAsync();
            return hub;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
