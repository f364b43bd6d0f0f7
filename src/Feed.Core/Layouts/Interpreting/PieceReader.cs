using System.Globalization;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Cuts the blocks of an entry into lines and says of each what it is.</summary>
internal static class PieceReader
{
    private const int MaxCreditChars = 60;
    private const int MaxClockChars = 8;

    // Who chose it or looks after it is no author.
    private static readonly Beginnings Sharers = new("maintained by ", "section suggested by ", "section written by ", "shared by ", "suggested by ");

    private static readonly string[] Zones = [" UTC", " GMT", " CET", " EST", " PST"];

    private static readonly string[] Clocks = ["H:mm", "HH:mm", "HH:mm:ss"];

    public static List<Piece> Read(DigestText text, Frame frame, Opening opening, PartialDate? issue)
    {
        var pieces = new List<Piece>();
        Piece? label = null;
        for (var index = frame.Start; index < frame.End; index++)
        {
            if (text.NoiseAt(index) is not null || text[index] is Image or Rule or Code or TableRow { IsHeader: true })
            {
                continue;
            }

            var (isOpener, first) = (index == frame.Opener, pieces.Count);
            if (text[index] is TableRow row)
            {
                AddCells(pieces, text, index, row, isOpener ? opening : null, issue);
            }
            else
            {
                AddLines(pieces, text, index, isOpener, isOpener ? opening.Rest : text[index].Inlines, issue);
            }

            label = label is not null && text[index].Depth > text[label.Block].Depth ? label : isOpener ? null : LabelAlone(text[index], pieces, first);
            MarkListed(pieces, first, label);
        }

        JoinLabels(pieces);
        Byline.Mark(pieces, frame, issue);
        return pieces;
    }

    // "Data:", of which the values are items below.
    private static Piece? LabelAlone(Block block, List<Piece> pieces, int first) =>
        block is ListItem && pieces.Count == first + 1 && pieces[first] is { Field: Field.Other, Value.IsEmpty: true } alone ? alone : null;

    // Short items below a label that stands alone are its values: data as it is.
    private static void MarkListed(List<Piece> pieces, int first, Piece? label)
    {
        for (var index = first; index < pieces.Count && label is not null; index++)
        {
            if (pieces[index] is { Kind: PieceKind.Prose } piece && piece.Block != label.Block && piece.Content.Text.Length < FieldLine.FewestTextChars)
            {
                pieces[index] = piece with { Kind = PieceKind.Field, Field = Field.Other, Value = piece.Content };
            }
        }
    }

    private static void AddLines(List<Piece> pieces, DigestText text, int index, bool opener, Inlines content, PartialDate? issue)
    {
        if (Lines.IsOne(content))
        {
            pieces.Add(Tell(text, index, opener, content, issue));
            return;
        }

        foreach (var line in Lines.Of(content))
        {
            foreach (var field in line.Runs.Length == 0 ? [] : Lines.Fields(line))
            {
                pieces.Add(Tell(text, index, opener, field, issue));
            }
        }
    }

