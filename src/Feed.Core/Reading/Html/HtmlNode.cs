namespace Feed.Core.Reading;

/// <summary>What a page notes of an element or a text.</summary>
/// <param name="Position">Where it starts in the page.</param>
/// <param name="Line">1-based.</param>
/// <param name="First">The number of an element's first attribute; -1 for a text.</param>
/// <param name="Count">How many attributes an element has; how many characters a text.</param>
/// <param name="End">The number of the node behind everything in it.</param>
internal readonly record struct HtmlPiece(int Position, int Line, HtmlTag Tag, int First, int Count, int End);

/// <summary>The page itself, an element of it, or a text.</summary>
/// <param name="Index">Its number in the order of the page: what it holds has the numbers behind its own.</param>
internal readonly record struct HtmlNode(HtmlPage Page, int Index)
{
    public bool IsText => Piece.First < 0;

    /// <summary><see cref="HtmlTag.Other"/> for texts and the page itself, too.</summary>
    public HtmlTag Tag => Piece.Tag;

    public int Line => Piece.Line;

    /// <summary>Where it starts in the page.</summary>
    public int Position => Piece.Position;

    /// <summary>The name of an element, in small letters.</summary>
    public string Name => Tag == HtmlTag.Other ? Page.NameAt(Piece.Position).ToString().ToLowerInvariant() : HtmlTags.Name(Tag);

    /// <summary>The characters of a text as written.</summary>
    public ReadOnlySpan<char> Text => Page.Source.AsSpan(Piece.Position, Piece.Count);

    /// <summary>The attributes of an element that are looked at, in order.</summary>
    public ReadOnlySpan<HtmlAttribute> Attributes => IsText ? [] : Page.Attributes(Piece.First, Piece.Count);

    public HtmlNodes Children => new(this, isDeep: false);

    /// <summary>All that is in it, in the order of the page.</summary>
    public HtmlNodes Below => new(this, isDeep: true);

    /// <summary>The text that it begins with, or <c>null</c>.</summary>
    public HtmlNode? FirstText => Index + 1 < End && this with { Index = Index + 1 } is { IsText: true } first ? first : null;

    /// <summary>The number of the node behind everything in it.</summary>
    public int End => Piece.End;

    private HtmlPiece Piece => Page[Index];

    /// <summary>The first child of that name, or <c>null</c>.</summary>
    public HtmlNode? Child(HtmlTag tag)
    {
        foreach (var child in Children)
        {
            if (child.Tag == tag)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The value of an attribute as written.</summary>
    public ReadOnlySpan<char> ValueOf(HtmlAttribute attribute) => Page.Source.AsSpan(attribute.Start, attribute.Length);
}
