using System.Diagnostics;
using System.Text;
using Feed.Core.Reading;
using Xunit.Abstractions;

namespace Feed.Tests.Reading;

/// <summary>Documents that were made to hurt: every one gets an answer in bounded time, and what was cut is said.</summary>
public sealed class Reading_hostile_documents(ITestOutputHelper output)
{
    private const int Levels = 100_000;
    private const int Megabyte = 1024 * 1024;

    // A busy machine slows everything: then a harmless page of the same size says what a second is worth. Squared time is a hundred times beyond.
    private const double MostTimesHarmless = 50;

    public static TheoryData<string, string> Shapes { get; } = new()
    {
        { "page.html", "nested divs" },
        { "page.html", "nested tables" },
        { "page.html", "nested lists" },
        { "page.html", "nested quotes" },
        { "page.html", "nested spans" },
        { "page.html", "unclosed paragraphs" },
        { "page.html", "unclosed bold" },
        { "page.html", "unclosed links" },
        { "page.html", "crossed tags" },
        { "page.html", "stray end tags" },
        { "page.html", "end tags in a cell" },
        { "page.html", "unknown tags" },
        { "page.html", "open comments" },
        { "page.html", "open declarations" },
        { "page.html", "open sections" },
        { "page.html", "open tags" },
        { "page.html", "open quotes" },
        { "page.html", "open scripts" },
        { "page.html", "less-than signs" },
        { "page.html", "ampersands" },
        { "page.html", "one tag with a hundred thousand attributes" },
        { "page.html", "wide cells" },
        { "page.html", "line breaks" },
        { "page.html", "list items" },
        { "page.html", "headings in links in headings" },
        { "page.html", "headings of one title" },
        { "page.html", "names of elements" },
        { "page.html", "a deep level with a million siblings" },
        { "feed.xml", "nested elements" },
        { "feed.xml", "a billion laughs" },
        { "feed.xml", "unclosed items" },
        { "feed.xml", "open sections" },
        { "feed.xml", "namespaces" },
        { "digest.md", "nested lists" },
        { "digest.md", "nested quotes" },
        { "digest.md", "nested tags" },
        { "digest.md", "tables in quotes in lists" },
        { "digest.md", "unclosed everything" },
        { "digest.md", "links" },
        { "digest.md", "mixed line ends" },
        { "digest.md", "NULs" },
        { "digest.txt", "nested lists" },
        { "digest.txt", "nested quotes" },
        { "digest.txt", "links" },
        { "digest.txt", "mixed line ends" },
        { "digest.txt", "NULs" },
        { "page.html", "mixed line ends" },
        { "page.html", "NULs" },
        { "feed.json", "nested arrays" },
        { "feed.json", "an unclosed string" },
        { "mail.eml", "nested multiparts" },
        { "mail.eml", "boundaries" },
        { "mail.eml", "a folded header" },
        { "mail.eml", "encoded words" },
        { "mail.eml", "equals signs" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Get_an_answer_within_a_second_a_megabyte(string name, string shape)
    {
        var body = Encoding.UTF8.GetBytes(Shape(name, shape));
        var watch = Stopwatch.StartNew();

        var document = DocumentReader.Read(new RawDocument("https://example.org/" + name, body));

        output.WriteLine($"{shape}: {body.Length / 1000} kB in {watch.ElapsedMilliseconds} ms, {document.Blocks.Count} blocks, {string.Join("; ", document.Notes)}");
        Assert.True(IsWithinBounds(watch.Elapsed, body.Length), $"{shape}: {watch.Elapsed}");
    }

    [Theory]
    [InlineData("<div>", "nested deeper")]
    [InlineData("<table><tr><td>", "nested deeper")]
    [InlineData("<blockquote>", "nested deeper")]
    [InlineData("<br>", "more than 300000 elements")]
    public void Say_what_was_cut_and_where(string tag, string note)
    {
        var html = "<html><body>\n<p>before\n" + Repeat(tag, 700_000) + "the end";

        var document = DocumentReader.Read(new RawDocument("https://example.org/page.html", Encoding.UTF8.GetBytes(html)));

        Assert.Contains(document.Notes, found => found.Line == 3 && found.Text.Contains(note, StringComparison.Ordinal));
        Assert.Equal("before", document.Blocks[0].Text);
    }

    [Theory]
    [InlineData("digest.md", "- x\n", "more than 400000 lines")]
    [InlineData("digest.txt", "x\n", "more than 400000 lines")]
    [InlineData("page.html", "x ", null)]
    public void Of_ten_megabytes_are_read_as_far_as_memory_goes(string name, string piece, string? note)
    {
        var text = "<p>\n# Digest\n\n"[(name == "page.html" ? 0 : 4)..] + Repeat(piece, 10 * Megabyte / piece.Length);

        var document = DocumentReader.Read(new RawDocument("https://example.org/" + name, Encoding.UTF8.GetBytes(text)));

        Assert.NotEmpty(document.Blocks);
        Assert.Equal(note is not null, document.Notes.Any(found => note is not null && found.Text.StartsWith(note, StringComparison.Ordinal)));
        Assert.Equal(note is null, document.Notes.Count == 0);
    }

    [Theory]
    [InlineData("page.html", "<b>x</b> y ", "more than 100000 pieces in one paragraph")]
    [InlineData("page.html", "<p>x<p>y", "more than 300000 elements")]
    [InlineData("digest.md", "`x` ", "more than 1000000 lines, links")]
    [InlineData("digest.md", "[x](/p) ", "more than 300000 links")]
    public void Say_where_a_million_pieces_were_cut(string name, string piece, string note)
    {
        var text = (name == "page.html" ? "<html><body>" : "# x\n\n") + Repeat(piece, 5 * Megabyte / piece.Length);

        var document = DocumentReader.Read(new RawDocument("https://example.org/" + name, Encoding.UTF8.GetBytes(text)));

        output.WriteLine(string.Join("; ", document.Notes));
        Assert.Contains(document.Notes, found => found.Text.StartsWith(note, StringComparison.Ordinal));
    }

    [Fact]
    public void Keep_the_text_of_what_is_too_deep()
    {
        var html = Repeat("<div>", Levels) + "still <b>here</b>" + Repeat("</div>", Levels) + "<p>after</p>";

        var blocks = HtmlReader.ReadFragment(html, "https://example.org/", 1);

        Assert.Equal(["still here", "after"], blocks.Select(block => block.Text));
    }

    [Fact]
    public void Of_fifty_megabytes_in_one_line_are_read_to_the_limit()
    {
        var line = new byte[50 * Megabyte];
        Array.Fill(line, (byte)'a');
        "<p>"u8.CopyTo(line);

        var document = DocumentReader.Read(new RawDocument("https://example.org/page.html", line, "text/html"));

        Assert.Contains(document.Notes, note => note.Text.Contains("larger than 16 MB", StringComparison.Ordinal));
    }

    [Fact]
    public void With_a_million_links_are_read_in_part()
    {
        var html = "<html><body>" + Repeat("<a href=\"/p\">x</a> ", 1_000_000);
        var watch = Stopwatch.StartNew();

        var document = DocumentReader.Read(new RawDocument("https://example.org/page.html", Encoding.UTF8.GetBytes(html)));

        output.WriteLine($"{watch.ElapsedMilliseconds} ms");
        Assert.NotEmpty(document.Notes);
        Assert.True(IsWithinBounds(watch.Elapsed, html.Length), $"{watch.Elapsed}");
    }

    private static bool IsWithinBounds(TimeSpan elapsed, int bytes)
    {
        if (elapsed.TotalSeconds < 1 + ((double)bytes / Megabyte))
        {
            return true;
        }

        var harmless = Encoding.UTF8.GetBytes("<html><body>" + Repeat("<p>A page with <a href=\"/p\">a link</a> and <b>more</b> text.</p>\n", bytes / 64));
        var watch = Stopwatch.StartNew();
        DocumentReader.Read(new RawDocument("https://example.org/page.html", harmless));
        return elapsed < MostTimesHarmless * watch.Elapsed;
    }

    private static string Shape(string name, string shape) => name switch
    {
        "page.html" => "<html><body><p>start</p>" + Html(shape),
        "digest.md" or "digest.txt" => "# start\n\n" + Text(shape),
        "feed.xml" => Feed(shape),
        "feed.json" => Json(shape),
        _ => Mail(shape),
    };

    private static string Html(string shape) => shape switch
    {
        "nested divs" => Repeat("<div>", Levels) + "x",
        "nested tables" => Repeat("<table><tr><td>x", Levels),
        "nested lists" => Repeat("<ul><li>x", Levels),
        "nested quotes" => Repeat("<blockquote>x", Levels),
        "nested spans" => Repeat("<span>x", Levels) + Repeat("</span>", Levels),
        "unclosed paragraphs" => Repeat("<p>x", Levels),
        "unclosed bold" => Repeat("<b>x", Levels),
        "unclosed links" => Repeat("<a href='x'>x", Levels),
        "crossed tags" => Repeat("<b><i>x</b></i>", Levels),
        "stray end tags" => Repeat("<div>", 100) + Repeat("</p></b></td>", Levels),
        "end tags in a cell" => "<b>" + Repeat("<div>", 100) + "<table><tr><td>" + Repeat("</b></div>x", Levels),
        "unknown tags" => string.Concat(Enumerable.Range(0, Levels).Select(number => $"<x{number}>x")),
        "open comments" => Repeat("<!--", Levels),
        "open declarations" => Repeat("<!x", Levels),
        "open sections" => Repeat("<![CDATA[", Levels),
        "open tags" => Repeat("<a ", Levels) + ">" + Repeat("<a ", 10 * Levels),
        "open quotes" => Repeat("<a href=\"x'>", Levels) + Repeat("<a href='", Levels),
        "open scripts" => Repeat("<script>x", Levels),
        "less-than signs" => Repeat("< ", Levels),
        "ampersands" => Repeat("&", Levels) + Repeat("&#", Levels) + Repeat("&lt", Levels) + Repeat("&amp;", Levels),
        "one tag with a hundred thousand attributes" => "<p " + string.Concat(Enumerable.Range(0, Levels).Select(number => $"a{number}=1 ")) + Repeat("a=1 ", Levels) + ">x",
        "wide cells" => "<table>" + Repeat("<tr><td colspan=100000000 rowspan=100000000>x<td>y", 10_000),
        "line breaks" => Repeat("x<br>", Levels),
        "mixed line ends" => Repeat("<p>x\r\n<p>y\r<p>z\n\r", Levels / 3),
        "NULs" => Repeat("<p>x\0y</p>\0", Levels),
        "list items" => "<ul>" + Repeat("<li>x", Levels),
        "headings of one title" => "<div>" + Repeat("<h2>a title</h2>", Levels / 2) + "</div>",
        "names of elements" => Repeat("<div class=a><div class=b>x</div><div class=c><a href=x>y</a></div><div class=c><a href=z>y</a></div></div>", Levels / 4),
        "headings in links in headings" => Repeat("<h1><a href=x><h2>x", Levels),
        _ => Repeat("<div>", 120) + Repeat("<b>x</b>", 2 * Levels),
    };

    private static string Text(string shape) => shape switch
    {
        "nested lists" => Repeat("- ", Levels) + "x\n" + string.Concat(Enumerable.Range(0, 1_000).Select(number => new string(' ', number * 2) + "- x\n")),
        "nested quotes" => Repeat("> ", Levels) + "x\n" + Repeat(">", Levels) + "x\n",
        "nested tags" => Repeat("<div>\n", Levels) + "x\n\n" + Repeat("<span>", Levels) + "x",
        "tables in quotes in lists" => Repeat("- > | a | b |\n  > |---|---|\n  > | 1 | 2 |\n\n", Levels / 40),
        "unclosed everything" => Repeat("**a _b `c [d](e ![f](g <h \"i ~~j\n", Levels / 30) + "```\nx",
        "links" => Repeat("[x](https://example.org/p) https://example.org/q\n", Levels / 5),
        "mixed line ends" => Repeat("- x\r\n- y\r- z\n\r\n", Levels / 3),
        _ => Repeat("x\0y \0\n", Levels / 2),
    };

    private static string Feed(string shape) => shape switch
    {
        "nested elements" => "<rss><channel><item><description>" + Repeat("<x>", Levels),
        "a billion laughs" => "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\">"
            + string.Concat(Enumerable.Range(0, 20).Select(number => $"<!ENTITY a{number + 1} \"{Repeat($"&a{number};", 10)}\">"))
            + "]><rss><channel><item><title>&a20;</title></item></channel></rss>",
        "unclosed items" => "<rss><channel>" + Repeat("<item><title>x", Levels),
        "open sections" => "<rss><channel><item><title>" + Repeat("<![CDATA[", Levels),
        _ => "<rss><channel>" + string.Concat(Enumerable.Range(0, 10_000).Select(number => $"<item xmlns:x{number}='http://purl.org/dc/terms/'><x{number}:creator>y</x{number}:creator></item>")),
    };

    private static string Json(string shape) => shape == "nested arrays"
        ? "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + Repeat("[", Levels)
        : "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"title\":\"" + Repeat("x", Megabyte);

    private static string Mail(string shape)
    {
        const string Head = "From: a@example.org\nSubject: x\nMIME-Version: 1.0\n";
        return shape switch
        {
            "nested multiparts" => Head + string.Concat(Enumerable.Range(0, 10_000).Select(number => $"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n")),
            "boundaries" => Head + "Content-Type: multipart/mixed; boundary=b\n\n" + Repeat("--b\n", Levels),
            "a folded header" => Head + "X: y\n" + Repeat(" y\n", Levels) + "\ntext",
            "encoded words" => "From: a@example.org\nSubject: " + Repeat("=?utf-8?q?=C3?= ", Levels) + "\n\ntext",
            _ => Head + "Content-Transfer-Encoding: quoted-printable\n\n" + Repeat("=", 10 * Levels),
        };
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
