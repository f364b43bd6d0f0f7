using System.Diagnostics;
using Feed.Core.Layouts;
using Xunit.Abstractions;

namespace Feed.Tests.Layouts;

/// <summary>Markdown and plain text made to hurt: an answer from bytes to entries in bounded time, and a note that says what was cut.</summary>
public sealed class Facing_hostile_markdown(ITestOutputHelper output)
{
    private const int Chars = 400_000;

    // What other tests of the run may take away on a small machine; an answer that takes squared time is far beyond.
    private const double MostSeconds = 10;

    public static TheoryData<string, string, bool> Shapes { get; } = new()
    {
        { "open brackets", "[", true },
        { "open links", "[a](", true },
        { "open links behind words", "[a](b", true },
        { "open links on lines", "[a](\n", true },
        { "open references", "[a][", true },
        { "open pictures", "![", true },
        { "links", "[a](http://x.y/z) ", false },
        { "link lines", "- [a title](http://x.y/z). text\n", false },
        { "emphasis", "*a_b ", false },
        { "strong emphasis", "*__a", false },
        { "quotes", "> ", true },
        { "lists in lists", "- ", true },
        { "ordered lists in lists", "1. ", true },
        { "pipes", "a|", false },
        { "rows", "a|b\n-|-\n", false },
        { "definitions", "[a]: http://x.y\n", true },
        { "headings", "# a\n", false },
        { "headings of all levels", "# a\n## b\n### c\n#### d\n", false },
        { "parts of a form", "# a\n\n## What\n\nb\n\n## How\n\nc\n\n", false },
        { "headings with states", "* [#1](http://x.y/z) (WIP): a\n", false },
        { "addresses alone", "http://x.y/z\n\n", false },
        { "addresses below titles", "A title of it\nhttp://x.y/z\n\n", false },
        { "targets of references", ".. _a: http://x.y\n`b\nc`_ ", false },
        { "directives", ".. |x| image:: y\n   :z: q\n", false },
        { "comments of MDX", "{/* a ", false },
        { "addresses in brackets", "a title\n( http://x.y/z ) — b\n", false },
        { "starred lines", "** a\n---\n", false },
        { "bracketed dates", "[ 240318 ] ", false },
        { "records", "|a|b|\n|-|-|\n|Source|c|\n|Date|d|\n\n", false },
        { "linked headings", "## [a](http://x.y/z)\n", false },
        { "bold lines", "**a**\n\n", false },
        { "numbered lines", "1、a\n", false },
        { "labels", "Title: a\nDate: 2024-01-02\n", false },
        { "labels on one line", "Title: ", false },
        { "addresses on one line", "http://x.y/a/longer/address ", false },
        { "links before signs", "[a](http://x.y/z) b *.* . ", false },
        { "tags", "<a ", false },
        { "divs", "<div>\n", false },
        { "comments", "<!--", false },
        { "backslashes", "\\", false },
        { "dates", "2024-01-", false },
        { "commas", "a, ", false },
        { "rules", "---\n", false },
        { "announced contents", "- toc\n", false },
        { "numbered references", "[1] http://x.y\n", false },
        { "references that nobody defines", "[a][b] ", false },
        { "words", "lorem ipsum ", false },
        { "wrapped words", "lorem ipsum dolor sit amet consectetur adipiscing elit sed do\n", false },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Gets_an_answer_in_bounded_time(string shape, string piece, bool isCut)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Chars / piece.Length));
        foreach (var name in new[] { "hostile.md", "hostile.txt" })
        {
            var watch = Stopwatch.StartNew();
            var document = Digest.Read(name, text);
            var result = LayoutSet.Split(document);

            output.WriteLine($"{shape} {name}: {watch.ElapsedMilliseconds} ms, {document.Blocks.Count} blocks, {result.Drafts.Count} entries; {string.Join("; ", document.Notes)}");
            Assert.True(watch.Elapsed.TotalSeconds < MostSeconds, $"{shape}: {watch.Elapsed}");
            Assert.True(!isCut || name.EndsWith(".txt", StringComparison.Ordinal) || document.Notes.Count > 0, $"{shape}: nothing says what was cut");
        }
    }

    [Fact]
    public void Names_within_one_list_of_a_page_get_an_answer_in_bounded_time()
    {
        const string piece = "<b>A name</b><li>an item</li>";
        var watch = Stopwatch.StartNew();

        var result = LayoutSet.Split(Digest.Read("hostile.html", $"<ul>{string.Concat(Enumerable.Repeat(piece, Chars / piece.Length))}</ul>"));

        Assert.NotEmpty(result.Uses);
        Assert.True(watch.Elapsed.TotalSeconds < MostSeconds, $"{watch.Elapsed}");
    }

    [Fact]
    public void Lists_nested_by_indentation_are_cut()
    {
        var document = Digest.Read("deep.md", string.Concat(Enumerable.Range(0, 2_000).Select(level => new string(' ', level * 2) + "- a\n")));

        Assert.NotEmpty(document.Notes);
        Assert.NotEmpty(document.Blocks);
    }

    [Fact]
    public void Text_of_people_is_left_alone()
    {
        const string text = "# A (b [c\n\n- [x](https://example.org) `code` > not a quote\n\n[d]: https://example.org/d\n";

        Assert.Same(text, Core.Reading.MarkdownGuard.Tame(text, 1).Text);
    }
}
