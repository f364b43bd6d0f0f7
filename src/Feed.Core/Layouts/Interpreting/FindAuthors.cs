using System.Globalization;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the authors where no label names them.</summary>
internal static class FindAuthors
{
    private static readonly char[] AroundNames = [' ', ',', '.', '-', '–', '—', '|', '·'];
    private static readonly char[] DaySigns = [',', '|', '·', '•'];
    private static readonly char[] NameEnds = ['.', ',', ':', ' '];

    /// <summary>Marks the lines of names above and right below the title, so that they are not taken for text.</summary>
    public static void Mark(Frame frame, Opening opening, List<Piece> pieces)
    {
        if (opening.IsMarked)
        {
            MarkAbove(frame, pieces);
        }

        var place = BelowTitle(frame, opening, pieces);
        if (pieces is [{ Kind: PieceKind.Prose } only] && only.Block == frame.Opener && PersonNames.Are(only.Text))
        {
            pieces[0] = only with { Kind = PieceKind.Authors };
        }
        else if (place >= 0 && pieces[place].Kind == PieceKind.Prose && Names(pieces[place]) is var names && PersonNames.Are(names) && (AreSeveral(names) || HasTextBelow(pieces, place) || HasPaperBelow(pieces, place)))
        {
            pieces[place] = pieces[place] with { Kind = PieceKind.Authors };
        }
        else if (place >= 0 && pieces[place].Kind == PieceKind.Prose && VenueLine.Read(pieces[place].Text) is not null)
        {
            pieces[place] = pieces[place] with { Kind = PieceKind.Authors };
        }
    }

    private static void MarkAbove(Frame frame, List<Piece> pieces)
    {
        for (var index = 0; index < pieces.Count && pieces[index].Block < frame.Opener; index++)
        {
            if (pieces[index].Kind == PieceKind.Prose && PersonNames.Are(pieces[index].Text.TrimEnd(NameEnds)))
            {
                pieces[index] = pieces[index] with { Kind = PieceKind.Authors };
            }
        }
    }

    private static int BelowTitle(Frame frame, Opening opening, List<Piece> pieces)
    {
        for (var place = 0; place < pieces.Count; place++)
        {
            if ((pieces[place].Block > frame.Opener || (pieces[place].Block == frame.Opener && (place > 0 || opening.Behind.EndsLine()))) && pieces[place].Kind is not (PieceKind.TranslatedTitle or PieceKind.Image or PieceKind.Links or PieceKind.Noise))
            {
                return place;
            }
        }

        return -1;
    }

    // Two names may be those of places: "New York, United States".
    private static bool AreSeveral(string names) => names.AsSpan().Count(',') + (names.Contains(" and ", StringComparison.Ordinal) ? 1 : 0) > 1 || Affiliations.AreIn(names);

    private static bool HasTextBelow(List<Piece> pieces, int place) =>
        pieces.FindIndex(place + 1, piece => piece.Kind is PieceKind.Prose or PieceKind.SubHeading || piece.Field == Words.Field.Summary) > 0;

    // "Abstract | Full text | PDF"
    private static bool HasPaperBelow(List<Piece> pieces, int place) =>
        pieces.FindIndex(place + 1, piece => piece.Kind == PieceKind.Links && piece.Content.Links.Any(run => run.Text.Equals("pdf", StringComparison.OrdinalIgnoreCase) || run.Text.Equals("abstract", StringComparison.OrdinalIgnoreCase))) > 0;

    /// <summary>Who sent the mail: <c>Ada Byron &lt;ada@example.org&gt;</c>, <c>ada@example.org (Ada Byron)</c>; an address alone is no name.</summary>
    public static string? Sender(List<Piece> pieces)
    {
        var value = FindField.Text(pieces, Words.Field.Sender) ?? "";
        var (open, close) = (value.IndexOf('(', StringComparison.Ordinal), value.LastIndexOf(')'));
        var name = value.IndexOf('<', StringComparison.Ordinal) is > 0 and var address ? value[..address] : open > 0 && close > open ? value[(open + 1)..close] : "";
        return name.Trim(' ', '"', '\'') is { Length: > 1 } found && !found.Contains('@', StringComparison.Ordinal) ? found : null;
    }

    public static string? In(List<Piece> pieces) =>
        pieces.Find(piece => piece.Kind == PieceKind.Authors) is not { } piece || Names(piece) is not { Length: > 0 } line ? null
            : PersonNames.Are(line) ? line
            : VenueLine.Read(piece.Text) is var (names, _) ? names
            : PersonLines.NameIn(line) is not null ? string.Join(", ", pieces.Where(piece => piece.Kind == PieceKind.Authors).Select(piece => PersonLines.NameIn(piece.Text.Trim())).OfType<string>())
            : line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? line["by ".Length..(DayIn(line) is > 0 and var day ? day : line.Length)].Trim()
            : line;

    // Where the day begins that closes the names, before its comma: "Ada Byron, March 18, 2024", "Ada Byron | March 18, 2024"; or -1.
    private static int DayIn(string names)
    {
        var sign = names.IndexOfAny(DaySigns);
        while (sign > 0 && DateText.Whole(names.AsSpan(sign + 1), DateText.AnyYear) is not { Day: > 0 })
        {
            sign = names.IndexOfAny(DaySigns, sign + 1);
        }

        return sign;
    }

    // "Ada Byron, Mary Shelley [[pdf](…)], [[project](…)], 2022.4"
    private static string Names(Piece piece)
    {
        if (PieceReader.IsCredit(piece.Text) && piece.Text.IndexOf(" (http", StringComparison.Ordinal) is > 0 and var address)
        {
            // "by Ada Byron (https://…)"
            return piece.Text[..address];
        }

        var line = Printed.Of(piece.Content, run => LinkCaptions.IsCaption(run.Text));
        var bracket = line.Length == piece.Text.Trim().Length ? -1 : line.IndexOf('[', StringComparison.Ordinal);
        line = bracket > 0 ? line[..bracket] : line;
        return line.LastIndexOf(',') is > 0 and var comma && !PlainText.HasLetter(line.AsSpan(comma)) ? line[..comma].Trim(AroundNames) : line.Trim(AroundNames);
    }

    /// <summary>The day, month or year that closes a line of names: <c>Ada Byron, March 18, 2024</c>, <c>Ada Byron, Mary Shelley [[pdf](…)], 2022.4</c>, or what <see cref="VenueLine"/> tells; or <c>null</c>.</summary>
    /// <param name="issue">Date of the issue, for days without a year.</param>
    public static PartialDate? ClosingDate(List<Piece> pieces, PartialDate? issue) =>
        pieces.Find(piece => piece.Kind == PieceKind.Authors) is not { Text: var line } ? null
        : VenueLine.Read(line) is var (_, printed) ? printed
        : DayIn(line) is > 0 and var day ? DateText.Whole(line.AsSpan(day + 1), issue)
        : line.LastIndexOf(',') is > 0 and var comma && DateOnly.TryParseExact(line.AsSpan(comma + 1).Trim(), "yyyy.M", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? PartialDate.Create(month.Year, month.Month) : null;
}
