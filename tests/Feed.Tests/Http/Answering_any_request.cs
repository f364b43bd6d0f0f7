using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Feed.Tests.Publishing;

namespace Feed.Tests.Http;

public sealed class Answering_any_request
{
    private const int Requests = 1500;

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW", "get"];

    private static readonly string[] Paths =
    [
        "/", "/feeds/all", "/feeds/all.rss", "/feeds/agents+alignment.atom", "/feeds/agents.json", "/feeds/all/2024-03.rss", "/feeds/all/0001-01.atom", "/feeds/all/9999-12.atom", "/feeds/",
        "/feeds", "/feeds/+.rss", "/feeds/all.", "/feeds/%00.rss", "/feeds/%ff%fe.rss", "/sources/weekly", "/sources/weekly.bib", "/sources/", "/entries/", "/entries/00000000-0000-0000-0000-000000000000",
        "/feeds.opml", "/status", "/status.json", "/status.atom", "/health", "/refresh", "/assets/", "/%2e%2e/%2e%2e/etc/passwd", "//", "/feeds//all.rss", "/feeds/all.rss/", "/feeds/ALL.RSS", "/*", "/feeds/%zz",
    ];

    private static readonly string[] Names = ["q", "author", "source", "lang", "not", "since", "until", "limit", "before", "title", "ui", "format", "_", "q[]", "%00", "code"];

    private static readonly string[] Values =
        ["", "1", "200", "201", "-1", "agents", "weekly", "zh", "en", "7d", "12h", "999999d", "2024-02-30", "9999", "9999-12-31", "both", "\"", "-", "\"\"", "-\"a b", "a+b", "%F0%9F%99%82", "%ED%A0%80", "%00", "%",
            "2516070461049999999-48e1ccbd32855225af0e58538fe6c657", "0000000000000000000-00000000000000000000000000000000", "%3Cscript%3E", "&", "=", "x=y"];

    private static readonly string[] Headers =
        ["If-None-Match: *", "If-None-Match: \"", "If-None-Match: W/,,\"a", "If-Modified-Since: never", "If-Modified-Since: Thu, 29 Feb 2024 00:00:00 GMT", "Accept-Encoding: gzip;q=x, br;;;=", "Accept-Encoding: *;q=0",
            "Accept-Language: zh;q=2,,*;q=-1", "Accept: text/html", "Accept: \u0001", "Range: bytes=5-1", "Host: evil.example", "Host: a b", "Host: ", "X-Forwarded-Host: x", "Content-Length: 0", "Cookie: a=b", "Expect: nonsense"];

    /// <summary>Raw bytes, because a client library would mend or refuse half of them.</summary>
    [Fact]
    public async Task Gives_a_right_answer_or_4xx_and_soon()
    {
        await using var server = await FeedServer.StartAsync();
        await server.SaveAsync(300);
        await server.SaveAsync("monthly", [.. HostileText.Texts.Take(44).Where(text => !string.IsNullOrWhiteSpace(text)).Select((text, index) => Some.Mention($"{index} {text}", index))]);
        var random = new Random(20240315);
        var slowest = TimeSpan.Zero;
        for (var index = 0; index < Requests; index++)
        {
            var request = Request(random);
            var started = Stopwatch.GetTimestamp();
            var answer = await SendAsync(new Uri(server.BaseUrl), request);
            var took = Stopwatch.GetElapsedTime(started);
            slowest = index > 100 && took > slowest ? took : slowest;

            Assert.Matches("^HTTP/1.1 (2..|304|4..) ", answer);
            Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
        }

        // Generous: the machine of the tests is shared.
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static string Request(Random random)
    {
        var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{Pick(random, Names)}={Pick(random, Values)}"));
        var headers = Enumerable.Range(0, random.Next(3)).Select(_ => Pick(random, Headers)).Distinct().ToList();
        var host = headers.Exists(header => header.StartsWith("Host", StringComparison.Ordinal)) ? "" : "Host: localhost\r\n";
        return $"{Pick(random, Methods)} {Pick(random, Paths)}{(query.Length > 0 ? "?" : "")}{query} HTTP/1.1\r\n{host}{string.Concat(headers.Select(header => header + "\r\n"))}Connection: close\r\n\r\n";
    }

    private static async Task<string> SendAsync(Uri server, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