    // The header says what a cell is; in a table of two columns the first cell may.
    private static void AddCells(List<Piece> pieces, DigestText text, int index, TableRow row, Opening? opening, PartialDate? issue)
    {
        var columns = text.Columns(row);
        if ((opening is null || columns.IsRecord) && row.Cells.Count == 2 && (FieldWords.Find(row.Cells[0].Text) ?? (columns.IsRecord ? Field.Other : null)) is { } label)
        {
            pieces.Add(new Piece(index, row.Cells[1], PieceKind.Field) { Field = label, Value = row.Cells[1] });
            return;
        }

        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (opening is not null && column == columns.Title)
            {
                AddLines(pieces, text, index, opener: true, opening.Rest, issue);
            }
            else if (columns.TextField(column) is { } field)
            {
                pieces.Add(new Piece(index, row.Cells[column], PieceKind.Field) { Field = field, Value = row.Cells[column] });
            }
            else if (HasWords(row.Cells[column]))
            {
                AddLines(pieces, text, index, opener: false, row.Cells[column], issue);
            }
        }
    }

    // A rank or a count of stars says nothing without its header; a date does.
    private static bool HasWords(Inlines cell)
    {
        var letters = 0;
        foreach (var letter in cell.Text)
        {
            letters += char.IsLetter(letter) ? 1 : 0;
        }

        return letters > 1 || cell.HasLink || DateText.Whole(cell.Text, null) is not null;
    }

    private static Piece Tell(DigestText text, int index, bool opener, Inlines line, PartialDate? issue)
    {
        if ((FieldLine.Read(line) ?? (opener ? null : FieldLine.ReadOwn(line, text) ?? SignField.Read(line))) is { } field)
        {
            return new Piece(index, line, PieceKind.Field) { Field = field.Field, Value = field.Value, IsData = !opener && IsMeta(text[index].Container) };
        }

        var words = line.Text.Trim();
        var kind = words.Length == 0 ? PieceKind.Image
            : DateText.Whole(words, issue) is { Day: > 0 } ? PieceKind.Date
            : text[index] is Heading || (SubHeadings.Is(words) && (!opener || IsBold(line))) || IsOwnSubHeading(text, index, line) ? PieceKind.SubHeading
            : (!opener && IsCredit(words) && words.Contains(" (http", StringComparison.Ordinal)) || AreItalicNames(line, words) ? PieceKind.Authors
            : LinkLine.Is(line, strict: opener) ? PieceKind.Links
            : (!IsWhole(words, text[index]) && NoiseWords.IsPage(words)) || IsClock(words) ? PieceKind.Noise
            : Figures.AreCounts(words) ? DateText.Find(words, issue) is null ? PieceKind.Noise : PieceKind.Byline
            : DateText.Whole(words, issue) is not null ? PieceKind.Date
            : IsBadges(line) || (!opener && CodeTags.Are(line)) ? PieceKind.Noise
            : words.Length <= MaxCreditChars && Sharers.Open(words.AsSpan().TrimStart("(")) ? PieceKind.Noise
            : !opener && (IsCredit(words) || (text[index] is ListItem && PersonLines.NameIn(words) is not null)) ? PieceKind.Authors
            : PieceKind.Prose;
        return new Piece(index, line, kind) { IsData = !opener && IsMeta(text[index].Container) };
    }

    // *C. Babbage*: without an initial one name alone may be that of a magazine.
    private static bool AreItalicNames(Inlines line, string words) =>
        line.Runs[0].Is(RunStyle.Italic) && words.Contains(". ", StringComparison.Ordinal) && line.Runs.All(run => run is { Link: null, IsImage: false } && (run.Is(RunStyle.Italic) || string.IsNullOrWhiteSpace(run.Text))) && PersonNames.Are(words);

    // "div.article-meta", "p.meta-row": the page itself says that it is data about the entry.
    private static bool IsMeta(Container? container)
    {
        var place = container?.Kind.IndexOf("meta", StringComparison.Ordinal) ?? -1;
        if (place <= 0)
        {
            return false;
        }

        var kind = container!.Kind; // Where there is a place, there is a container.
        var end = place + "meta".Length;
        return kind[place - 1] is '.' or '-' or '_' && (end == kind.Length || kind[end] is '.' or '-' or '_');
    }

    private static bool IsTime(ReadOnlySpan<char> words) =>
        words.Length is > 0 and <= MaxClockChars && char.IsAsciiDigit(words[0]) && TimeOnly.TryParseExact(words, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // 20:49; 20:49–21:15; Loom News · 20:49 UTC
    private static bool IsClock(ReadOnlySpan<char> words)
    {
        var mark = words.Length <= MaxCreditChars ? words.LastIndexOf('·') + 1 : 0;
        var last = words[mark..].Trim();
        foreach (var zone in mark > 0 ? Zones : [])
        {
            last = last.EndsWith(zone) ? last[..^zone.Length] : last;
        }

        var end = last.IndexOfAny('–', '-', '—') is > 0 and var until ? last[(until + 1)..].Trim() : last;
        last = end.Length < last.Length ? last[..^(end.Length + 1)].Trim(" –-—") : last;
        return IsTime(last) && IsTime(end);
    }

    // Words in boxes say what kind of thing it is.
    private static bool IsBadges(Inlines line)
    {
        foreach (var run in line.Runs)
        {
            if (!run.Is(RunStyle.Badge) && !string.IsNullOrWhiteSpace(run.Text))
            {
                return false;
            }
        }

        return true;
    }

    // Words that the document puts above a part of each entry.
    private static bool IsOwnSubHeading(DigestText text, int index, Inlines line) =>
        text[index] is Paragraph paragraph && text.Opening(index) is { Kind: OpeningKind.Caption, Link: null } && !line.HasLink && line.Text.Length == paragraph.Text.Length;

    // Of a line that is a whole block it is known already that it does not belong to the page.
    private static bool IsWhole(string words, Block block) => block is Paragraph or ListItem && words.Length == block.Text.Length;

    private static bool IsBold(Inlines line) => line.Runs.All(run => run.Is(RunStyle.Bold) || string.IsNullOrWhiteSpace(run.Text));

    /// <summary>Whether the line says who wrote it: <c>By Ada Byron</c>.</summary>
    internal static bool IsCredit(string words) =>
        (words.IndexOf(" (http", StringComparison.Ordinal) is > 0 and var address ? address : words.Length) <= MaxCreditChars && words.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && words[^1] is not ('.' or '。');

    // A label alone on its line goes with the line below, but for text that stands below "What happened:".
    private static void JoinLabels(List<Piece> pieces)
    {
        for (var index = 0; index + 1 < pieces.Count; index++)
        {
            if (pieces[index] is { Kind: PieceKind.Field, Value.IsEmpty: true } label && pieces[index + 1].Kind is PieceKind.Prose or PieceKind.Links or PieceKind.Date
                && (index == 0 || pieces[index - 1].Block != label.Block)
                && !(label.Field is Field.Other or Field.Section && pieces[index + 1] is { Kind: PieceKind.Prose, Content.Text.Length: >= FieldLine.FewestTextChars }))
            {
                pieces[index] = label with { Value = pieces[index + 1].Content };
                pieces.RemoveAt(index + 1);
            }
        }
    }
}
