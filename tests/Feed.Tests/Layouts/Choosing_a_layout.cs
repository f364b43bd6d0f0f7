using Feed.Core.Layouts;
using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Tests.Layouts;

public sealed class Choosing_a_layout
{
    [Fact]
    public void Asks_the_layouts_in_this_order_and_a_tie_goes_to_the_earlier() =>
        Assert.Equal(
            ["message", "releases", "card", "title-cell", "labelled", "table", "numbered", "bold-lead", "list", "nested-list", "nested-list", "link-lead", "lead", "run-on-list", "linked-title", "title-and-names", "address", "title-lines", "ruled", "paragraph", "briefs"],
            LayoutSet.Ordered.Select(layout => layout.Name));

    [Fact]
    public void Tells_what_each_layout_claimed_the_winner_first()
    {
        var result = Digest.Split("list.md", "# News\n\n- [One](https://example.org/1). First.\n- [Two](https://example.org/2). Second.\n- [Three](https://example.org/3). Third.\n");

        Assert.Equal("list", result.Layout);
        Assert.Equal("list", result.Claims[0].Layout);
        Assert.Equal(1, result.Coverage);
        Assert.Equal(["section", "entry 1: title", "entry 2: title", "entry 3: title"], result.Uses.Select(use => use.Use));
    }

    [Fact]
    public void Takes_a_different_layout_where_a_section_needs_one()
    {
        const string text = """
            # Weekly

            ## Papers

            | Title | Link |
            |---|---|
            | A first paper about things | [pdf](https://example.org/1) |
            | A second paper about things | [pdf](https://example.org/2) |

            ## Posts

            - [A first post](https://example.org/3)
            - [A second post](https://example.org/4)
            """;

        var result = Digest.Split("mixed.md", text);

        Assert.Equal(["Papers", "Papers", "Posts", "Posts"], result.Drafts.Select(draft => draft.Section));
        Assert.Equal(["table", "list"], result.Layout.Split('+').OrderDescending());
    }

    [Fact]
    public void Tries_only_the_layout_that_a_source_pins()
    {
        var document = Digest.Read("pinned.md", "- [One](https://example.org/1)\n- [Two](https://example.org/2)\n\n[Alone](https://example.org/3)\n\n[Alone too](https://example.org/4)\n");

        Assert.Equal(["One", "Two"], LayoutSet.Split(document, "list").Drafts.Select(draft => draft.Title));
        Assert.Equal(["Alone", "Alone too"], LayoutSet.Split(document, "link-lead").Drafts.Select(draft => draft.Title));
    }

    [Fact]
    public void Finds_nothing_in_an_empty_document()
    {
        var result = LayoutSet.Split(new Document("/digests/empty.md", DocumentFormat.Markdown, []), hints: SourceHints.None);

        Assert.Equal("none", result.Layout);
        Assert.Empty(result.Drafts);
    }
}
