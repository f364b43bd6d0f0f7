using Feed.Core.Reading;

namespace Feed.Tests.Reading;

/// <summary>Tags as people and programs write them are read as browsers read them.</summary>
public sealed class Reading_tags_of_strangers
{
    [Theory]
    [InlineData("<a href=/p>x</a>", "https://example.org/p")]
    [InlineData("<a href=https://example.org/p/>x</a>", "https://example.org/p/")]
    [InlineData("<a href='/p'class=c>x</a>", "https://example.org/p")]
    [InlineData("<a class=\"c\"href=\"/p\">x</a>", "https://example.org/p")]
    [InlineData("<A HREF = \"/p\" >x</A>", "https://example.org/p")]
    [InlineData("<a\n\thref\n=\n'/p'>x</a>", "https://example.org/p")]
    [InlineData("<a title=\"a > b\" href=/p>x</a>", "https://example.org/p")]
    [InlineData("<a download href=/p>x</a>", "https://example.org/p")]
    [InlineData("<a href=/p href=/q>x</a>", "https://example.org/p")]
    [InlineData("<a href=/p?a=b&amp;c=d>x</a>", "https://example.org/p?a=b&c=d")]
    [InlineData("<a href=\"/p\" <b>x</a>", "https://example.org/p")]
    [InlineData("<a / href=\"/p\" />x", null)]
    [InlineData("<a href>x</a>", null)]
    [InlineData("<a data-href=/p>x</a>", null)]
    public void Links(string html, string? link)
    {
        var blocks = HtmlReader.ReadFragment(html + " after", "https://example.org/", 1);

        var runs = Assert.Single(blocks).Inlines.Runs;
        Assert.Equal("x after", string.Concat(runs.Select(run => run.Text)));
        Assert.Equal(link, runs[0].Link);
        Assert.Null(runs[^1].Link);
    }

    [Theory]
    [InlineData("<p>a</p> <p>b</p>", "a|b")]
    [InlineData("<p>a <b>b</b> <i>c</i>\n</p>", "a b c")]
    [InlineData("<div style='display: inline'>a</div> <div style='display: inline'>b</div>", "a b")]
    [InlineData("<p>a</p> b<!-- c --> <i>d</i>", "a|b d")]
    [InlineData("a<!-- b -->c<script>if (1 < 2) {}</script>d</nothing>e", "acde")]
    [InlineData("a < b and 3<4", "a < b and 3<4")]
    [InlineData("<p hidden>a</p><p hidden=''>b</p><p>c", "c")]
    [InlineData("<title>a <b> c</title><p>d", "d")]
    [InlineData("<pre>a\n  b\n</pre> <p>c", "a\n  b|c")]
    [InlineData("<script type='math/tex'>a < b</script> c", "a < b c")]
    public void Texts(string html, string texts) =>
        Assert.Equal(texts, string.Join('|', HtmlReader.ReadFragment(html, "https://example.org/", 1).Select(block => block.Text)));

    [Fact]
    public void Lines_are_those_of_the_page()
    {
        var blocks = HtmlReader.ReadFragment("<!-- a\nb -->\n<p\n class='x'\n>one</p>\n<script>\n\n</script>\n<p>two<hr>\n<ul>\n<li>three", "https://example.org/", 10);

        Assert.Equal([14, 18, 18, 20], blocks.Select(block => block.Line));
    }
}
