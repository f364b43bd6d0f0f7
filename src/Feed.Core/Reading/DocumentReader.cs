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

    public static Document Read(RawDocument raw, DocumentFormat format = DocumentFormat.Auto, SourceHints? hints = null)
    {
        var body = raw.Body.Length > MaxBodyBytes ? raw.Body[..MaxBodyBytes] : raw.Body;
        var text = CleanText.Of(CharsetDecoder.Decode(body.Span, raw.Charset).Text);
        var found = format == DocumentFormat.Auto ? FormatDetector.Detect(text, raw.MediaType, raw.Address) : format;
        var reader = Array.Find(Readers, candidate => candidate.Format == found);
        return reader?.Read(text, raw.Address, hints ?? SourceHints.None)
            ?? new Document(raw.Address, found, []) { Notes = [new ReadingNote(1, $"there is no reader for {found}")] };
    }
}
