using System.Text.RegularExpressions;
using Feed.Core.Sources;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace Feed.Core.Reading;

/// <summary>Reads Markdown with Markdig: CommonMark, tables, strike-through, front matter, and the HTML that people put between.</summary>
public sealed partial class MarkdownReader : IDocumentReader
{
    // Looking for tables takes a tenth of the time, and emoji by name are rare: only where there may be some.
    private static readonly MarkdownPipeline Plain = Pipeline().Build();
    private static readonly MarkdownPipeline WithTables = Pipeline().UsePipeTables().Build();
    private static readonly MarkdownPipeline WithEmoji = Pipeline().UsePipeTables().UseEmojiAndSmiley(enableSmileys: false).Build();

    public DocumentFormat Format => DocumentFormat.Markdown;

    public Document Read(string text, string address, SourceHints hints) => Read(FrontMatter.Cut(text), address);

    internal static Document Read(FrontMatter front, string address)
    {
        var notes = new List<ReadingNote>();
        var body = TextLimit.OfMarkdown(front.Body, front.FirstLine, notes);
        var linked = NumberedReferences.Resolve(body, "[{0}](<{1}>)");
        var guarded = MarkdownGuard.Tame(MarkdownDialects.ToCommonMark(linked), front.FirstLine);
        notes.AddRange(guarded.Notes);
        var blocks = OneFence.Open(ReadBlocks(guarded.Text, address, front.FirstLine, notes));
        var title = front.Find("title", "subject") ?? DocumentTitle.Find(blocks);
        return new Document(address, DocumentFormat.Markdown, blocks)
        {
            Title = title,
            Language = Language.Tell(blocks),
            IssueDate = IssueDate.Find(front.FindDate(), title, blocks, address),
            Notes = notes,
        };
    }

    internal static IReadOnlyList<Block> ReadBlocks(string markdown, string address, int firstLine, List<ReadingNote> notes)
    {
        try
        {
            return new MarkdownBlocks(address, firstLine).Of(Markdown.Parse(markdown, PipelineFor(markdown)));
        }
        catch (ArgumentException)
        {
            // Markdig says so, and only so, that elements are nested deeper than it goes.
            notes.Add(new ReadingNote(firstLine, "the Markdown is nested too deeply: read as plain text"));
            return PlainTextReader.ReadBlocks(markdown, firstLine);
        }
    }

    private static MarkdownPipeline PipelineFor(string markdown) =>
        EmojiName().IsMatch(markdown) ? WithEmoji
        : markdown.Contains('|', StringComparison.Ordinal) ? WithTables
        : Plain;

    private static MarkdownPipelineBuilder Pipeline() =>
        new MarkdownPipelineBuilder().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseCjkFriendlyEmphasis();

    [GeneratedRegex(":[a-z][a-z0-9_]{1,30}:", RegexOptions.CultureInvariant)]
    private static partial Regex EmojiName();
}
