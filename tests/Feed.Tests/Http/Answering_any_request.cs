using System.Diagnostics;
using Feed.Tests.Publishing;

namespace Feed.Tests.Http;

[Collection(nameof(Alone))]
public sealed class Answering_any_request
{
    private const int WarmUps = 400;
    private const int Requests = 1500;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    private static readonly string Text = string.Concat(Enumerable.Repeat("Agents learn to use tools and 智能体学会使用工具. ", 40));

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW", "get"];

    private static readonly string[] Paths =
    [
        "/", "/feeds/all", "/feeds/all.rss", "/feeds/agents+alignment.atom", "/feeds/agents.json", "/feeds/all/2024-03.rss", "/feeds/all/0001-01.atom", "/feeds/all/9999-12.atom", "/feeds/",
        "/feeds", "/feeds/+.rss", "/feeds/all.", "/feeds/%00.rss", "/feeds/%ff%fe.rss", "/sources/weekly", "/sources/weekly.bib", "/sources/", "/entries/", "/entries/00000000-0000-0000-0000-000000000000",
        "/feeds.opml", "/status", "/status.json", "/status.atom", "/health", "/refresh", "/assets/", "/%2e%2e/%2e%2e/etc/passwd", "//", "/feeds//all.rss", "/feeds/" + new string('x', 5000), "/feeds/" + string.Join('+', Enumerable.Repeat("agents", 600)) + ".rss", "/feeds/all/" + new string('0', 2000), "/feeds/all.rss/", "/feeds/ALL.RSS", "/*", "/feeds/%zz",
    ];

    private static readonly string[] Names = ["q", "author", "source", "lang", "not", "since", "until", "limit", "before", "title", "ui", "format", "_", "q[]", "%00", "code"];

    private static readonly string[] Values =
        ["", "1", "200", "201", "-1", "agents", "weekly", "zh", "en", "7d", "12h", "999999d", "2024-02-30", "9999", "9999-12-31", "both", "\"", "-", "\"\"", "-\"a b", "a+b", "%F0%9F%99%82", "%ED%A0%80", "%00", "%",
            "2516070461049999999-48e1ccbd32855225af0e58538fe6c657", "0000000000000000000-00000000000000000000000000000000", "%3Cscript%3E", "&", "=", "x=y",
            Words(16, "zzz"), Words(16, "-zzz"), Words(40, "a"), "%22" + Words(16, "tools and agent") + "%22", "%E6%99%BA%E8%83%BD %E5%B7%A5%E5%85%B7", new('a', 200), new('a', 3000), string.Join(',', Enumerable.Repeat("agents", 400)), new('9', 400)];

    private static readonly string[] Headers =
        ["If-None-Match: *", "If-None-Match: \"", "If-None-Match: W/,,\"a", "If-Modified-Since: never", "If-Modified-Since: Thu, 29 Feb 2024 00:00:00 GMT", "Accept-Encoding: gzip;q=x, br;;;=", "Accept-Encoding: *;q=0",
            "Accept-Language: zh;q=2,,*;q=-1", "Accept: text/html", "Accept: \u0001", "Range: bytes=5-1", "Host: evil.example", "Host: a b", "Host: ", "X-Forwarded-Host: x", "Content-Length: 0", "Cookie: a=b", "Expect: nonsense",
            "If-None-Match: " + string.Join(", ", Enumerable.Range(0, 900).Select(number => $"\"{number}\"")), "Accept-Encoding: " + string.Join(", ", Enumerable.Repeat("gzip;q=0.5", 500)),
            "Accept-Language: " + string.Join(", ", Enumerable.Repeat("xx-yy;q=0.1", 500)), "Cookie: " + new string('c', 7000)];

    /// <summary>Raw bytes, because a client library would mend or refuse half of them.</summary>
    [Fact]
    public async Task Gives_a_right_answer_or_4xx_within_fifty_milliseconds()
    {
        // The same three times: what one was slow with, another that never saw it is asked again, for the machine of the tests is shared.
        await using var first = await Filled();
        await using var second = await Filled();
        await using var third = await Filled();
        await AskAsync(first, new Random(1), WarmUps, _ => { });
        var slow = new List<(string Request, TimeSpan Took)>();

        await AskAsync(first, new Random(20240315), Requests, slow.Add);
        var failed = new List<string>();
        foreach (var (request, took) in slow)
        {
            var again = new[] { took, (await SendAsync(second, request)).Took, (await SendAsync(third, request)).Took }.Min();
            failed.AddRange(again <= Soon ? [] : [$"{again.TotalMilliseconds:F0} ms: {request}"]);
        }

        Assert.Empty(failed);
    }

    private static async Task AskAsync(FeedServer server, Random random, int requests, Action<(string Request, TimeSpan Took)> slow)
    {
        for (var index = 0; index < requests; index++)
        {
            var request = Request(random);
            var (answer, took) = await SendAsync(server, request);
            if (took > Soon)
            {
                slow((request, took));
            }

            Assert.Matches("^HTTP/1.1 (2..|304|4..) ", answer);
            Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
        }
    }

    // More rows than a filter looks at, each with some text, and all that is hostile.
    private static async Task<FeedServer> Filled()
    {
        var server = await FeedServer.StartAsync();
        await server.SaveAsync("weekly", [.. Enumerable.Range(0, 1100).Select(index => Some.Mention($"Paper {index}", index) with { Summary = Text, Content = $"<p>{Text}</p>", Authors = ["Ann Author", "Ben Writer"] })]);
        await server.SaveAsync("monthly", [.. HostileText.Texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select((text, index) => Some.Mention($"{index} {text}", index) with { Summary = text })]);
        return server;
    }

    private static string Request(Random random)
    {
        var query = string.Join('&', Enumerable.Range(0, random.Next(20) == 0 ? 250 : random.Next(4)).Select(_ => $"{Pick(random, Names)}={Pick(random, Values)}"));
        var headers = Enumerable.Range(0, random.Next(3)).Select(_ => Pick(random, Headers)).Distinct().ToList();
        var host = headers.Exists(header => header.StartsWith("Host", StringComparison.Ordinal)) ? "" : "Host: localhost\r\n";
        return $"{Pick(random, Methods)} {Pick(random, Paths)}{(query.Length > 0 ? "?" : "")}{query} HTTP/1.1\r\n{host}{string.Concat(headers.Select(header => header + "\r\n"))}Connection: close\r\n\r\n";
    }

    private static async Task<(string Answer, TimeSpan Took)> SendAsync(FeedServer server, string request)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await server.ExchangeAsync(request);
        return (answer, Stopwatch.GetElapsedTime(started));
    }

    private static string Words(int count, string word) => string.Join('+', Enumerable.Range(0, count).Select(number => $"{word}{number}"));

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
