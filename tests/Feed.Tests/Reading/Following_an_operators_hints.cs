using System.Text;
using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Tests.Reading;

public sealed class Following_an_operators_hints
{
    private const string Page = """
        <html><body><div id="menu"><p>Menu</p></div>
        <div class="list big"><div class="row odd" data-kind="paper"><span class="no">1</span><b class="t">One</b><p><a href="/1">go</a></p></div>
        <div class="row"><b class="t">Two</b><p><a class="x" href="/2">go</a></p></div></div></body></html>
        """;

    [Theory]
    [InlineData("div.list", "One Two")]
    [InlineData("#menu", "Menu")]
    [InlineData("//div[@id='menu']", "Menu")]
    [InlineData("div.list > div.row", "One Two")]
    [InlineData(".list.big .row:nth-child(2)", "Two")]
    [InlineData("div[data-kind=paper], #menu", "Menu One")]
    [InlineData("[data-kind^='pa']", "One")]
    [InlineData("div.odd + div", "Two")]
    [InlineData("#menu ~ div", "One Two")]
    [InlineData("body > *:last-child", "One Two")]
    public void A_main_selector_restricts_what_is_read(string selector, string texts)
    {
        var blocks = Read(new SourceHints { Main = selector }).Blocks;

        Assert.Equal(texts, string.Join(' ', blocks.Select(block => block.Text.Split(' ')[^1]).Where(text => text is not "go")));
    }

    [Fact]
    public void Entry_selectors_mark_containers_with_their_titles_and_links()
    {
        var blocks = Read(new SourceHints { Entry = "div.row", Title = "b.t", Link = "p a" }).Blocks;

        var entries = blocks.Select(block => block.Container).Where(container => container?.Entry is not null).Distinct().Select(container => container!.Entry);
        Assert.Equal([new EntryHint("One", "https://example.org/1"), new EntryHint("Two", "https://example.org/2")], entries);
    }

    [Theory]
    [InlineData("div..x")]
    [InlineData("div:hover")]
    [InlineData("//div[")]
    [InlineData("count(//div)")]
    public void A_selector_that_nobody_understands_is_a_note(string selector)
    {
        var document = Read(new SourceHints { Main = selector });

        Assert.Contains(selector, Assert.Single(document.Notes).Text, StringComparison.Ordinal);
        Assert.NotEmpty(document.Blocks);
    }

    [Fact]
    public void A_selector_that_finds_nothing_is_a_note() =>
        Assert.Contains("finds nothing", Assert.Single(Read(new SourceHints { Entry = "article" }).Notes).Text, StringComparison.Ordinal);

    private static Document Read(SourceHints hints) =>
        DocumentReader.Read(new RawDocument("https://example.org/page.html", Encoding.UTF8.GetBytes(Page)), hints: hints);
}
