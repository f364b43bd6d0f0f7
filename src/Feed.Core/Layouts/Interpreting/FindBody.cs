using System.Runtime.InteropServices;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Gives what an entry consists of beside the parts that have a place of their own, for its content and its other links.</summary>
internal static class FindBody
{
    /// <param name="link">The entry's main link: a line that holds this link only says nothing new.</param>
    public static IReadOnlyList<Block> In(DigestText text, Frame frame, Opening opening, List<Piece> pieces, Tail tail, string? link)
    {
        var body = new List<Block>(frame.Count);
        var (first, behind) = (0, 0);
        for (var index = frame.Start; index < frame.End; index++)
        {
            // Pieces stand in the order of their blocks.
            for (first = behind; behind < pieces.Count && pieces[behind].Block == index;)
            {
                behind++;
            }

            if (text.NoiseAt(index) is null && text[index] is not Rule && Rest(text[index], index == frame.Opener ? opening : null, CollectionsMarshal.AsSpan(pieces)[first..behind], tail, link) is { } rest)
            {
                body.Add(rest);
            }
        }

        return body;
    }

    /// <summary>The block without what is told elsewhere; <c>null</c> when nothing is left.</summary>
    private static Block? Rest(Block block, Opening? opening, ReadOnlySpan<Piece> pieces, Tail tail, string? link)
    {
        if (pieces.Length > 0 && AreTold(pieces, tail, link))
        {
            return null;
        }

        if (pieces is [{ Field: Field.Summary } summary] && block is Paragraph or ListItem)
        {
            return new Paragraph(block.Line, summary.Value) { Depth = block is ListItem ? 0 : block.Depth };
        }

        return opening is null ? block : LeadingSeparators.Without(opening.Rest) is { IsEmpty: false } rest ? new Paragraph(block.Line, rest) : null;
    }

    private static bool AreTold(ReadOnlySpan<Piece> pieces, Tail tail, string? link)
    {
        foreach (var piece in pieces)
        {
            if (!IsTold(piece, tail) || !HoldsOnly(link, piece))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTold(Piece piece, Tail tail) =>
        piece.Kind is PieceKind.TranslatedTitle or PieceKind.Authors or PieceKind.Date
        || piece.Field is Field.Title or Field.TranslatedTitle or Field.Date or Field.Authors or Field.Organization or Field.Note or Field.Sender or Field.Envelope
        || (ReferenceEquals(piece, tail.Piece) && tail.Summary is null);

    private static bool HoldsOnly(string? link, Piece piece)
    {
        foreach (var run in piece.Content.Runs)
        {
            if (run.Link is not null && run.Link != link)
            {
                return false;
            }
        }

        return true;
    }
}
