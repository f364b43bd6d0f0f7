namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the authors where no label names them.</summary>
internal static class FindAuthors
{
    public static string? In(List<Piece> pieces) =>
        pieces.Find(piece => piece.Kind == PieceKind.Authors)?.Text is { } credit
            ? credit["by ".Length..].Trim()
            : null;
}
