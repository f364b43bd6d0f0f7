namespace Feed.Core.Layouts;

/// <summary>Counts of a stretch of blocks, kept as sums from the start of the document: any stretch costs one subtraction.</summary>
internal struct Sums
{
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
    public int Numbered;

    /// <summary>Paragraphs and items that open with a label, known or not.</summary>
    public int Labelled;

    /// <summary>Paragraphs that are a label and its value.</summary>
    public int Labels;

    /// <summary>Links that stand alone: pictures, captions, whole lines.</summary>
    public int StandingLinks;

    /// <summary>Paragraphs that open with bold words, and with a link.</summary>
    public int BoldLines;
    public int LinkedLines;

    /// <summary>Paragraphs that lead to the whole of what stands above: <c>Read more</c>.</summary>
    public int Closings;

    /// <summary>Paragraphs with a line below them that is an address and nothing else.</summary>
    public int Stanzas;

    /// <summary>Paragraphs that are bold words and nothing else, and do not merely name a part of an item.</summary>
    public int BoldTitles;

    public int Items;
    public int Rows;
    public int Elements;

    /// <summary>Paragraphs and items that are marked with a number.</summary>
    public int Numbers;

    public readonly Sums Minus(in Sums other) => new()
    {
        Chars = Chars - other.Chars,
        Links = Links - other.Links,
        Headings = Headings - other.Headings,
        LinkedOpenings = LinkedOpenings - other.LinkedOpenings,
        LinkedRows = LinkedRows - other.LinkedRows,
        Numbered = Numbered - other.Numbered,
        Labelled = Labelled - other.Labelled,
        Labels = Labels - other.Labels,
        StandingLinks = StandingLinks - other.StandingLinks,
        BoldLines = BoldLines - other.BoldLines,
        LinkedLines = LinkedLines - other.LinkedLines,
        Closings = Closings - other.Closings,
        Stanzas = Stanzas - other.Stanzas,
        BoldTitles = BoldTitles - other.BoldTitles,
        Items = Items - other.Items,
        Rows = Rows - other.Rows,
        Elements = Elements - other.Elements,
        Numbers = Numbers - other.Numbers,
    };
}
