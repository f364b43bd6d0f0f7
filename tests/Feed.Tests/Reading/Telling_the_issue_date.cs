using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Tests.Reading;

/// <summary>What the front matter states counts before the title, a date line near the top, and the address.</summary>
public sealed class Telling_the_issue_date
{
    [Theory]
    [InlineData("2024-03-18", "Weekly, 4 March 2024", "5 Mar 2024", "https://example.org/2024/03/06/", "2024-03-18")]
    [InlineData("soon", "Weekly, 4 March 2024", "5 Mar 2024", "https://example.org/2024/03/06/", "2024-03-04")]
    [InlineData(null, "Papers, March 2024", "5 Mar 2024", "https://example.org/2024/03/06/", "2024-03")]
    [InlineData(null, "Volume 10 - May 2024", "5 Mar 2024", "x", "2024-05")]
    [InlineData(null, "Loom weekly, 18 - March - 2024", "5 Mar 2024", "x", "2024-03-18")]
    [InlineData(null, "论文周报 2024年3月18日", "x", "x", "2024-03-18")]
    [InlineData(null, "Weekly 12", "5 Mar 2024", "https://example.org/2024/03/06/", "2024-03-05")]
    [InlineData(null, "Weekly 12", "发布于 2024年3月5日", "x", "2024-03-05")]
    [InlineData(null, "Weekly 12", "March 2024", "https://example.org/2024/03/06/", "2024-03-06")]
    [InlineData(null, null, "text", "https://example.org/2024/03/weekly.html", "2024-03")]
    [InlineData(null, null, "text", "/home/ann/weekly-2024-03.md", "2024-03")]
    [InlineData(null, null, "text", "/home/ann/2023/weekly_2024_03_18.md", "2024-03-18")]
    [InlineData(null, null, "text", "https://example.org/digest-20240318.html", "2024-03-18")]
    [InlineData(null, null, "text", "https://example.org/2024/twelve", "2024")]
    [InlineData(null, null, "text", "https://example.org/issues/12", null)]
    [InlineData(null, "Weekly 12", "March 2024", "https://example.org/issues/12", "2024-03")]
    [InlineData(null, null, "Vol. 12, No. 4        March 2024", "x", "2024-03")]
    [InlineData(null, null, "By Ada Byron, 5 Mar 2024", "x", null)]
    [InlineData(null, "Weekly 12", "In March 2024 all looms stood still", "https://example.org/issues/12", null)]
    public void In_this_order(string? stated, string? title, string line, string address, string? date) =>
        Assert.Equal(date, IssueDate.Find(stated, title, [new Paragraph(1, Inlines.Of(line))], address)?.ToString());

    [Theory]
    [InlineData("---\ntitle: Weekly 12\npubDate: \"March 18 2024\"\n---\n\n- text")]
    [InlineData("---\ntitle: Weekly 12\npublished: true\npubDate: 2024-03-18\n---\n\n- text")]
    [InlineData("#+TITLE: Weekly 12\n#+DATE: <2024-03-18 Mon>\n* News\n- text")]
    [InlineData("Title: Weekly 12\nDate: 2024-03-18 18:05\nLang: ru\n\n- text")]
    public void Site_generators_write_it_above_the_text(string text) =>
        Assert.Equal("2024-03-18", new MarkdownReader().Read(text, "x.md", SourceHints.None).IssueDate?.ToString());

    [Fact]
    public void They_do_so_above_pages_too()
    {
        var page = new HtmlReader().Read("---\ntitle: Weekly 12\ndate: 2024-03-18\n---\n<p>The looms of the week, and what they count.</p>", "x.html", SourceHints.None);

        Assert.Equal(("Weekly 12", "2024-03-18"), (page.Title, page.IssueDate?.ToString()));
        Assert.Equal(5, Assert.Single(page.Blocks).Line);
    }

    [Theory]
    [InlineData("Weekly 12", "Weekly 12, 4 March 2024", "5 Mar 2024", "2024-03-04")]
    [InlineData("Weekly 12", "Weekly, week 10 of 2024", "5 Mar 2024", "2024-03-05")]
    [InlineData("Papers, March 2024", "4 March 2024", "5 Mar 2024", "2024-03")]
    public void A_second_title_counts_for_a_day_in_it(string title, string second, string line, string date) =>
        Assert.Equal(date, IssueDate.Find(null, title, [new Paragraph(1, Inlines.Of(line))], "x", second)?.ToString());

    [Fact]
    public void Lines_that_say_more_or_stand_further_down_are_not_asked()
    {
        var far = Enumerable.Range(1, 20).Select(line => new Paragraph(line, Inlines.Of(line == 20 ? "5 Mar 2024" : "text"))).ToList();
        var wordy = new Paragraph(1, Inlines.Of("On 5 Mar 2024 we asked the authors of all papers what they think of digests and of those who read them."));
        var linked = new Paragraph(1, new Inlines([new Run("5 Mar 2024", Link: "https://example.org/")]));

        Assert.Null(IssueDate.Find(null, null, far, "x"));
        Assert.Null(IssueDate.Find(null, null, [wordy], "x"));
        Assert.Null(IssueDate.Find(null, null, [linked], "x"));
    }

    [Theory]
    [InlineData("Issue #19 · 5 Mar 2024 · ", "2024-03-05")]
    [InlineData("第 19 期 2024年3月5日 ", "2024-03-05")]
    [InlineData("A loom that counts · 5 Mar 2024 · ", null)]
    public void A_line_with_a_link_counts_where_it_opens_with_the_number_of_the_issue(string words, string? date) =>
        Assert.Equal(date, IssueDate.Find(null, null, [new Paragraph(1, new Inlines([new Run(words), new Run("In your browser", Link: "https://example.org/")]))], "x")?.ToString());
}
