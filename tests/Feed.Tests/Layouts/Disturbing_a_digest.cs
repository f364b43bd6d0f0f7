using System.Text.RegularExpressions;

namespace Feed.Tests.Layouts;

/// <summary>What editors do from one issue to the next changes nothing about the entries.</summary>
public sealed partial class Disturbing_a_digest
{
    private const string Calm = """
        # The weekly reader, issue 12

        ## Papers

        - [Attention in small models](https://example.org/attention). What a small model looks at, and what it overlooks.
        - [Reading long tables](https://example.org/tables). Tables of a thousand rows, read in one go.
        - [Sparse is enough](https://example.org/sparse). Most weights can go without anyone noticing.

        ## Tools

        - [tablekit](https://example.org/tablekit). Reads tables of any shape.
        - [longjump](https://example.org/longjump). Jumps between files by meaning.
        - [quietlog](https://example.org/quietlog). Logs only what is new.
        """;

    private const string Sponsor = "## Sponsor\n\nThis issue is brought to you by [a company](https://ads.example.com). They sell things that you may need.\n\n";

    private static readonly string[] Titles = ["Attention in small models", "Reading long tables", "Sparse is enough", "tablekit", "longjump", "quietlog"];

    [Fact]
    public void Undisturbed_it_has_six_entries() => AssertSame(Calm);

    [Fact]
    public void A_sponsor_between_the_sections_is_no_entry() => AssertSame(Calm.Replace("## Tools", Sponsor + "## Tools", StringComparison.Ordinal));

    [Fact]
    public void A_table_of_contents_is_no_section() =>
        AssertSame(Calm.Replace("## Papers", "- Attention in small models\n- Reading long tables\n- Sparse is enough\n- tablekit\n- longjump\n- quietlog\n\n## Papers", StringComparison.Ordinal));

    [Fact]
    public void Contents_with_links_into_the_page_are_no_section() =>
        AssertSame(Calm.Replace("## Papers", "## Contents\n\n- [Papers](#papers)\n- [Tools](#tools)\n\n## Papers", StringComparison.Ordinal));

    [Fact]
    public void Blank_lines_between_the_items_change_nothing() => AssertSame(Calm.Replace("\n- ", "\n\n\n- ", StringComparison.Ordinal));

    [Theory]
    [InlineData("* ")]
    [InlineData("+ ")]
    [InlineData("1. ")]
    [InlineData("7) ")]
    public void Other_bullets_change_nothing(string bullet) => AssertSame(Calm.Replace("\n- ", "\n" + bullet, StringComparison.Ordinal));

    [Fact]
    public void Numbers_as_text_change_nothing()
    {
        var number = 0;
        AssertSame(Bullet().Replace(Calm, _ => $"\n{++number}、"));
        AssertSame(Bullet().Replace(Calm, _ => $"\n\n{++number}．"));
    }

    [Fact]
    public void Wrapped_text_changes_nothing() => AssertSame(Calm.Replace("at, and", "at,\n  and", StringComparison.Ordinal).Replace("without anyone", "without\n  anyone", StringComparison.Ordinal));

    [Fact]
    public void Windows_line_ends_change_nothing() => AssertSame(Calm.ReplaceLineEndings("\r\n"));

    [Fact]
    public void A_greeting_and_a_farewell_are_no_entries() =>
        AssertSame(Calm.Replace("## Papers", "Hello and welcome! Write to us [here](https://example.org/contact).\n\n## Papers", StringComparison.Ordinal)
            + "\n\n---\n\nThanks for reading. [Unsubscribe](https://example.org/unsubscribe)\n");

    [Fact]
    public void Headings_of_another_level_change_nothing() => AssertSame(Calm.Replace("## ", "#### ", StringComparison.Ordinal));

    private static void AssertSame(string text)
    {
        var drafts = Digest.Split("weekly.md", text).Drafts;

        Assert.Equal(Titles, drafts.Select(draft => draft.Title));
        Assert.Equal(["Papers", "Papers", "Papers", "Tools", "Tools", "Tools"], drafts.Select(draft => draft.Section));
        Assert.All(drafts, draft => Assert.StartsWith("https://example.org/", draft.Link, StringComparison.Ordinal));
        Assert.Equal("What a small model looks at, and what it overlooks.", Assert.Single(drafts[0].Summary));
    }

    [GeneratedRegex(@"\n- ")]
    private static partial Regex Bullet();
}
