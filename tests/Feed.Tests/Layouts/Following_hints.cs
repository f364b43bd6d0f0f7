using System.Text;
using Feed.Core.Layouts;
using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Tests.Layouts;

/// <summary>What a source's hints say is done, whatever the layouts would have found.</summary>
public sealed class Following_hints
{
    private const string Page = """
        <html><body><div id="all">
        <div class="x1"><span class="kind">Post</span><div class="t">About nothing much</div><div class="u"><a href="https://example.org/1">go</a></div><p>Text of one.</p></div>
        <div class="x2"><span class="kind">Post</span><div class="t">About something else</div><div class="u"><a href="https://example.org/2">go</a></div><p>Text of two.</p></div>
        </div></body></html>
        """;

    [Fact]
    public void Selectors_name_the_entries_their_titles_and_links()
    {
        var hints = new SourceHints { Entry = "//div[@id='all']/div", Title = "div.t", Link = "div.u a" };
        var document = DocumentReader.Read(new RawDocument("https://example.org/", Encoding.UTF8.GetBytes(Page)), DocumentFormat.Html, hints);

        var drafts = LayoutSet.Split(document, hints: hints).Drafts;

        Assert.Equal([("About nothing much", "https://example.org/1"), ("About something else", "https://example.org/2")], drafts.Select(draft => (draft.Title, draft.Link!)));
        Assert.Contains("Text of one.", drafts[0].Summary);
    }

    [Fact]
    public void Levels_say_which_headings_open_entries()
    {
        var document = Digest.Read("levels.md", "# A\n\n## One\n\n- [x](https://example.org/x) \n- [y](https://example.org/y)\n- [z](https://example.org/z)\n\n# B\n\n## Two\n\ntext\n");

        var drafts = LayoutSet.Split(document, hints: new SourceHints { EntryLevel = 2 }).Drafts;

        Assert.Equal([("One", "A"), ("Two", "B")], drafts.Select(draft => (draft.Title, draft.Section!)));
    }

    [Fact]
    public void Levels_say_which_headings_are_sections()
    {
        var document = Digest.Read("levels.md", "## 1. One\n\nSome [link](https://example.org/x) in a text.\n\n## 2. Two\n\nMore of [that](https://example.org/y) in a text.\n");

        Assert.Equal(["1. One", "2. Two"], LayoutSet.Split(document).Drafts.Select(draft => draft.Title).Select((title, index) => $"{index + 1}. {title}"));
        Assert.Equal(["One", "Two"], LayoutSet.Split(document, hints: new SourceHints { SectionLevel = 2 }).Drafts.Select(draft => draft.Section));
    }

    [Fact]
    public void Words_to_skip_leave_out_parts_and_lines()
    {
        var document = Digest.Read("skip.md", "## News\n\n- [One](https://example.org/1)\n- [Two](https://example.org/2)\n- [Job: a place](https://example.org/3)\n\n## Places\n\n- [Three](https://example.org/4)\n");

        Assert.Equal(["One", "Two"], LayoutSet.Split(document, hints: new SourceHints { Skip = ["Job:", "Places"] }).Drafts.Select(draft => draft.Title));
    }
}
