using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Reads the blocks of one entry: the same way for every layout.</summary>
internal static class DraftReader
{
    private const int MaxSectionChars = 40;

    /// <summary>Gives the entry, or <c>null</c> when the frame holds no title.</summary>
    /// <param name="day">The date that the entry stands under.</param>
    public static Draft? Read(DigestText text, Frame frame, string? section, PartialDate? day)
    {
        if (text.NoiseAt(frame.Opener) is not null)
        {
            return null;
        }

        var opening = text.Opening(frame.Opener);
        var issue = text.Document.IssueDate;
        var pieces = PieceReader.Read(text, frame, opening, issue);
        var hint = Hinted.Of(text[frame.Opener]);
        var title = hint?.Title ?? FindTitle.In(text, frame, opening, pieces);
        if (title is null)
        {
            return null;
        }

        var tail = FindTail.In(frame, title, pieces);
        FindTranslatedTitle.Mark(tail.Title, text, frame, pieces);
        FindAuthors.Mark(frame, opening, pieces);
        var link = hint?.Link ?? (IsReply(text, tail.Title) ? null : FindLink.In(text, frame, opening, tail.Title, pieces) ?? ArxivNumber.AddressIn(pieces));
        return new Draft(text[frame.Opener].Line, tail.Title)
        {
            TranslatedTitle = FindTranslatedTitle.In(pieces, tail.Title),
            Link = link,
            Section = section ?? StatedSection(pieces),
            Date = FindDate.In(text, text[frame.Opener].Text, pieces, tail, issue, link) ?? day,
            Authors = tail.Authors ?? FindField.Text(pieces, Field.Authors) ?? opening.Names ?? FindAuthors.Sender(pieces) ?? FindAuthors.In(pieces),
            Organization = FindField.Text(pieces, Field.Organization) ?? (opening.Kind == OpeningKind.Plain ? FindTitle.PlaceBehind(opening.Title) : null),
            Note = FindField.Text(pieces, Field.Note) ?? tail.Note ?? (opening.Kind == OpeningKind.Plain ? FindTitle.VenueBehind(opening.Title) : null),
            Summary = FindSummary.In(frame, opening, pieces, tail, text[frame.Opener] is TableRow),
            Body = FindBody.In(text, frame, opening, pieces, tail, link),
        };
    }

    // "Category: Looms"
    private static string? StatedSection(List<Piece> pieces) =>
        FindField.Text(pieces, Field.Section) is { Length: <= MaxSectionChars } stated && !stated.Contains('\n', StringComparison.Ordinal) ? TitleMarks.Strip(stated.TrimStart('#')) : null;

    // What somebody answers in a digest of mails leads nowhere: its links are what is spoken of.
    private static bool IsReply(DigestText text, string title) => text.Messages.Count > 1 && title.StartsWith("Re: ", StringComparison.OrdinalIgnoreCase);
}
