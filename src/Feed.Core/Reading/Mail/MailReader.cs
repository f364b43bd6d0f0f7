using Feed.Core.Sources;

namespace Feed.Core.Reading;

/// <summary>Reads mails stored as files: finds the part that a person reads and gives it to the reader of its format.</summary>
/// <remarks>Works on bytes, since each part has its own charset. Source: RFC 2045, RFC 2046.</remarks>
internal static class MailReader
{
    /// <summary>Parts of parts beyond this are not read.</summary>
    private const int MaxDepth = 8;

    /// <summary>Further parts are not read.</summary>
    private const int MaxParts = 500;

    // Texts of mails that say "see the other part" are short.
    private const double LeastShareOfText = 0.3;

    /// <summary>The mail as a document, or <c>null</c> when the bytes are no mail, or several.</summary>
    public static Document? TryRead(ReadOnlyMemory<byte> mail, string address, SourceHints hints)
    {
        if (MailHeaders.Read(mail.Span, isPart: false) is not { IsMail: true } headers || (headers.HasEnvelope && MailBox.GoesOn(mail.Span[headers.Length..])))
        {
            return null;
        }

        var parts = new List<MailPart>();
        Collect(mail[headers.Length..], headers, headers.Lines + 1, 0, parts);
        var documents = Choose(parts).Select(part => part.Read(address, hints)).ToList();
        var title = headers.Find("subject") ?? documents.FirstOrDefault()?.Title;
        var blocks = documents.SelectMany(document => document.Blocks).ToList();
        return new Document(address, documents.FirstOrDefault()?.Format ?? DocumentFormat.Text, blocks)
        {
            Title = title,
            Language = documents.FirstOrDefault()?.Language,
            IssueDate = IssueDate.Find(headers.Find("date"), title, blocks, address),
            Notes = [.. documents.SelectMany(document => document.Notes), .. parts.Count == 0 ? Unreadable : []],
        };
    }

    private static readonly ReadingNote[] Unreadable = [new ReadingNote(1, "this mail has no part that holds text")];

    // The leaves, in order; the alternatives of one text share a group.
    private static void Collect(ReadOnlyMemory<byte> body, MailHeaders headers, int line, int group, List<MailPart> parts, int depth = 0, bool isOfDigest = false)
    {
        if (parts.Count >= MaxParts || depth > MaxDepth || headers.IsAttachment)
        {
            return;
        }

        if (headers.MediaType.StartsWith("multipart/", StringComparison.Ordinal) && headers.Boundary is { Length: > 0 } boundary)
        {
            var isAlternative = headers.MediaType == "multipart/alternative";
            var isDigest = headers.MediaType == "multipart/digest";
            foreach (var (part, partLine) in MailBoundary.Split(body, boundary, line))
            {
                var inner = MailHeaders.Read(part.Span, isPart: true)!; // Never null for a part.
                Collect(part[inner.Length..], inner, partLine + inner.Lines, isAlternative ? (group > 0 ? group : line) : group, parts, depth + 1, isDigest);
            }
        }
        else if (headers.IsMessage(isOfDigest) && MailHeaders.Read(body.Span, isPart: true) is { } forwarded)
        {
            if (isOfDigest)
            {
                parts.Add(MailPart.Head(forwarded, line, group));
            }

            Collect(body[forwarded.Length..], forwarded, line + forwarded.Lines, group, parts, depth + 1);
        }
        else if (headers.MediaType.StartsWith("text/", StringComparison.Ordinal) && headers.MediaType != "text/calendar")
        {
            parts.Add(MailPart.Of(body, headers, line, group));
        }
    }

    // Of alternatives the page, when there is something on it.
    private static IEnumerable<MailPart> Choose(List<MailPart> parts)
    {
        foreach (var alternatives in parts.GroupBy(part => part.Group > 0 ? part.Group : -part.Line))
        {
            var page = alternatives.FirstOrDefault(part => part.IsHtml);
            var text = alternatives.FirstOrDefault(part => !part.IsHtml);
            if (page is null || text is null)
            {
                foreach (var part in alternatives)
                {
                    yield return part;
                }

                continue;
            }

            yield return page.IsRich && page.Text.Length >= LeastShareOfText * text.Text.Length ? page : text;
        }
    }
}
