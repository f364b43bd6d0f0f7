using Feed.Core;
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
    public async Task A_hub_that_is_gone_does_no_harm()
    {
        var options = new FeedOptions { BaseUrl = "https://feeds.example.org", Hub = "http://127.0.0.1:1/" };
        await using var server = await FeedServer.StartAsync(options);
        await server.SaveAsync(2);

        await PingAsync(server, options, FeedServer.Start);
    }

    private static async Task PingAsync(FeedServer server, FeedOptions options, DateTimeOffset since)
    {
        using var http = new HttpClient();
        var site = new Site(options, server.Clock) { Catalog = Some.Catalog };
        await new HubPing(http, site, server.Store, NullLogger<HubPing>.Instance).ChangedAsync(since, CancellationToken.None);
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
