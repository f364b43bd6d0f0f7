namespace Feed.Core.Layouts;

/// <summary>Counts of a stretch of blocks, kept as sums from the start of the document: any stretch costs one subtraction.</summary>
internal struct Sums
{
    /// <summary>Characters of text.</summary>
    public int Chars;

    /// <summary>Links to the web in text, and images that are links.</summary>
    public int Links;

    /// <summary>Headings that do not merely name a part of an item.</summary>
    public int Headings;

    /// <summary>List items and paragraphs that open with a linked title.</summary>
    public int LinkedOpenings;

    /// <summary>Rows of tables with a title and a link.</summary>
    public int LinkedRows;

    /// <summary>Numbered paragraphs, and numbered items with text behind the list.</summary>
    public int NumberedTitles;

    /// <summary>Paragraphs and items that open with a label, known or not.</summary>
    public int Labelled;

    /// <summary>Paragraphs that are a known label and its value.</summary>
    public int Fields;

    /// <summary>Links that stand alone: pictures, captions, whole lines.</summary>
    public int StandingLinks;

    /// <summary>Paragraphs that open with bold words.</summary>
    public int BoldLines;

    /// <summary>Paragraphs that open with a linked title.</summary>
    public int LinkedLines;

    /// <summary>Paragraphs that lead to the whole of what stands above: <c>Read more</c>.</summary>
    public int Closings;

    /// <summary>Paragraphs with a line below them that is an address and nothing else, or with a text between.</summary>
    public int Stanzas;

    /// <summary>Paragraphs that are bold words and nothing else, and do not merely name a part of an item.</summary>
    public int BoldTitles;

    /// <summary>Items of lists.</summary>
    public int Items;

    /// <summary>Rows of tables.</summary>
    public int Rows;

    /// <summary>Blocks that stand in an element of a page.</summary>
    public int Elements;

    /// <summary>Paragraphs and items that are marked with a number.</summary>
    public int NumberedOpenings;

    public readonly Sums Minus(in Sums other) => new()
    {
        Chars = Chars - other.Chars,
        Links = Links - other.Links,
        Headings = Headings - other.Headings,
        LinkedOpenings = LinkedOpenings - other.LinkedOpenings,
        LinkedRows = LinkedRows - other.LinkedRows,
        NumberedTitles = NumberedTitles - other.NumberedTitles,
        Labelled = Labelled - other.Labelled,
        Fields = Fields - other.Fields,
        StandingLinks = StandingLinks - other.StandingLinks,
        BoldLines = BoldLines - other.BoldLines,
        LinkedLines = LinkedLines - other.LinkedLines,
        Closings = Closings - other.Closings,
        Stanzas = Stanzas - other.Stanzas,
        BoldTitles = BoldTitles - other.BoldTitles,
        Items = Items - other.Items,
        Rows = Rows - other.Rows,
        Elements = Elements - other.Elements,
        NumberedOpenings = NumberedOpenings - other.NumberedOpenings,
    };
}
