using Feed.Core.Layouts;

namespace Feed.Tests.Layouts;

/// <summary>One line of a list each, with a plain line beside it so that there is a list.</summary>
public sealed class Finding_the_parts_of_an_entry
{
    [Theory]
    [InlineData("[Title](https://example.org/1)", "Title")]
    [InlineData("**[Title](https://example.org/1)**", "Title")]
    [InlineData("🔥 [Title](https://example.org/1)", "Title")]
    [InlineData("[x] [Title](https://example.org/1)", "Title")]
    [InlineData("[Title](https://example.org/1)（英文）", "Title")]
    [InlineData("[Title (ad)](https://example.org/1)", "Title")]
    [InlineData("[[PDF] Title](https://example.org/1)", "[PDF] Title")]
    [InlineData("**A name**: [Paper](https://example.org/1)", "A name")]
    [InlineData("Title with words [link](https://example.org/1)", "Title with words")]
    [InlineData("「视频」[Title](https://example.org/1)", "Title")]
    [InlineData("[《Title》](https://example.org/1)", "《Title》")]
    [InlineData("[`Vec<T>` grows](https://example.org/1)", "Vec<T> grows")]
    public void Takes_the_title_without_its_decorations(string line, string title)
    {
        var draft = First(line);

        Assert.Equal(title, draft.Title);
        Assert.Equal("https://example.org/1", draft.Link);
    }

    [Theory]
    [InlineData("Ada Byron <img alt='a face' src='a.png'> <span class='title'>On engines</span>")]
    [InlineData("<span class='title'>On engines</span><img alt='a sign' src='a.png'> 2020")]
    [InlineData("<span class='title'>On <img alt='a wheel' src='a.png'>engines</span>")]
    public void Takes_a_marked_title_beside_a_picture(string item) =>
        Assert.Equal("On engines", Digest.Split("page.html", $"<ul><li>{item}</li><li><span class='title'>On looms</span> 2021</li></ul>").Drafts[0].Title);

    [Theory]
    [InlineData(":")]
    [InlineData("12)")]
    [InlineData("(12)")]
    [InlineData("条")]
    public void Finds_entries_below_a_heading_of_signs(string heading)
    {
        var drafts = Digest.Split("list.md", $"## {heading}\n\n* [Title](https://example.org/1)\n* [Another](https://example.org/2)\n\n## News\n\n* [One more](https://example.org/3)\n").Drafts;

        Assert.Equal(3, drafts.Count);
        Assert.Equal("News", drafts[^1].Section);
    }

    [Theory]
    [InlineData("**A fine title** by Ann Lee and Bo Chen (29 Feb), [https://arxiv.org/abs/2402.19427](https://arxiv.org/abs/2402.19427)", "2024-02-29", "Ann Lee and Bo Chen")]
    [InlineData("**A fine title** by Lee, Chen, _et al._ (Feb 19), [https://arxiv.org/abs/2402.12354](https://arxiv.org/abs/2402.12354)", "2024-02-19", "Lee, Chen, et al.")]
    [InlineData("**A fine titl**e by Lee (2024), [https://arxiv.org/abs/2402.12354](https://arxiv.org/abs/2402.12354)", "2024", "Lee")]
    [InlineData("**A fine title by** Lee, Chen (3 Feb), [https://arxiv.org/abs/2402.12354](https://arxiv.org/abs/2402.12354)", "2024-02-03", "Lee, Chen")]
    [InlineData("**A fine title by Lee**, Chen, et al. (3 Feb), [https://arxiv.org/abs/2402.12354](https://arxiv.org/abs/2402.12354)", "2024-02-03", "Lee, Chen, et al.")]
    [InlineData("**A fine title** by by Lee (3 Feb), [https://arxiv.org/abs/2402.12354](https://arxiv.org/abs/2402.12354)", "2024-02-03", "Lee")]
    [InlineData("**A fine title** Lee, Chen, _et al._ (3 Feb), [https://arxiv.org/abs/2402.12354](https://arxiv.org/abs/2402.12354)", "2024-02-03", "Lee, Chen, et al.")]
    public void Takes_authors_and_date_from_behind_the_title(string line, string date, string authors)
    {
        var draft = First(line);

        Assert.Equal(("A fine title", date, authors), (draft.Title, draft.Date?.ToString(), draft.Authors));
        Assert.Empty(draft.Summary);
    }

    [Theory]
    [InlineData("**Title of it** ([code](https://example.org/code), [paper](https://example.org/1))")]
    [InlineData("**Title of it** [Demo](https://example.org/demo) [arXiv](https://arxiv.org/abs/2401.00001)", "https://arxiv.org/abs/2401.00001")]
    [InlineData("**Title of it**\n\n  It builds on [other work](https://example.org/other).\n\n  [Read more](https://example.org/1)")]
    [InlineData("**Title of it**\n\n  Some text about it.\n\n  <https://example.org/1>")]
    public void Takes_the_link_that_stands_for_the_entry(string line, string link = "https://example.org/1") => Assert.Equal(link, First(line).Link);

    [Theory]
    [InlineData("[Title](https://example.org/1). Says more.", "Says more.")]
    [InlineData("[Title](https://example.org/1) - says more", "says more")]
    [InlineData("[Title](https://example.org/1)：说得更多。", "说得更多。")]
    [InlineData("[Title](https://example.org/1)\n\n  **摘要：**说得更多。", "说得更多。")]
    public void Takes_the_summary_without_its_prefixes(string line, string summary) => Assert.Equal(summary, Assert.Single(First(line).Summary));

    private static Draft First(string line) =>
        Digest.Split("parts.md", $"## Items\n\n- {line}\n- [Another entry](https://example.org/2)\n- [A third entry](https://example.org/3)\n").Drafts[0];
}
