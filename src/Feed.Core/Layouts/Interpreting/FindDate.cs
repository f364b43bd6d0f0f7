using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the date that an entry states: a labelled one, one in brackets behind the title, one alone on a line.</summary>
internal static class FindDate
{
    public static PartialDate? In(DigestText text, string opener, List<Piece> pieces, Tail tail, PartialDate? issue, string? link)
    {
        var year = issue ?? ArxivMonth(link);
        if (FindField.Text(pieces, Field.Date) is { } stated && (DateText.Find(stated, year)?.Date ?? DateText.Whole(stated, year) ?? (text.IsMonthFirst is { } isMonthFirst ? SlashDays.Read(stated, isMonthFirst) : null)) is { } labelled)
        {
            return labelled;
        }

        if ((LeadingDate.Of(opener, year) ?? LeadingDate.Before(opener, tail.Title, year)) is { } leading)
        {
            return leading;
        }

        if (tail.DateText is { } bracketed && DateText.Whole(bracketed, year) is { } behind)
        {
            return behind;
        }

        return (pieces.Find(piece => piece.Kind == PieceKind.Date) is { } alone ? DateText.Whole(alone.Text, year) : null)
            ?? pieces.Where(piece => piece.Kind == PieceKind.Byline || piece.IsData).Select(byline => Byline.DateIn(byline.Text, year)).FirstOrDefault(day => day is not null)
            ?? FindAuthors.ClosingDate(pieces, year) ?? TrailingDate.Of(opener, year) ?? TrailingDate.InBrackets(opener);
    }

    // An arXiv identifier begins with the year and month in which the paper was submitted.
    private static PartialDate? ArxivMonth(string? link)
    {
        var at = link?.IndexOf("arxiv.org/", StringComparison.OrdinalIgnoreCase) ?? -1;
        var slash = at < 0 ? -1 : link!.LastIndexOf('/'); // link is not null where at is not negative
        return slash > 0 && link![(slash + 1)..] is { Length: > 4 } id && id[4] == '.'
            && int.TryParse(id.AsSpan(0, 2), out var year) && int.TryParse(id.AsSpan(2, 2), out var month)
            ? PartialDate.Create(2000 + year, month)
            : null;
    }
}
