using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Tests.Reading;

public sealed class Reading_plain_text
{
    [Theory]
    [InlineData("one line\n\nanother", "P one line|P another")]
    [InlineData("NEWS\n====\n\ntext", "H1 NEWS|P text")]
    [InlineData("News\n----\ntext", "H2 News|P text")]
    [InlineData("one\n----------------------------------------\ntwo", "P one|R |P two")]
    [InlineData("one.\n\n----------------------------------------\n\ntwo", "P one.|R |P two")]
    [InlineData("\u2501\u2501 \u8981\u95FB \u2501\u2501\n1. one\n2. two", "H2 \u8981\u95FB|L1. one|L2. two")]
    [InlineData("-=-=[  45 NEW BOOKS ]-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-\none", "H2 45 NEW BOOKS|P one")]
    [InlineData("[Files: one.txt]\n\n[[one]]\n\n...more...", "P [Files: one.txt]|P [[one]]|P ...more...")]
    [InlineData(". . . continued on the next page . . .", "P . . . continued on the next page . . .")]
    [InlineData("** News\ntext", "P News|P text")]
    [InlineData("* one\n* two", "L* one|L* two")]
    [InlineData("1. one\n2) two\n3、three", "L1. one|L2. two|L3. three")]
    [InlineData("\u2022 one\n\u2022 two", "L\u2022 one|L\u2022 two")]
    [InlineData("> quoted\n> text\n\nmine", "Q quoted|Q text|P mine")]
    [InlineData("一行\n\n二行", "P 一行|P 二行")]
    [InlineData("", "")]
    [InlineData("\n \n\t\n", "")]
    public void Gives_blocks(string text, string blocks) => Assert.Equal(blocks, string.Join('|', Read(text).Blocks.Select(Shown)));

    [Fact]
    public void Lines_that_a_mail_program_wrapped_are_one_paragraph()
    {
        const string Wrapped = """
            This is a longer paragraph that some mail program has wrapped after about
            seventy-two characters, as they do, so that its lines are nearly of equal
            length and the last one is shorter.

            - An item of a list that was wrapped as well, since it is longer than
              the margin that the program keeps
            """;

        var blocks = Read(Wrapped).Blocks;

        Assert.Equal(2, blocks.Count);
        Assert.EndsWith("and the last one is shorter.", blocks[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("longer than the margin that the program keeps", blocks[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labelled_fields_stay_lines_of_their_own()
    {
        const string Fields = """
            Title: On digests
            Authors: Ann Author, Ben Writer
            Link: https://example.org/1

            Title: On feeds
            Authors: Cyd Third
            Link: https://example.org/2
            """;

        var blocks = Read(Fields).Blocks;

        Assert.Equal(["Title: On digests", "Authors: Ann Author, Ben Writer", "Link: https://example.org/1"], blocks.Take(3).Select(block => block.Text));
        Assert.Equal("https://example.org/1", blocks[2].Inlines.Links.Single().Link);
    }

    [Fact]
    public void Bare_addresses_are_links_and_brackets_around_them_go()
    {
        var block = Assert.Single(Read("see <https://example.org/a> and https://example.org/b.").Blocks);

        Assert.Equal("see https://example.org/a and https://example.org/b.", block.Text);
        Assert.Equal(["https://example.org/a", "https://example.org/b"], block.Inlines.Links.Select(run => run.Link));
    }

    [Fact]
    public void Says_title_language_and_date()
    {
        var document = Read("论文周报\n=======\n\n2024年3月18日\n\n本周有三篇论文值得一读。");

        Assert.Equal(("论文周报", "zh", "2024-03-18"), (document.Title, document.Language, document.IssueDate.ToString()));
    }

    private static string Shown(Block block) => block switch
    {
        Heading heading => $"H{heading.Level} {heading.Text}",
        ListItem item => $"L{item.Marker} {item.Text}",
        Rule => "R ",
        { QuoteDepth: > 0 } => $"Q {block.Text}",
        _ => $"P {block.Text}",
    };

    private static Document Read(string text) => new PlainTextReader().Read(text, "https://example.org/digest.txt", SourceHints.None);
}
