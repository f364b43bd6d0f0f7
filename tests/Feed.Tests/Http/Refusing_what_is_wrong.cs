using System.Net;
using Feed.Core.Running;

namespace Feed.Tests.Http;

public class Refusing_what_is_wrong
{
    /// <summary>Whether feeds are answered before Kestrel sees the request, where they can be.</summary>
    protected virtual bool IsHot => false;

    [Theory]
    [InlineData("/feeds/all.rss?limit=abc", HttpStatusCode.BadRequest, "limit")]
    [InlineData("/feeds/all?since=x", HttpStatusCode.BadRequest, "since")]
    [InlineData("/feeds.opml?format=exe", HttpStatusCode.BadRequest, "format")]
    [InlineData("/feeds/nothing.rss", HttpStatusCode.NotFound, "nothing")]
    [InlineData("/feeds/all/2024-04.rss", HttpStatusCode.NotFound, "2024-04")]
    [InlineData("/entries/x", HttpStatusCode.NotFound, "entry")]
    [InlineData("/entries/0f0f0f0f-0000-5000-8000-000000000000", HttpStatusCode.NotFound, "entry")]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "address")]
    [InlineData("/assets/style.0000000000.css", HttpStatusCode.NotFound, "address")]
    public async Task Says_what_and_why(string address, HttpStatusCode status, string word)
    {
        await using var server = await FeedServer.StartAsync(isHot: IsHot);

        foreach (var accept in new[] { "*/*", "text/html" })
        {
            using var answer = await server.GetAsync(address, ("Accept", accept));
            Assert.Equal(status, answer.StatusCode);
            Assert.Contains(word, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Theory]
    [InlineData("POST", "/feeds/all.rss", "GET, HEAD, OPTIONS")]
    [InlineData("DELETE", "/", "GET, HEAD, OPTIONS")]
    [InlineData("PATCH", "/nowhere", "GET, HEAD, OPTIONS")]
    [InlineData("GET", "/refresh", "POST")]
    public async Task Another_method_is_405_and_told_which_are_right(string method, string address, string allow)
    {
        await using var server = await FeedServer.StartAsync(isHot: IsHot);

        using var answer = await server.SendAsync(new HttpMethod(method), address);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(allow, string.Join(", ", answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task Markup_in_an_address_is_not_reflected_as_markup()
    {
        await using var server = await FeedServer.StartAsync(isHot: IsHot);

        using var answer = await server.GetAsync("/feeds/%3Cscript%3Ealert(1)%3C%2Fscript%3E?q=%3Cscript%3E", ("Accept", "text/html"));
        var page = await server.ReadAsync("/feeds/all?q=%3Cscript%3Ealert(1)&author=%22%3E%3Cimg%20src%3Dx%3E");

        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Refresh_is_for_those_who_may()
    {
        await using var server = await FeedServer.StartAsync(isHot: IsHot);

        using var yes = await server.SendAsync(HttpMethod.Post, "/refresh?source=weekly");
        using var sure = await server.SendAsync(HttpMethod.Post, "/refresh?source=weekly&confirm=true");
        using var all = await server.SendAsync(HttpMethod.Post, "/refresh");
        using var unknown = await server.SendAsync(HttpMethod.Post, "/refresh?source=nobody");
        using var vague = await server.SendAsync(HttpMethod.Post, "/refresh?confirm=1");
        using var no = await server.SendAsync(HttpMethod.Post, "/refresh", ("X-Stranger", "1"));

        Assert.All([yes, sure, all], answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (unknown.StatusCode, vague.StatusCode, no.StatusCode));
        Assert.Equal([new("weekly"), new("weekly", Confirmed: true), RefreshRequest.All], server.Refreshed);
    }

    [Fact]
    public async Task Health_tells_a_broken_store_and_nothing_of_the_inside()
    {
        await using var server = await FeedServer.StartAsync(isHot: IsHot);
        using var well = await server.GetAsync("/health");
        server.Sources.IsBroken = true;
        using var ill = await server.GetAsync("/health");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (well.StatusCode, ill.StatusCode));
        Assert.DoesNotContain("secret", await ill.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
