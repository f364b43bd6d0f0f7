using Feed.Core.Sources;

namespace Feed.Core.Reading;

/// <summary>Reads web pages and HTML mails as a person does: what is not shown is not read, and of what is shown the main part.</summary>
public sealed class HtmlReader : IDocumentReader
{
    private const int NumbersPerLine = 64;

    public DocumentFormat Format => DocumentFormat.Html;

    public Document Read(string text, string address, SourceHints hints)
    {
        var front = Above(text);
        var page = new HtmlPage(front is null ? text : string.Concat(new string('\n', front.FirstLine - 1), front.Body));
        List<ReadingNote> notes = [.. page.Notes];
        var facts = HtmlFacts.Of(page.Root, address);
        var marked = HtmlHints.Find(page, hints, facts.Links, notes);
        var output = new HtmlBlocks(0);
        var walker = new HtmlWalker(output, facts.Links, marked);
        foreach (var part in marked.Main.Count > 0 ? marked.Main : [page.Root])
        {
            walker.Page(part);
        }

        notes.AddRange(output.Notes);
        var read = PrintedHeadings.Tell(output.Blocks, output.Places);
        var title = front?.Find("title", "subject") ?? DocumentTitle.Find(output.Blocks) ?? facts.Title;
        var blocks = BrokenHeadings.Join(marked.Main.Count > 0 ? read : HtmlMain.Select(read, output.Places));
        return new Document(address, DocumentFormat.Html, blocks)
        {
            Title = title,
            Language = facts.Language ?? Language.Tell(blocks),
            IssueDate = IssueDate.Find(front?.FindDate() ?? facts.Date, title, blocks, address, facts.Title),
            Notes = notes,
            Written = facts.Written,
        };
    }

    // What the generator of a site reads of its pages.
    private static FrontMatter? Above(string text) => text.StartsWith("---", StringComparison.Ordinal) && FrontMatter.Cut(text) is { Fields.Count: > 0 } front ? front : null;

    /// <summary>Reads a piece of HTML inside another document: an item of a feed, a block in Markdown.</summary>
    /// <param name="baseAddress">Where relative links start.</param>
    /// <param name="firstLine">1-based line of the document at which the piece starts.</param>
    /// <remarks>Its lists and tables get numbers that the rest of the document does not use.</remarks>
    public static IReadOnlyList<Block> ReadFragment(string html, string baseAddress, int firstLine)
    {
        var output = new HtmlBlocks(firstLine - 1);
        new HtmlWalker(output, new LinkResolver(baseAddress), HtmlHints.None, firstLine * NumbersPerLine).Page(new HtmlPage(html).Root);
        return output.Blocks;
    }
}
