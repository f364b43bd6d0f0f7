using Feed.Core.Reading;

namespace Feed.Tests.Reading;

/// <summary>Links that a site's own renderer understands, or that stand elsewhere, are links here too.</summary>
public sealed class Mending_links_of_markdown
{
    [Fact]
    public void An_address_may_have_blanks() =>
        Assert.Equal(["https://example.org/a%20b.md"], LinksOf("See [the page](https://example.org/a b.md)."));

    [Fact]
    public void A_title_behind_an_address_is_no_part_of_it() =>
        Assert.Equal(["https://example.org/a"], LinksOf("See [the page](https://example.org/a \"a page\")."));

    [Fact]
    public void A_definition_may_stand_right_below_a_paragraph() =>
        Assert.Equal(["https://example.org/post"], LinksOf("He [posted][post] it.\n\n{% include references.md %}\n[post]: https://example.org/post\n"));

    [Theory]
    [InlineData("```\n~~~\na\n[post]: https://example.org/post\n```\n")]
    [InlineData("~~~~\n~~~\na\n[post]: https://example.org/post\n~~~~\n")]
    public void A_definition_in_code_stays_in_it(string text) => Assert.Contains("[post]:", Assert.IsType<Code>(Assert.Single(Read(text).Blocks)).Content, StringComparison.Ordinal);

    [Fact]
    public void Lines_stay_where_they_are()
    {
        var document = Read("One\n[post]: https://example.org/post\n\nThree [a][post]\n");

        Assert.Equal([1, 4], document.Blocks.Select(block => block.Line));
    }

    [Fact]
    public void A_link_defined_elsewhere_leads_to_no_known_place() =>
        Assert.All(LinksOf("Now [LDK #2486][] splices."), link => Assert.True(UnknownAddress.Is(link)));

    [Theory]
    [InlineData("The cell `a[i][j]` stays.")]
    [InlineData("The cell a[i][j] stays.")]
    [InlineData("A note[^1][^2].")]
    public void What_is_no_link_stays_text(string text) => Assert.Empty(LinksOf(text));

    private static List<string?> LinksOf(string text) => [.. Read(text).Blocks.SelectMany(block => block.Inlines.Links).Select(run => run.Link)];

    private static Document Read(string text) => new MarkdownReader().Read(text, "/digests/a.md", Core.Sources.SourceHints.None);
}
