using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the authors where no label names them.</summary>
internal static class FindAuthors
{
    private const int MaxLineChars = 600;
    private const int MaxNameWords = 5;

    private static readonly System.Buffers.SearchValues<char> SentenceSigns = System.Buffers.SearchValues.Create("。:：!?！？");

    /// <summary>Marks the line of names below the title, so that it is not taken for text.</summary>
    public static void Mark(Frame frame, List<Piece> pieces)
    {
        var place = pieces.FindIndex(piece => piece.Block > frame.Opener && piece.Kind is not (PieceKind.TranslatedTitle or PieceKind.Image or PieceKind.Links));
        if (place >= 0 && pieces[place].Kind == PieceKind.Prose && pieces.Exists(piece => piece != pieces[place] && piece.Kind is PieceKind.Prose or PieceKind.SubHeading && piece.Block > pieces[place].Block)
            && IsNames(pieces[place].Text))
        {
            pieces[place] = pieces[place] with { Kind = PieceKind.Authors };
        }
    }

    public static string? In(List<Piece> pieces) =>
        pieces.Find(piece => piece.Kind == PieceKind.Authors)?.Text.Trim() is { } line
            ? line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? line["by ".Length..].Trim() : line
            : null;

    /// <summary>Whether the line is nothing but names of people: short, capital, parted by commas.</summary>
    public static bool IsNames(string line)
    {
        if (line.Length > MaxLineChars || line.AsSpan().ContainsAny(SentenceSigns))
        {
            return false;
        }

        var names = line.Replace(" et al.", "", StringComparison.OrdinalIgnoreCase).Replace(" and ", ", ", StringComparison.Ordinal)
            .Split([',', ';', '、', '，', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 0 && names.All(IsName);
    }

    private static bool IsName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= MaxNameWords
            ? words.Count(word => char.IsUpper(word[0])) >= 2 && words.All(word => char.IsLetter(word[0]) && !word.AsSpan(0, word.Length - 1).Contains('.') && (char.IsUpper(word[0]) || word.Length <= 3))
            : name.Length is >= 2 and <= 4 && name.All(PlainText.IsCjk);
    }
}
