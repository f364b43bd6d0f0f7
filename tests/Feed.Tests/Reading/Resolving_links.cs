using Feed.Core.Reading;

namespace Feed.Tests.Reading;

public sealed class Resolving_links
{
    private const string Page = "https://example.org/2024/03/issue.html?x=1";

    [Theory]
    [InlineData("https://arxiv.org/abs/2403.05530v1", "https://arxiv.org/abs/2403.05530v1")]
    [InlineData(" https://example.org/a\n  b ", "https://example.org/ab")]
    [InlineData("HTTP://Example.ORG/A", "http://example.org/A")]
    [InlineData("https://example.org/a b", "https://example.org/a%20b")]
    [InlineData("https://example.org/论文", "https://example.org/论文")]
    [InlineData("../04/", "https://example.org/2024/04/")]
    [InlineData("/top", "https://example.org/top")]
    [InlineData("//cdn.example.org/x", "https://cdn.example.org/x")]
    [InlineData("?page=2", "https://example.org/2024/03/issue.html?page=2")]
    [InlineData("mailto:ann@example.org", "mailto:ann@example.org")]
    [InlineData("#part", null)]
    [InlineData("./#part", null)]
    [InlineData("issue.html?x=1#part", null)]
    [InlineData("other.html#part", "https://example.org/2024/03/other.html#part")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JAVA\nSCRIPT:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("vbscript:x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("http://", null)]
    [InlineData("http://[", null)]
    [InlineData("", null)]
    public void Gives_addresses_that_can_be_published_and_nothing_else(string written, string? link) =>
        Assert.Equal(link, new LinkResolver(Page).Resolve(written));

    [Theory]
    [InlineData("/papers/1", "https://unknown.invalid//papers/1")]
    [InlineData("./papers/1", "https://unknown.invalid/./papers/1")]
    [InlineData("../papers/1?a=b", "https://unknown.invalid/../papers/1?a=b")]
    [InlineData("//example.org/1", "https://example.org/1")]
    [InlineData("#top", null)]
    [InlineData("https://example.org/1", "https://example.org/1")]
    public void A_file_has_no_place_on_the_web(string written, string? link) => Assert.Equal(link, new LinkResolver("/home/ann/issue.html").Resolve(written));

    [Theory]
    [InlineData("/papers/1")]
    [InlineData("./papers/1")]
    [InlineData("../papers/1?a=b")]
    public void An_address_below_a_file_is_known_as_written(string written) => Assert.Equal(written, UnknownAddress.AsWritten(new LinkResolver("/home/ann/issue.html").Resolve(written)));

    [Theory]
    [InlineData("/articles/1/", "/articles/1/")]
    [InlineData("/other/1/", "/other/1/")]
    [InlineData("2/", "/articles/2/")]
    public void So_is_one_below_a_folder_that_the_file_names(string written, string known) =>
        Assert.Equal(known, UnknownAddress.AsWritten(new LinkResolver("/home/ann/feed.xml").Under("/articles/").Resolve(written)));

    [Fact]
    public void A_picture_beside_a_file_has_no_address() => Assert.Null(new LinkResolver("/home/ann/issue.html").ResolveImage("one.png"));

    [Fact]
    public void A_base_element_moves_the_start() => Assert.Equal("https://example.org/archive/1", new LinkResolver(Page).Under("/archive/").Resolve("1"));
}
