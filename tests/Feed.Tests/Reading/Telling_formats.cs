using System.Text;
using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Tests.Reading;

public sealed class Telling_formats
{
    private const string Paper = "# Papers\n\n- [One](https://example.org/1)\n";
    private const string Dashes = "------------------------------";

    private const string Mail = "----------\nSubmissions\n----------\n\\\\\nTitle: One\nAuthors: Ann\n\\\\\nText.\n----------\n";

    [Theory]
    [InlineData("a.md", null, Paper, DocumentFormat.Markdown)]
    [InlineData("a.txt", "text/plain", Paper, DocumentFormat.Markdown)]
    [InlineData("a", "text/html", Paper, DocumentFormat.Markdown)]
    [InlineData("a.md", "text/plain", "Just a text.\n", DocumentFormat.Markdown)]
    [InlineData("a.txt", "text/plain", "Just a text.\n- with a list\n", DocumentFormat.Text)]
    [InlineData("a.org", null, "* Looms\n- A wheel\n", DocumentFormat.Markdown)]
    [InlineData("a", "text/plain", "#+TITLE: Looms\n* A wheel\n", DocumentFormat.Markdown)]
    [InlineData("a.txt", null, "Looms\n\n=> https://a.example/ a\n=> https://b.example/ b\n=> https://c.example/ c\n", DocumentFormat.Markdown)]
    [InlineData("a.txt", null, "Looms\n\n1 => 2\n2 => 3\n3 => 4\n", DocumentFormat.Text)]
    [InlineData("a.md", null, Mail, DocumentFormat.Text)]
    [InlineData("a.md", null, "A title\nIts text.\n\nA title\nIts text.\n", DocumentFormat.Text)]
    [InlineData("a.md", null, "A title\nIts *text*.\n\nA title\nIts text.\n", DocumentFormat.Markdown)]
    [InlineData("a.md", null, "<head><title>x</title></head>\n\n# One\n\n## Two\n\n[y](z)\n", DocumentFormat.Markdown)]
    [InlineData("a.md", null, "# Digest\n\n" + Dashes + "\n\nFrom: Ann\nTo: all of\n the list\nSubject: x\n\n[y](z)\n", DocumentFormat.Text)]
    [InlineData("a.md", null, "# Digest\n\n" + Dashes + "\n\nFrom: Ann\n\nSubject: x\n\n[y](z)\n", DocumentFormat.Markdown)]
    [InlineData("a.md", null, "<!DOCTYPE html>\n<html><body><p>x</p>", DocumentFormat.Html)]
    [InlineData("a.txt", "text/plain", "\n<?xml version=\"1.0\"?>\n<html><body>x", DocumentFormat.Html)]
    [InlineData("a.md", null, "# Papers\n<table><tr><td>x</td></tr></table>\n", DocumentFormat.Markdown)]
    [InlineData("a", null, "<div><p>x</p><p>x</p><ul><li>x</li><li>x</li></ul></div>", DocumentFormat.Html)]
    [InlineData("a.html", "text/html", "<p>x</p>", DocumentFormat.Html)]
    [InlineData("a.html", "text/html", "Just a text.", DocumentFormat.Text)]
    [InlineData("a.html", "text/html", "<?xml version=\"1.0\"?><!-- x --><rss version=\"2.0\"/>", DocumentFormat.Feed)]
    [InlineData("a", "text/plain", "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", DocumentFormat.Feed)]
    [InlineData("a", null, "<!DOCTYPE rss [<!ENTITY x \"<a>\">]>\n<rdf:RDF/>", DocumentFormat.Feed)]
    [InlineData("a.json", null, "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", DocumentFormat.Feed)]
    [InlineData("a.json", null, "[\n  { \"title\": \"One\", \"link\": \"https://example.org/1\" }\n]", DocumentFormat.Feed)]
    [InlineData("a", "application/json", "{ \"groups\": [] }", DocumentFormat.Feed)]
    [InlineData("a.md", null, "{\n  \"title\": \"One\"\n}\n\n# One\n\n- [y](z)\n", DocumentFormat.Markdown)]
    [InlineData("a.xml", "application/xml", "<opml><body/></opml>", DocumentFormat.Text)]
    [InlineData("a.md?raw=1", null, "Just a text.", DocumentFormat.Markdown)]
    public void The_content_counts_more_than_its_name(string address, string? mediaType, string text, DocumentFormat format) =>
        Assert.Equal(format, FormatDetector.Detect(text, mediaType, address));

    [Theory]
    [InlineData("%PDF-1.4 ...", "a PDF file")]
    [InlineData("PK\u0003\u0004...", "a zip archive")]
    [InlineData("\u001F\u008B\b\0", "compressed with gzip")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0010\u0011", "binary data")]
    [InlineData("", "empty")]
    [InlineData("  \n\n ", "no text")]
    [InlineData("<html><script>x</script></html>", "no text")]
    [InlineData("\0\0\0\0\0\0\0\0", "NULs")]
    public void What_is_no_digest_is_said_so(string content, string problem)
    {
        var document = DocumentReader.Read(new RawDocument("https://example.org/a.md", Encoding.Latin1.GetBytes(content)));

        Assert.Empty(document.Blocks);
        Assert.Contains(problem, Assert.Single(document.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stated_format_is_taken_at_its_word() =>
        Assert.Equal("# Papers", DocumentReader.Read(new RawDocument("a.md", Encoding.UTF8.GetBytes(Paper)), DocumentFormat.Html).Blocks[0].Text[..8]);

    [Fact]
    public void A_file_of_several_mails_is_no_mail()
    {
        const string first = "From ann@example.org Mon Mar 18 08:00:00 2024\nFrom: Ann <ann@example.org>\nSubject: x\n\nFrom here on it is about x.\n";

        Assert.NotNull(MailReader.TryRead(Encoding.UTF8.GetBytes(first), "a.txt", SourceHints.None));
        Assert.Null(MailReader.TryRead(Encoding.UTF8.GetBytes(first + "\n" + first), "a.txt", SourceHints.None));
    }

    [Theory]
    [InlineData("Subject: Papers\nFrom: Ann <ann@example.org>\n\nText", true)]
    [InlineData("From ann@example.org Mon Mar 18 08:00:00 2024\nReceived: from x\n\tby y\nTo: b@example.org\n\nText", true)]
    [InlineData("Title: Papers\nDate: 2024-03-18\n\nText", false)]
    [InlineData("From here on: no mail\nSubject: x\n\nText", false)]
    public void A_mail_is_told_by_its_header(string text, bool isMail) =>
        Assert.Equal(isMail, MailHeaders.Read(Encoding.UTF8.GetBytes(text), isPart: false) is { IsMail: true });
}
