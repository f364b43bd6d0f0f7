using System.Text;
using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Tests.Reading;

public sealed class Reading_long_markdown
{
    // So many the format is told by; one more is decoded for it.
    private const int HeadChars = 16 * 1024;

    public static TheoryData<string> Beginnings =>
    [
        "---\ntitle: Papers\ndate: 2024-03-18\n---\n\n# Papers\n",
        "+++\ntitle = \"Papers\"\n+++\n# Papers\n",
        "---\r\ntitle: Papers\r\n---\r\n# Papers\r\n",
        "---\ntitle: 📄 论文 2024年3月18日\n---\n- [Papers](https://example.org/)\n",
        "---\ntitle: Papers\u200b\n---\n",
        "---\ntitle: Papers\n\n# Papers that nothing closes\n",
        "---\ntitle: Papers\nnote: " + new string('x', HeadChars - 32) + "\n---\n",
        "---\ntitle: Papers\nnote: " + new string('x', HeadChars - 27) + "\n---and more\n---\n",
        "# Papers\n\ntitle: none\n",
    ];

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void A_document_is_read_the_same_whether_or_not_its_fields_are_decoded_with_it(string beginning)
    {
        var text = beginning + string.Concat(Enumerable.Range(0, 2_000).Select(number => $"\n## {number}. A title 标题\n\nText with [a link](https://example.org/{number}) in it.\n"));

        var read = DocumentReader.Read(new RawDocument("https://example.org/papers.md", Encoding.UTF8.GetBytes(text)));

        var whole = new MarkdownReader().Read(CleanText.Of(text), "https://example.org/papers.md", SourceHints.None);
        Assert.Equal(DocumentFormat.Markdown, read.Format);
        Assert.Equal((whole.Title, whole.IssueDate, whole.Language), (read.Title, read.IssueDate, read.Language));
        Assert.Equal(whole.Blocks.Select(block => (block.Line, block.Text)), read.Blocks.Select(block => (block.Line, block.Text)));
    }

    [Fact]
    public void Only_what_stands_below_the_fields_is_decoded()
    {
        var raw = new RawDocument("https://example.org/papers.md", Encoding.UTF8.GetBytes("---\ntitle: Papers\n---\n" + new string('x', 64 * 1024)));

        var front = LongMarkdown.Cut(raw.Body.Span, DocumentFormat.Markdown, raw);

        Assert.Equal(("Papers", 4), (front?.Find("title"), front?.FirstLine));
    }
}
