using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>What a line of an entry is.</summary>
internal enum PieceKind
{
    Prose,

    /// <summary>A label and its value.</summary>
    Field,

    /// <summary>Links and captions, and nothing said.</summary>
    Links,
    Date,

    /// <summary>Where it is from, by whom and when.</summary>
    Byline,
    Authors,

    /// <summary>Names a part of the entry: Abstract.</summary>
    SubHeading,
    TranslatedTitle,
    Image,

    /// <summary>Belongs to the page or to its makers.</summary>
    Noise,
}

/// <summary>A line of an entry.</summary>
/// <param name="Block">Index of the block that it is of.</param>
internal sealed record Piece(int Block, Inlines Content, PieceKind Kind)
{
    public string Text => Content.Text;

    /// <summary>With <see cref="PieceKind.Field"/>: which, and its value.</summary>
    public Words.Field? Field { get; init; }

    public Inlines Value { get; init; } = Inlines.Empty;

    /// <summary>Whether the page itself says that it is data about the entry, and no text of it.</summary>
    public bool IsData { get; init; }
}
