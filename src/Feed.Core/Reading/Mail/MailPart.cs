using System.Text.RegularExpressions;
using Feed.Core.Sources;

namespace Feed.Core.Reading;

/// <summary>A text of a mail.</summary>
/// <param name="Text">Decoded and clean.</param>
/// <param name="Line">Line of the mail at which it starts.</param>
/// <param name="Group">Parts of one group above zero are alternatives.</param>
internal sealed partial record MailPart(string Text, bool IsHtml, int Line, int Group)
{
    /// <summary>Whether its markup says more than its text: links, headings, lists, tables, bold text.</summary>
    public bool IsRich => Markup().IsMatch(Text);

    public static MailPart Of(ReadOnlyMemory<byte> body, MailHeaders headers, int line, int group)
    {
        var bytes = TransferEncoding.Decode(body.Span, headers.Encoding);
        var text = CleanText.Of(CharsetDecoder.Decode(bytes, headers.Charset).Text);
        var isHtml = headers.MediaType is "text/html" || FormatDetector.Detect(text, "text/plain", "") == DocumentFormat.Html;
        return new MailPart(text, isHtml, line, group);
    }

    /// <summary>The head of a message in a digest, as digests in plain text print it.</summary>
    public static MailPart Head(MailHeaders message, int line, int group) =>
        new($"{new string('-', 30)}\nFrom: {message.Find("from")}\nDate: {message.Find("date")}\nSubject: {message.Find("subject")}", false, line, group);

    public Document Read(string address, SourceHints hints)
    {
        // Blank lines for the header: the blocks then tell the lines of the mail.
        var placed = new string('\n', Line - 1) + Text;
        return IsHtml ? new HtmlReader().Read(placed, address, hints) : new PlainTextReader().Read(placed, address, hints);
    }

    [GeneratedRegex("<(a|h[1-6]|li|table|b|strong|img)[\\s>]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
