using System.Net;

namespace Feed.Tests.Http;

public class Asking_conditionally
{
    /// <summary>Whether feeds are answered before Kestrel sees the request, where they can be.</summary>
    protected virtual bool IsHot => false;

    public static TheoryData<string> Addresses => ["/feeds/all.rss", "/feeds/agents.atom", "/sources/weekly.json", "/feeds.opml", "/", "/feeds/agents", "/status", "/status.json", "/feeds/all.bib"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_tag_gives_304_in_every_form_that_RFC_9110_allows(string address)
    {
        await using var server = await Filled();
        var tag = await Tag(server, address);

        foreach (var form in new[] { tag, tag[2..], $"\"no\", {tag}", $"\"a,b\" ,W/\"x\",{tag}", "*" })
        {
            using var answer = await server.GetAsync(address, ("If-None-Match", form));
            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal(tag, answer.Headers.ETag?.ToString());
            Assert.NotNull(answer.Headers.CacheControl);
        }
    }

    [Fact]
    public async Task Links_are_not_repeated_to_those_who_have_the_feed()
    {
        await using var server = await Filled();

        using var whole = await server.GetAsync("/feeds/all.rss");
        using var known = await server.GetAsync("/feeds/all.rss", ("If-None-Match", "*"));

        Assert.Equal((true, false), (whole.Headers.Contains("Link"), known.Headers.Contains("Link")));
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("garbage\"")]
    [InlineData("W/")]
    [InlineData("\"")]
    [InlineData(",,,")]
    public async Task Another_tag_or_garbage_gives_200_whatever_the_date(string tag)
    {
        await using var server = await Filled();

        using var answer = await server.GetAsync("/feeds/all.rss", ("If-None-Match", tag), ("If-Modified-Since", FeedServer.Start.AddYears(1).ToString("R")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.NotModified)]
    [InlineData(3600, HttpStatusCode.NotModified)]
    [InlineData(-1, HttpStatusCode.OK)]
    public async Task A_date_alone_is_compared_as_a_date(int seconds, HttpStatusCode status)
    {
        await using var server = await Filled();
        using var first = await server.GetAsync("/feeds/all.rss");
        var date = first.Content.Headers.LastModified.GetValueOrDefault().AddSeconds(seconds);

        using var answer = await server.GetAsync("/feeds/all.rss", ("If-Modified-Since", date.ToString("R")));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task The_tag_changes_with_the_views_own_entries_and_with_nothing_else()
    {
        await using var server = await Filled();
        var (agents, alignment) = (await Tag(server, "/feeds/agents.rss"), await Tag(server, "/feeds/alignment.rss"));

        await server.SaveAsync(1, "Another");
        server.Clock.Move(TimeSpan.FromSeconds(20));

        Assert.NotEqual(agents, await Tag(server, "/feeds/agents.rss"));
        Assert.Equal(alignment, await Tag(server, "/feeds/alignment.rss"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task HEAD_equals_GET_but_for_the_body(string address)
    {
        await using var server = await Filled();
        using var get = await server.GetAsync(address, ("Accept-Encoding", "gzip"));
        using var head = await server.SendAsync(HttpMethod.Head, address, ("Accept-Encoding", "gzip"));

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.Where(header => header.Key != "Date").Select(Text), head.Headers.Where(header => header.Key != "Date").Select(Text));
        Assert.Equal(get.Content.Headers.Select(Text), head.Content.Headers.Select(Text));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    private static string Text(KeyValuePair<string, IEnumerable<string>> header) => $"{header.Key}: {string.Join(", ", header.Value)}";

    private static async Task<string> Tag(FeedServer server, string address)
    {
        using var answer = await server.GetAsync(address);
        return answer.Headers.ETag?.ToString() ?? "";
    }

    private async Task<FeedServer> Filled()
    {
        var server = await FeedServer.StartAsync(isHot: IsHot);
        await server.SaveAsync(3);
        return server;
    }
}
