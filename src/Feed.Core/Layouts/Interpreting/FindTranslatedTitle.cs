using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the title's translation, or what it is a translation of: a short line below it or right above it, in the other script.</summary>
internal static class FindTranslatedTitle
{
    private const int MaxChars = 160;

    // Half of a Chinese title may be Latin names; a Latin title holds no Han character at all.
    private const double FewestHan = 0.15;
    private const int FewestLatin = 8;
    private const int MostNameWords = 4;

    private const char FirstHan = '\u3400';
    private const char LastHan = '\u9FFF';

    /// <summary>Marks the line that translates the title, so that it is not taken for text.</summary>
    public static void Mark(string title, DigestText text, Frame frame, List<Piece> pieces)
    {
        if (pieces.FindIndex(piece => piece.Block == frame.Opener - 1 && piece.Kind == PieceKind.Prose && Translates(piece, title)) is >= 0 and var above)
        {
            pieces[above] = pieces[above] with { Kind = PieceKind.TranslatedTitle };
            return;
        }

        for (var place = 0; place < pieces.Count; place++)
        {
            var piece = pieces[place];
            if (piece.Block >= frame.Opener && piece.Kind is PieceKind.Prose or PieceKind.Links && Letters.AnyIn(piece.Text))
            {
                var translates = (Translates(piece, title) || IsBetweenHan(pieces, place, title)) && !IsUnderHeader(text, piece) && !IsFirstOfList(text, frame, pieces, place) && (piece.Kind == PieceKind.Links || pieces.FindIndex(place + 1, behind => behind.Kind == PieceKind.Prose || behind.Field == Field.Summary) > 0);
                pieces[place] = translates ? piece with { Kind = PieceKind.TranslatedTitle } : piece;
                return;
            }
        }
    }

    // A line in Latin letters between a title and a text in Chinese is the title as it was, whatever its letters.
    private static bool IsBetweenHan(List<Piece> pieces, int place, string title) =>
        pieces[place] is { Kind: PieceKind.Prose, Text: { Length: <= MaxChars } line } && line[^1] is not ('.' or ':') && Letters.AsciiIn(line) > FewestLatin && Han(line) == 0 && Han(title) >= FewestHan * title.Length
        && !AreAuthors(line) && !LinkCaptions.IsCaption(line) && !Byline.IsRow(line) && pieces.Find(behind => behind.Block > pieces[place].Block && behind.Kind == PieceKind.Prose) is { Text: var text } && Han(text) * 2 >= text.Length;

    // What a column holds its header says, and a translation is called one.
    private static bool IsUnderHeader(DigestText text, Piece piece) => text[piece.Block] is TableRow row && text.Columns(row).HasHeaders;

    // Below a heading the items of one list are notes, one like the other.
    private static bool IsFirstOfList(DigestText text, Frame frame, List<Piece> pieces, int place) =>
        text[frame.Opener] is Heading && text[pieces[place].Block] is ListItem { Depth: 1 } first
        && pieces.FindIndex(place + 1, behind => behind.Kind == PieceKind.Prose) is > 0 and var next && text[pieces[next].Block] is ListItem { Depth: 1 } second && first.List == second.List;

    /// <param name="title">Of the entry: a heading may say it in one script and a field in the other.</param>
    public static string? In(List<Piece> pieces, string title) =>
        FindField.Text(pieces, Field.TranslatedTitle)
        ?? (FindField.Text(pieces, Field.Title) is { } stated && AreTwoScripts(title, stated) ? TitleMarks.Strip(stated) : null)
        ?? (pieces.Find(piece => piece.Kind == PieceKind.TranslatedTitle) is { } found ? TitleMarks.Strip(found.Text) : null);

    /// <summary>Whether the title is in Latin letters alone and the words have Han characters.</summary>
    public static bool AreTwoScripts(string title, string words) => Letters.AsciiIn(title) > FewestLatin && Han(title) == 0 && Han(words) >= FewestHan * words.Length;

    private static bool Translates(Piece piece, string title) => !Byline.IsRow(piece.Text) && (TranslatesLatin(piece.Text, title) || IsOriginal(piece.Text, title));

    // Below a title in Chinese one in English, as the paper itself has it.
    private static bool IsOriginal(string line, string title) =>
        line.Length <= MaxChars && Letters.AsciiIn(line) > FewestLatin && line[^1] is not ('.' or ':') && Han(line) == 0 && Han(title) >= FewestHan * title.Length && TitleCase.Is(line) && !AreAuthors(line) && !LinkCaptions.IsCaption(line);

    // One name has four words at most; a title may look like a long one: "Counting Threads Without Touching Them".
    private static bool AreAuthors(string line) => PersonNames.Are(line) && (line.Contains(',', StringComparison.Ordinal) || line.Count(letter => letter == ' ') < MostNameWords);

    private static bool TranslatesLatin(string line, string title) =>
        line.Length <= MaxChars && line.AsSpan().ContainsAnyInRange(FirstHan, LastHan) && !line.Contains('。', StringComparison.Ordinal) && line[^1] is not ('.' or '。' or '！' or '；' or '：' or ':') && !LinkCaptions.IsCaption(line)
        && Han(title) == 0 && Letters.AsciiIn(title) > FewestLatin && Han(line) >= FewestHan * line.Length;

    private static int Han(string text)
    {
        var han = 0;
        foreach (var letter in text)
        {
            han += letter is >= FirstHan and <= LastHan ? 1 : 0;
        }

        return han;
    }
}
