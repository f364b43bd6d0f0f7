using Feed.Core.Reading;

namespace Feed.Tests.Reading;

public class Saying_dialects_in_commonmark
{
    [Theory]
    [InlineData("See [[notes/looms.md|a loom for two]].", "See a loom for two.")]
    [InlineData("[[a|one]] and [[notes/two.md]] and [[three]]", "one and two and three")]
    [InlineData("| [[a\\|one]] | two |\n[[b|c]]", "| one | two |\nc")]
    [InlineData("![[loom.png|600]]\n[[a|one]]", "\none")]
    public void Links_between_notes_leave_their_words(string text, string expected) => Assert.Equal(expected, MarkdownDialects.ToCommonMark(text));

    [Theory]
    [InlineData("[[1]] has no words")]
    [InlineData("```\n[[a|one]]\n```\n")]
    [InlineData("`[[a|one]]` is code, [[b|one]](https://example.org) a link")]
    [InlineData("if [[ -f a | b ]]; then")]
    public void What_is_no_such_link_stays(string text) => Assert.Equal(text, MarkdownDialects.ToCommonMark(text));

    [Theory]
    [InlineData("[a](https://example.org){:target=\"_blank\"}.", "[a](https://example.org).")]
    [InlineData("A line\n{: .intro}\n", "A line\n\n")]
    [InlineData("**bold**{:.red} `code`", "**bold** `code`")]
    public void Attributes_go(string text, string expected) => Assert.Equal(expected, MarkdownDialects.ToCommonMark(text));

    [Theory]
    [InlineData("```\n[a](b){:target=\"_blank\"}\n```\n")]
    [InlineData("Python says {:.2f} and Rust {:?}")]
    public void Braces_that_are_no_attributes_stay(string text) => Assert.Equal(text, MarkdownDialects.ToCommonMark(text));

    [Fact]
    public void A_rule_below_a_table_ends_it() =>
        Assert.Equal("| a |\n|---|\n| b |\n***\n\n# c\n", MarkdownDialects.ToCommonMark("| a |\n|---|\n| b |\n---\n\n# c\n"));

    [Theory]
    [InlineData("| a |\n---\n")]
    [InlineData("A heading\n---\n")]
    [InlineData("```\n| a |\n|---|\n| b |\n---\n```\n")]
    public void Other_rules_and_underlines_stay(string text) => Assert.Equal(text, MarkdownDialects.ToCommonMark(text));

    [Fact]
    public void An_address_that_was_made_a_link_is_one_again() =>
        Assert.Equal("[a](https://example.org/1)", MarkdownDialects.ToCommonMark("[a]([https://](https://example.org/1))"));

    [Theory]
    [InlineData("#+TITLE: Looms\n* News :craft:\n** TODO [#A] A wheel", "\n## News\n### A wheel\n")]
    [InlineData("#+TITLE: Looms\n- [[https://example.org/a b][A [small] wheel]] of *oak*", "\n- [A \\[small\\] wheel](<https://example.org/a%20b>) of **oak**\n")]
    [InlineData("#+TITLE: Looms\n[[file:a.org][notes]] [[https://example.org]] <2024-03-18 Mon>", "\nnotes <https://example.org> 2024-03-18\n")]
    [InlineData("#+TITLE: Looms\n:PROPERTIES:\n:ID: 1\n:END:\n# a comment\nCLOSED: [2024-03-18 Mon]\nText", "\n\n\n\n\n\nText\n")]
    [InlineData("#+TITLE: Looms\n#+begin_src sh\n* no heading\n#+end_src", "\n```\n* no heading\n```\n")]
    public void Org_mode_is_said_in_markdown(string text, string expected) => Assert.Equal(expected, MarkdownDialects.ToCommonMark(text));

    [Theory]
    [InlineData("[[1]][one] is a note")]
    [InlineData("```\n=> https://example.org/1 a\n=> https://example.org/2 b\n=> https://example.org/3 c\n```\n")]
    [InlineData("=> https://example.org/1 alone\n")]
    public void Markdown_with_like_signs_stays(string text) => Assert.Equal(text, MarkdownDialects.ToCommonMark(text));

    [Fact]
    public void Lines_that_are_links_in_gemini_are_items() =>
        Assert.Equal(
            "* [A wheel](<https://example.org/1>)\n* <gemini://example.org/>\n* [b \\[c\\]](<notes/2.gmi>)\n",
            MarkdownDialects.ToCommonMark("=> https://example.org/1 A wheel\n=>\tgemini://example.org/\n=> notes/2.gmi b [c]\n"));
}
