using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Feed.Core.Publishing;
using Feed.Http;
using Feed.Tests.Publishing;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Feed.Tests.Http;

/// <summary>The short way in front of Kestrel; that it decides as Kestrel's way is shown by the classes named …_on_hot_connections.</summary>
public sealed partial class Answering_from_memory
{
    private const string End = "GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /// <summary>Requests that Kestrel never sees, the plainest first.</summary>
    public static TheoryData<string> Hot => [.. HotRequests];

    private static readonly string[] HotRequests =
    [
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "HEAD /feeds/all.rss HTTP/1.1\r\nHost: localhost:8080\r\n\r\n",
        "GET /feeds/agents+alignment.atom?limit=2&x=1 HTTP/1.1\r\nhost:127.0.0.1\r\nUser-Agent:\tx  \r\nAccept: */*\r\nAccept-Encoding: gzip\r\nConnection: Keep-Alive\r\n\r\n",
        "GET /sources/weekly.json?q=paper+1&since=2024 HTTP/1.1\r\nHost: localhost\r\nCookie: a=b\r\nIf-None-Match: *\r\n\r\n",
        "GET /feeds/all/2024-03.rss HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nIf-None-Match: \"x\"\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nIf-Modified-Since: Fri, 31 Dec 2027 00:00:00 GMT\r\n\r\n",
    ];

    /// <summary>Requests that are Kestrel's to answer or to refuse.</summary>
    public static TheoryData<string> Cold =>
    [
        "GET /feeds/all.rss HTTP/1.0\r\nHost: localhost\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: LOCALHOST\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: local host\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: a:b:c\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost : localhost\r\n\r\n",
        "GET http://localhost/feeds/all.rss HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET  /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "get /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n",
        "GET /feeds/%61ll.rss HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /feeds/../feeds/all.rss HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET //feeds/all.rss HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /feeds/all.rss#x HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /feeds/all HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /feeds/none.rss HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /feeds/all/2024-04.rss HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /feeds/all.rss?limit=0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-9\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 1.2.3.4\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: \"a\"\r\nIf-None-Match: *\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nAccept: a\r\n b\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nAccept: a\rb\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nAccept: a\0b\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nAccept: \u00e9\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\nAccept\r\n\r\n",
        "GET /feeds/all.rss HTTP/1.1\nHost: localhost\n\n",
        "GET /feeds/all.rss HTTP/1.1\r\nHost: localhost\nContent-Length: 5\r\n\r\nhello",
        "\r\nGET /feeds/all.rss HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "\u0016\u0003\u0001\u0002\0\u0001",
    ];

    [Theory]
    [MemberData(nameof(Hot))]
    public async Task Gives_what_Kestrel_gives_and_Kestrel_never_sees_it(string request)
    {
        await using var hot = await Filled(isHot: true);
        await using var cold = await Filled(isHot: false);

        var (answer, expected) = (await hot.ExchangeAsync(request + End), await cold.ExchangeAsync(request + End));

        Assert.Equal((1, 2), (hot.ColdRequests, cold.ColdRequests));
        Assert.Equal(Tidy(expected, cold), Tidy(answer, hot));
    }

    [Theory]
    [MemberData(nameof(Cold))]
    public async Task What_is_in_doubt_is_Kestrels_whatever_came_before(string request)
    {
        await using var hot = await Filled(isHot: true);
        await using var cold = await Filled(isHot: false);
        var before = HotRequests[0];

        var (answer, expected) = (await hot.ExchangeAsync(before + request + End), await cold.ExchangeAsync(before + request + End));

        Assert.Equal(cold.ColdRequests - 1, hot.ColdRequests);
        Assert.Equal(Tidy(expected, cold), Tidy(answer, hot));
    }

    [Fact]
    public async Task Requests_in_one_packet_are_answered_in_their_order()
    {
        await using var server = await Filled(isHot: true);

        var answers = await server.ExchangeAsync(string.Concat(HotRequests) + string.Concat(HotRequests) + End);

        Assert.Equal(
            ["200", "200", "200", "304", "200", "304", "200", "200", "200", "304", "200", "304", "404"],
            StatusLine().Matches(answers).Select(match => match.Groups[1].Value));
        Assert.Equal(1, server.ColdRequests);
    }

    [Fact]
    public async Task A_request_in_pieces_is_answered_whole()
    {
        await using var server = await Filled(isHot: true);

        var answer = await server.ExchangeAsync([.. (HotRequests[0] + End).Chunk(7).Select(piece => new string(piece))]);

        Assert.Equal(["200", "404"], StatusLine().Matches(answer).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public async Task New_lists_are_heeded_at_once()
    {
        await using var server = await Filled(isHot: true);
        await server.ReadAsync("/feeds/agents.rss");

        server.List(new Catalog([.. Some.Catalog.Categories.Where(category => category.Id != "agents")], Some.Catalog.Sources));

        using var answer = await server.GetAsync("/feeds/agents.rss");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_broken_store_is_told_as_elsewhere()
    {
        await using var server = await Filled(isHot: true);
        await server.ReadAsync("/feeds/agents.rss");
        server.Table.IsBroken = true;
        server.Clock.Move(BodyCache.CheckEvery);

        using var answer = await server.GetAsync("/feeds/agents.rss");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [Fact]
    public async Task An_idle_connection_is_ended_after_the_keep_alive_time()
    {
        await using var server = await Filled(isHot: true, limits => limits.KeepAliveTimeout = TimeSpan.FromSeconds(1));

        Assert.StartsWith("HTTP/1.1 200", await server.ExchangeAsync(HotRequests[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_waits_for_no_idle_connection()
    {
        await using var server = await Filled(isHot: true);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(server.BaseUrl).Port);
        await client.Client.SendAsync(Encoding.ASCII.GetBytes(HotRequests[0]));
        await client.GetStream().ReadExactlyAsync(new byte["HTTP/1.1 200 OK\r\n".Length]);

        var started = Stopwatch.GetTimestamp();
        await server.StopAsync();
        using var rest = new StreamReader(client.GetStream(), Encoding.Latin1);

        Assert.EndsWith("</rss>\n", await rest.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(15)); // a connection that is not ended holds a host up for 30
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_cut_off()
    {
        await using var server = await Filled(isHot: true, limits => limits.MinResponseDataRate = new MinDataRate(1e9, TimeSpan.FromSeconds(1.5)));
        using var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(IPAddress.Loopback, new Uri(server.BaseUrl).Port);
        var request = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(HotRequests[0], 40)));

        await Assert.ThrowsAnyAsync<SocketException>(async () =>
        {
            while (true)
            {
                await client.Client.SendAsync(request);
            }
        });
    }

    private static async Task<FeedServer> Filled(bool isHot, Action<KestrelServerLimits>? limit = null)
    {
        var server = await FeedServer.StartAsync(isHot: isHot, limit: limit);
        await server.SaveAsync(30);
        return server;
    }

    // Heads as a set of lines without the date, which Kestrel takes from the real clock; ports are those of each server.
    private static string Tidy(string answers, FeedServer server) => string.Join('\n', answers
        .Replace(new Uri(server.BaseUrl).Authority, "server", StringComparison.Ordinal).Split("\r\n\r\n")
        .Select(part => string.Join('\n', part.Split("\r\n").Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal)).Order(StringComparer.Ordinal))));

    [GeneratedRegex(@"HTTP/1\.1 (\d{3}) ")]
    private static partial Regex StatusLine();
}
