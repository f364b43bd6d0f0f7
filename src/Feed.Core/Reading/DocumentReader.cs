using Feed.Core.Sources;

namespace Feed.Core.Reading;

/// <summary>Takes bytes to blocks: decodes, tells the format and calls its reader. Never throws.</summary>
public static class DocumentReader
{
    /// <summary>What is beyond is cut with a note: digests are a thousand times smaller.</summary>
    public const int MaxBodyBytes = 16 * 1024 * 1024;

    // One line a format.
    private static readonly IDocumentReader[] Readers =
    [
        new MarkdownReader(),
        new HtmlReader(),
        new FeedReader(),
        new PlainTextReader(),
    ];

    /// <param name="format">Anything but <see cref="DocumentFormat.Auto"/> is taken at its word.</param>
    public static Document Read(RawDocument raw, DocumentFormat format = DocumentFormat.Auto, SourceHints? hints = null)
    {
        if (BinaryContent.Find(raw.Body.Span) is { } what)
        {
            return Unreadable(raw, format, $"this is {what}: give the address of a page, a text or a feed");
        }

        var isCut = raw.Body.Length > MaxBodyBytes;
        var body = isCut ? raw.Body[..MaxBodyBytes] : raw.Body;
        var document = Read(body, raw, format, hints ?? SourceHints.None);
        List<ReadingNote> notes = [.. document.Notes];
        if (isCut)
        {
            notes.Add(new ReadingNote(1, $"larger than {MaxBodyBytes / (1024 * 1024)} MB: the rest was cut"));
        }

        if (document.Blocks.Count == 0 && document.Items.Count == 0 && notes.Count == 0)
        {
            notes.Add(new ReadingNote(1, raw.Body.IsEmpty ? "this is empty" : "this holds no text that a person would read"));
        }

        return document with { Notes = notes };
    }

    private static Document Read(ReadOnlyMemory<byte> body, RawDocument raw, DocumentFormat format, SourceHints hints)
    {
        if (format is DocumentFormat.Auto or DocumentFormat.Text && MailReader.TryRead(body, raw.Address, hints) is { } mail)
        {
            return mail;
        }

        if (format is DocumentFormat.Auto or DocumentFormat.Markdown && LongMarkdown.Cut(body.Span, format, raw) is { } front)
        {
            return MarkdownReader.Read(front, raw.Address);
        }

        var text = CleanText.Of(CharsetDecoder.Decode(body.Span, raw.Charset).Text);
        var found = format == DocumentFormat.Auto ? FormatDetector.Detect(text, raw.MediaType, raw.Address) : format;
        return Array.Find(Readers, reader => reader.Format == found) is { } reader
            ? reader.Read(text, raw.Address, hints)
            : Unreadable(raw, found, $"there is no reader for the format {found}");
    }

    private static Document Unreadable(RawDocument raw, DocumentFormat format, string problem) =>
        new(raw.Address, format, []) { Notes = [new ReadingNote(1, problem)] };
}
