using System.Text;
using Feed.Core.Reading;

namespace Feed.Tests.Reading;

/// <summary>A feed saved to a file says itself where it was published, and its relative links start there.</summary>
public sealed class Reading_copies_of_feeds
{
    private const string Atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom">
          <link rel="self" href="https://example.org/looms/index.atom"/>
          <title>Looms</title>
          <entry><id>tag:example.org,2024:1</id><title>Shuttles</title><link href="/looms/2024/shuttles"/></entry>
          <entry><id>tag:example.org,2024:2</id><title>Felt</title><link href="2024/felt"/></entry>
        </feed>
        """;

    private const string Json =
        """
        { "version": "https://jsonfeed.org/version/1.1", "title": "Looms", "feed_url": "https://example.org/looms/feed.json",
          "items": [{ "id": "1", "url": "/looms/2024/shuttles", "title": "Shuttles" }, { "id": "2", "url": "2024/felt", "title": "Felt" }] }
        """;

    private static readonly string[] Links = ["https://example.org/looms/2024/shuttles", "https://example.org/looms/2024/felt"];

    [Theory]
    [InlineData("/digests/looms.atom", Atom)]
    [InlineData("/digests/looms.json", Json)]
    public void Relative_links_start_where_the_feed_says_that_it_is_published(string file, string feed) => Assert.Equal(Links, LinksOf(file, feed));

    [Theory]
    [InlineData(Atom)]
    [InlineData(Json)]
    public void Read_from_the_web_they_start_at_its_address(string feed) =>
        Assert.Equal(["https://mirror.example/looms/2024/shuttles", "https://mirror.example/feeds/2024/felt"], LinksOf("https://mirror.example/feeds/looms", feed));

    [Fact]
    public void A_feed_that_does_not_say_so_keeps_relative_links_apart()
    {
        var links = LinksOf("/digests/looms.atom", Atom.Replace("rel=\"self\"", "rel=\"hub\"", StringComparison.Ordinal)).ToList();

        Assert.Equal(Links.Length, links.Count);
        Assert.All(links, link => Assert.True(UnknownAddress.Is(link)));
    }

    [Theory]
    [InlineData("<rss><channel><link>https://example.org/</link><item><title>a</title><link>https://example.org/#2024-03-18/daily</link></item></channel></rss>")]
    [InlineData("""{ "version": "https://jsonfeed.org/version/1.1", "home_page_url": "https://example.org/", "items": [{ "id": "1", "url": "https://example.org/#2024-03-18/daily" }] }""")]
    public void Items_may_be_places_on_one_page(string feed) => Assert.Equal(["https://example.org/#2024-03-18/daily"], LinksOf("/digests/looms", feed));

    private static IEnumerable<string?> LinksOf(string address, string feed) => DocumentReader.Read(new RawDocument(address, Encoding.UTF8.GetBytes(feed))).Items.Select(item => item.Link);
}
