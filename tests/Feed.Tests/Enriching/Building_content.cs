using Feed.Core.Enriching;
using Feed.Core.Reading;

namespace Feed.Tests.Enriching;

public sealed class Building_content
{
    [Fact]
    public void Paragraphs_keep_emphasis_links_code_and_maths() => Assert.Equal(
        "<p><strong>bold</strong> <em>slanted</em> <code>x &lt; y</code> <a href=\"https://example.org/?a=1&amp;b=2\">link</a> $x^2$ &amp; more</p>",
        Html(new Paragraph(1, new Inlines(
        [
            new Run("bold", RunStyle.Bold), new Run(" "), new Run("slanted", RunStyle.Italic), new Run(" "), new Run("x < y", RunStyle.Code), new Run(" "),
            new Run("link", Link: "https://example.org/?a=1&b=2"), new Run(" "), new Run("x^2", RunStyle.Math), new Run(" & more"),
        ]))));

    [Fact]
    public void Runs_of_one_style_are_one_element() => Assert.Equal(
        "<p><a href=\"https://example.org/\">one two</a></p>",
        Html(new Paragraph(1, new Inlines([new Run("one ", Link: "https://example.org/"), new Run("two", Link: "https://example.org/")]))));

    [Fact]
    public void Line_breaks_of_the_source_are_blanks_and_asked_for_ones_stay() => Assert.Equal(
        "<p>one\ntwo<br>three 中文中文</p>",
        Html(new Paragraph(1, new Inlines(
            [new Run("\n"), new Run("one"), new Run("\n"), new Run("two"), new Run("\n", HardBreak: true), new Run("three 中文"), new Run("\n"), new Run("中文"), new Run("\n")]))));

    [Fact]
    public void Lists_nest_as_deep_as_they_are() => Assert.Equal(
        "<ul><li>a<ol><li>a1</li><li>a2<p>more of a2</p></li></ol><p>more of a</p></li><li>b</li></ul><ol><li>another list</li></ol><p>after</p>",
        Html(
            Item("*", 1, 1, "a"), Item("1.", 2, 2, "a1"), Item("2.", 2, 2, "a2"), Text("more of a2") with { Depth = 2 }, Text("more of a") with { Depth = 1 },
            Item("*", 1, 1, "b"), Item("1.", 3, 1, "another list"), Text("after")));

    [Fact]
    public void Quotes_hold_paragraphs_and_lists_and_lists_hold_quotes() => Assert.Equal(
        "<blockquote><p>q</p><ul><li>in q</li></ul><blockquote><p>qq</p></blockquote></blockquote><ul><li>item<blockquote><p>said</p></blockquote></li><li>next</li></ul>",
        Html(
            Text("q") with { QuoteDepth = 1 }, Item("*", 1, 1, "in q") with { QuoteDepth = 1 }, Text("qq") with { QuoteDepth = 2 },
            Item("*", 2, 1, "item"), Text("said") with { Depth = 1, QuoteDepth = 1 }, Item("*", 2, 1, "next")));

    [Fact]
    public void Tables_headings_code_images_and_rules_are_themselves() => Assert.Equal(
        "<h3>Top</h3><h4>Below</h4><table><tr><th>A</th><th></th></tr><tr><td>1</td><td>2</td></tr></table><pre><code>if (a &lt; b)\n  x</code></pre>"
        + "<hr><p><a href=\"https://example.org/\"><img src=\"https://example.org/%E5%9B%BE.png\" alt=\"a &quot;b&quot;\"></a></p>",
        Html(
            new Rule(1), new Heading(1, 2, Inlines.Of("Top")), new Heading(1, 4, Inlines.Of("Below")),
            new TableRow(2, 1, true, [Inlines.Of("A"), Inlines.Empty]), new TableRow(2, 1, false, [Inlines.Of("1"), Inlines.Of("2")]),
            new Code(3, "if (a < b)\n  x\n", "c"), new Rule(4), new Image(5, "https://example.org/图.png", "a \"b\"", "https://example.org/"), new Rule(6)));

    [Fact]
    public void Nothing_that_runs_and_nothing_empty_gets_through() => Assert.Equal(
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>click</p><ul><li>x</li></ul>",
        Html(
            new Paragraph(1, Inlines.Of("<script>\u0000alert(1)</script>\ud800")), new Paragraph(1, Inlines.Empty),
            new Paragraph(1, new Inlines([new Run("click", Link: "javascript:alert(1)"), new Run("evil", Image: "data:image/svg+xml,<svg onload=alert(1)>")])),
            Item("*", 1, 1, ""), Item("*", 1, 1, "x"), new Image(1, "javascript:alert(1)", "x", null), new Code(1, "  \n", null)));

    [Fact]
    public void No_text_is_no_content()
    {
        Assert.Null(ContentHtml.Of([]));
        Assert.Null(ContentHtml.Of([new Rule(1), new Paragraph(1, Inlines.Of(" ")), Item("*", 1, 1, "")]));
    }

    [Fact]
    public void Content_ends_at_a_block_before_it_grows_too_long()
    {
        var html = Html([.. Enumerable.Range(0, 1_000).Select(number => Item("*", 1, 1, new string('x', 1_000)))]);

        Assert.InRange(html.Length, ContentHtml.MaxChars - 2_000, ContentHtml.MaxChars + 1_000);
        Assert.EndsWith("x</li></ul>", html, StringComparison.Ordinal);
        Assert.InRange(Html(Text(new string('&', 1_000_000))).Length, 1_000, ContentHtml.MaxChars);
    }

    [Fact]
    public void Deep_and_jumping_nesting_stays_well_formed()
    {
        var random = new Random(7);
        for (var round = 0; round < 1_000; round++)
        {
            var html = ContentHtml.Of([.. Enumerable.Range(0, random.Next(12)).Select(_ => AnyBlock(random))]);
            if (html is not null)
            {
                System.Xml.Linq.XElement.Parse($"<x>{html.Replace("<hr>", "<hr/>", StringComparison.Ordinal)}</x>");
                Assert.DoesNotMatch("<(p|li|ul|ol|pre|h3|h4|blockquote|table|tr|strong|em|a)></", html);
            }
        }
    }

    private static Block AnyBlock(Random random)
    {
        var text = random.Next(4) == 0 ? "" : "t";
        Block block = random.Next(6) switch
        {
            0 => Text(text),
            1 or 2 => Item(random.Next(2) == 0 ? "*" : "1.", random.Next(4), random.Next(30), text),
            3 => new TableRow(1, random.Next(2), false, [Inlines.Of(text), Inlines.Of("c")]),
            4 => new Rule(1),
            _ => new Code(1, text, null),
        };
        return block with { Depth = random.Next(30), QuoteDepth = random.Next(3) == 0 ? random.Next(30) : 0 };
    }

    private static string Html(params Block[] blocks) => ContentHtml.Of(blocks) ?? "";

    private static Paragraph Text(string text) => new(1, Inlines.Of(text));

    private static ListItem Item(string marker, int list, int depth, string text) => new(1, marker, list, Inlines.Of(text)) { Depth = depth };
}
