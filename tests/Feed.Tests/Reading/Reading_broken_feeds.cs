using System.Text;
using Feed.Core.Reading;

namespace Feed.Tests.Reading;

/// <summary>A feed that is cut or broken gives the items before the broken place, and says so.</summary>
public sealed class Reading_broken_feeds
{
    private const string Json =
        """
        { "version": "https://jsonfeed.org/version/1.1", "title": "Papers",
          "authors": [{ "name": "Ann" }],
          "items": [
            { "id": "1", "url": "https://example.org/1", "title": "First", "tags": ["a", "b"] },
            { "id": "2", "url": "https://example.org/2", "title": "Second", "attachments": [{ "url": "https://example.org/2.pdf" }] },
            { "id": "3", "url": "https://example.org/3", "title": "Third" }
          ]
        }
        """;

    private static readonly string[] Titles = ["First", "Second", "Third"];

    [Theory]
    [InlineData("\"Third\"", 2)]
    [InlineData("\"2\", \"url\"", 1)]
    [InlineData("2.pdf", 1)]
    [InlineData("]\n}", 3)]
    public void A_JSON_feed_gives_the_whole_items_before_the_cut(string cutBefore, int items)
    {
        var json = Json.ReplaceLineEndings("\n");
        var read = Read(json[..json.IndexOf(cutBefore, StringComparison.Ordinal)]);

        Assert.Equal(Titles.Take(items), read.Items.Select(item => item.Title));
        Assert.Equal("Papers", read.Title);
        Assert.Contains(read.Notes, note => note.Text == "this JSON is broken here: only the items before are read");
    }

    [Theory]
    [InlineData("""{ "error": { "code": 429, "message": "slow down" } }""")]
    [InlineData("""[{ "name": "Ann" }, { "name": "Ben" }]""")]
    [InlineData("""{ "title": "Papers", "description": "A list that is empty today.", "papers": [] }""")]
    public void JSON_without_items_is_said_to_be_no_feed(string json)
    {
        var read = Read(json);

        Assert.Empty(read.Items);
        Assert.Contains(read.Notes, note => note.Text == "this JSON is not a feed: it has no list of objects with a title and an address");
    }

    [Fact]
    public void Items_by_other_names_are_items()
    {
        var read = Read("""{ "title": "Papers", "items": [{ "headline": "First", "href": "https://example.org/1" }, { "headline": "Second", "href": "https://example.org/2" }] }""");

        Assert.Equal(["First", "Second"], read.Items.Select(item => item.Title));
        Assert.All(read.Items, item => Assert.Empty(item.Categories));
    }

    [Fact]
    public void A_slip_in_one_item_costs_that_item_and_those_behind()
    {
        var read = Read(Json.Replace("\"title\": \"Second\"", "\"title\": \"Sec\"ond\"", StringComparison.Ordinal));

        Assert.Equal(["First"], read.Items.Select(item => item.Title));
        Assert.Equal(5, Assert.Single(read.Notes).Line);
    }

    [Theory]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"Papers\",\"items\":[{\"id\":\"1\"")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"other\":[{\"id\":\"1\"}],\"items\":[")]
    public void Without_a_whole_item_it_gives_none(string json)
    {
        var read = Read(json);

        Assert.Empty(read.Items);
        Assert.Contains("the feed was not read", Assert.Single(read.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_RSS_feed_gives_the_items_before_the_cut()
    {
        var read = Read("<rss version=\"2.0\"><channel><title>Papers</title><item><title>First</title></item><item><title>Second</title></item><item><tit");

        Assert.Equal(["First", "Second"], read.Items.Where(item => item.Title is not null).Select(item => item.Title));
    }

    private static Document Read(string text) => DocumentReader.Read(new RawDocument("https://example.org/feed", Encoding.UTF8.GetBytes(text)));
}
