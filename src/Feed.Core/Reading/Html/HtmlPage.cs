using HtmlAgilityPack;

namespace Feed.Core.Reading;

/// <summary>HtmlAgilityPack's tree of a page, and where its texts and attributes stand in the page.</summary>
/// <remarks>
/// The library takes a step for each character and makes a node, a dictionary, two lists and three strings of an element with an attribute.
/// It gets the tags alone, and texts and attributes are read where they stand, which takes half the time and half the memory.
/// </remarks>
internal sealed class HtmlPage : HtmlDocument
{
    private readonly string source;
    private readonly HtmlRepair repaired;

    // For each character that the parser gets the number of the piece that starts there, from 1.
    private readonly int[] places;

    /// <param name="isWhole">Whether selectors will look at the tree: then it has all that the page has.</param>
    public HtmlPage(string source, bool isWhole)
    {
        this.source = source;
        repaired = new HtmlRepair(source, isWhole);

        // No index of ids, no list of errors, no encodings: nobody asks for them. Names are in small letters already.
        (OptionUseIdAttribute, OptionCheckSyntax, OptionReadEncoding, OptionDefaultUseOriginalName) = (false, false, false, !isWhole);
        var outline = repaired.Outline.ToString();
        places = new int[outline.Length + 1];
        for (var index = 0; index < repaired.Outline.Pieces.Length; index++)
        {
            places[repaired.Outline.Pieces[index].Position] = index + 1;
        }

        LoadHtml(outline);
    }

    /// <summary>What was cut.</summary>
    public IReadOnlyList<ReadingNote> Notes => repaired.Notes;

    /// <summary>The element's tag; <see cref="HtmlTag.Other"/> for text and comments.</summary>
    public static HtmlTag TagOf(HtmlNode node) => Piece(node).Tag;

    /// <summary>The 1-based line of the page at which an element or text starts.</summary>
    public static int LineOf(HtmlNode node) => Piece(node).Line;

    /// <summary>The characters of a text node as written.</summary>
    public static ReadOnlySpan<char> TextOf(HtmlNode node)
    {
        var piece = Piece(node);
        return Of(node).source.AsSpan(piece.Start, piece.Length);
    }

    /// <summary>The attributes of an element that are looked at, in order.</summary>
    public static ReadOnlySpan<HtmlAttribute> AttributesOf(HtmlNode node)
    {
        var piece = Piece(node);
        return Of(node).repaired.Attributes.Slice(piece.Start, piece.Length);
    }

    /// <summary>The value as written.</summary>
    public static ReadOnlySpan<char> ValueOf(HtmlNode node, HtmlAttribute attribute) => Of(node).source.AsSpan(attribute.Start, attribute.Length);

    private static HtmlPage Of(HtmlNode node) => (HtmlPage)node.OwnerDocument;

    private static HtmlPiece Piece(HtmlNode node)
    {
        var page = Of(node);
        return page.places[node.StreamPosition] is > 0 and var number && node.NodeType != HtmlNodeType.Document ? page.repaired.Outline.Pieces[number - 1] : default;
    }
}
