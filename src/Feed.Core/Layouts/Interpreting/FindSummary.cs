using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the paragraphs of the summary: prose, without fields, links, credits and sub-headings.</summary>
internal static class FindSummary
{
    private const int MaxCreditChars = 32;
    private const int MostAround = 4;
    private const int MaxMarkChars = 16;
    private const int FewestSentenceColumns = 40;

    /// <param name="isRow">Whether the entry is a row of a table: cells may say the title again.</param>
    public static IReadOnlyList<string> In(Frame frame, Opening opening, List<Piece> pieces, Tail tail, bool isRow = false)
    {
        // Where a heading says that the abstract follows, what stands above it is data about the entry.
        var announced = IsAnnounced(frame, pieces);
        var open = !announced;
        var sentence = opening.Kind == OpeningKind.Prose && HasProseBelow(frame, pieces);
        var summary = new List<string>();
        var name = isRow ? LineKey.Of(tail.Title).Whole : 0;
        var labelled = pieces.FindIndex(piece => piece.Field == Field.Summary);
        for (var place = 0; place < pieces.Count; place++)
        {
            var piece = pieces[place];
            if (announced && piece.Kind == PieceKind.SubHeading)
            {
                open = FieldWords.Find(piece.Text) == Field.Summary;
            }

            // Above a summary that is called one, lines with labels of their own are data.
            var isData = place < labelled && piece.Kind == PieceKind.Prose && (FieldLabels.Measure(piece.Text) > 0 || IsBelowLabel(pieces, place));
            if (open && !isData && !(sentence && piece.Block == frame.Opener) && TextOf(frame, piece, tail) is { Length: > 0 } said && WithoutMarkup(said) is { } text && PlainText.HasLetter(text) && !(isRow && text.Length <= tail.Title.Length + MostAround && LineKey.Of(text).Whole == name))
            {
                summary.Add(text);
            }
        }

        if (summary.Count > 0 && IsMark(summary))
        {
            summary.RemoveAt(0);
        }

        return summary;
    }

    // "Findings:", and a list of them.
    private static bool IsBelowLabel(List<Piece> pieces, int place)
    {
        var above = pieces.FindLastIndex(place, piece => piece.Kind != PieceKind.Prose);
        return above >= 0 && pieces[above] is { Kind: PieceKind.Field, Field: Field.Other, Value.IsEmpty: true };
    }

    // HTML that the maker of the digest took for text; the stop behind an address that is gone.
    private static string? WithoutMarkup(string text) => text[0] == '<' ? FeedText.Plain(text) : text.EndsWith(" .", StringComparison.Ordinal) ? text[..^2].TrimEnd() : text;

    // "CRITICAL"; "102k Advanced" above a sentence: the kind of thing it is.
    private static bool IsMark(List<string> summary) =>
        summary.Count == 1 ? summary[0].Length <= MaxMarkChars && !summary[0].AsSpan().ContainsAnyExceptInRange('A', 'Z')
        : summary[0].Length <= MaxMarkChars && PlainText.Columns(summary[0]) <= MaxMarkChars && summary[0][^1] is not (':' or '：' or '.' or '。' or '!' or '！' or '?' or '？') && PlainText.Columns(summary[1]) >= FewestSentenceColumns;

    // The item of a feed is an article: what it calls a summary below other parts is the end of it.
    private static bool IsAnnounced(Frame frame, List<Piece> pieces)
    {
        var place = pieces.FindIndex(piece => piece.Kind == PieceKind.SubHeading && FieldWords.Find(piece.Text) == Field.Summary);
        return place >= 0 && (frame.Opener >= 0 || !pieces.Take(place).Any(piece => piece.Kind == PieceKind.SubHeading));
    }

    private static bool HasProseBelow(Frame frame, List<Piece> pieces) => pieces.Exists(piece => piece.Block > frame.Opener && piece.Kind == PieceKind.Prose);

    private static string? TextOf(Frame frame, Piece piece, Tail tail) => piece switch
    {
        _ when ReferenceEquals(piece, tail.Piece) => tail.Summary is { } remark && !IsTags(remark) ? WithoutCredit(remark) : null,
        { Kind: PieceKind.Prose, IsData: false } when piece.Block >= frame.Opener && !IsTags(piece.Text) => WithoutCredit(Printed.WithoutClosingCaptions(piece.Content)),
        { Field: Field.Summary, IsData: false } => Printed.WithoutClosingCaptions(piece.Value),
        _ => null,
    };

    // "[from Ada] What it is about", "@ada: What it is about": who chose it; ") is a library": the end of what stood in brackets behind the title.
    private static string WithoutCredit(string text)
    {
        var credited = text.AsSpan().TrimStart("> ");
        var near = credited[..Math.Min(credited.Length, MaxCreditChars)];
        return credited switch
        {
            ['[' or '(' or '（' or '【', .. var inside] when inside.TrimStart().StartsWith("from ", StringComparison.OrdinalIgnoreCase) && near.IndexOfAny("])）】") is > 0 and var close => credited[(close + 1)..].TrimStart().ToString(),
            ['@', ..] when near.IndexOfAny(" :：") is > 1 and var end && credited[end..].TrimStart() is [':' or '：', ..] => credited[end..].TrimStart(" :：").ToString(),
            [')' or '）' or ']' or '】', .. var rest] => rest.TrimStart(" ,，.。:：").ToString(),
            _ => text,
        };
    }

    // #one #two
    private static bool IsTags(string text) => text.StartsWith('#') && Array.TrueForAll(text.Split(' '), word => word.StartsWith('#'));
}
