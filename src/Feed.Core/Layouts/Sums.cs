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

    public readonly Sums Plus(in Sums other, int sign) => new()
    {
        Chars = Chars + (sign * other.Chars),
        Links = Links + (sign * other.Links),
        Headings = Headings + (sign * other.Headings),
        LinkedOpenings = LinkedOpenings + (sign * other.LinkedOpenings),
        LinkedRows = LinkedRows + (sign * other.LinkedRows),
        Numbered = Numbered + (sign * other.Numbered),
        Labelled = Labelled + (sign * other.Labelled),
        Labels = Labels + (sign * other.Labels),
        StandingLinks = StandingLinks + (sign * other.StandingLinks),
        BoldLines = BoldLines + (sign * other.BoldLines),
        LinkedLines = LinkedLines + (sign * other.LinkedLines),
        Closings = Closings + (sign * other.Closings),
        Stanzas = Stanzas + (sign * other.Stanzas),
        BoldTitles = BoldTitles + (sign * other.BoldTitles),
        Items = Items + (sign * other.Items),
        Rows = Rows + (sign * other.Rows),
        Elements = Elements + (sign * other.Elements),
        Numbers = Numbers + (sign * other.Numbers),
    };
}
