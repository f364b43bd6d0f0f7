using Feed.Core.Layouts.Words;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the paragraphs of the summary: prose, without fields, links, credits and sub-headings.</summary>
internal static class FindSummary
{
    public static IReadOnlyList<string> In(List<Piece> pieces, Tail tail)
    {
        var summary = new List<string>();
        foreach (var piece in pieces)
        {
            var text = piece switch
            {
                _ when ReferenceEquals(piece, tail.Piece) => tail.Summary,
                { Kind: PieceKind.Prose } => piece.Text.Trim(),
                { Field: Field.Summary } => piece.Value.Text.Trim(),
                _ => null,
            };
            if (text is { Length: > 0 } && text.Any(char.IsLetterOrDigit))
            {
                summary.Add(text);
            }
        }

        return summary;
    }
}
