namespace Feed.Core.Reading;

/// <summary>A piece of a document in reading order. The list is flat: nesting is told by <see cref="Depth"/> and <see cref="Container"/>.</summary>
/// <param name="Line">1-based line of the source at which it starts.</param>
public abstract record Block(int Line)
{
    /// <summary>How many lists it lies in: 0 outside, 1 in a list, 2 in a list inside a list item.</summary>
    public int Depth { get; init; }

    /// <summary>How many quotes it lies in.</summary>
    public int QuoteDepth { get; init; }

    /// <summary>Whether it follows the block before it without a blank line, in plain text; <c>false</c> elsewhere.</summary>
    public bool Tight { get; init; }

    /// <summary>The innermost element that holds it, in HTML; <c>null</c> elsewhere.</summary>
    public Container? Container { get; init; }

    /// <summary>Its plain text; empty for rules and images.</summary>
    public abstract string Text { get; }

    /// <summary>Its inline content; empty for rules, code and images.</summary>
    public virtual Inlines Inlines => Inlines.Empty;

    /// <summary>The same with other inline content; itself where it has none of its own.</summary>
    public virtual Block With(Inlines content) => this;
}

/// <param name="Level">1 to 6.</param>
public sealed record Heading(int Line, int Level, Inlines Content) : Block(Line)
{
    /// <summary>Of a page: the name of its element with the classes, as <see cref="Container.Kind"/>.</summary>
    public string? Kind { get; init; }

    public override string Text => Content.Text;

    public override Inlines Inlines => Content;

    public override Block With(Inlines content) => this with { Content = content };
}

public sealed record Paragraph(int Line, Inlines Content) : Block(Line)
{
    public override string Text => Content.Text;

    public override Inlines Inlines => Content;

    public override Block With(Inlines content) => this with { Content = content };
}

/// <summary>Opens a list item and holds its first paragraph. What else is in the item follows as blocks of the same depth or deeper.</summary>
/// <param name="Marker">As written: <c>*</c>, <c>-</c>, <c>1.</c>, <c>1、</c>; in HTML <c>*</c> or the number.</param>
/// <param name="List">Number of the list in the document: items of one list share it.</param>
public sealed record ListItem(int Line, string Marker, int List, Inlines Content) : Block(Line)
{
    public bool IsOrdered => Marker.Length > 0 && char.IsAsciiDigit(Marker[0]);

    public override string Text => Content.Text;

    public override Inlines Inlines => Content;

    public override Block With(Inlines content) => this with { Content = content };
}

/// <param name="Table">Number of the table in the document: rows of one table share it.</param>
public sealed record TableRow(int Line, int Table, bool IsHeader, IReadOnlyList<Inlines> Cells) : Block(Line)
{
    public override string Text => string.Join(" | ", Cells.Select(cell => cell.Text));

    public override Inlines Inlines => new([.. Cells.SelectMany(cell => cell.Runs)]);
}

/// <param name="Content">The code as written, lines separated by a line feed.</param>
public sealed record Code(int Line, string Content, string? Language) : Block(Line)
{
    public override string Text => Content;
}

/// <summary>An image that stands alone.</summary>
/// <param name="Address">Absolute http or https address.</param>
/// <param name="Link">Where the image leads, or <c>null</c>.</param>
public sealed record Image(int Line, string Address, string? Alternative, string? Link) : Block(Line)
{
    public override string Text => "";
}

/// <summary>A separator: a Markdown rule, <c>&lt;hr&gt;</c>, a line of dashes in a mail.</summary>
public sealed record Rule(int Line) : Block(Line)
{
    public override string Text => "";
}

/// <summary>An element that holds blocks. Siblings of one kind are how repeated structure shows in HTML.</summary>
/// <param name="Kind">Tag and classes: <c>div.card.wide</c>, <c>article</c>, <c>td.headline</c>.</param>
/// <param name="Link">The address when the element is, or lies wholly in, a link.</param>
public sealed record Container(Container? Parent, string Kind, string? Id, string? Link, int Line)
{
    /// <summary>Whether it is a list itself: what lies in it beside its items names them.</summary>
    public bool IsList => Kind is "ul" or "ol" || Kind.StartsWith("ul.", StringComparison.Ordinal) || Kind.StartsWith("ol.", StringComparison.Ordinal);

    /// <summary>Whether it is a list of terms and what is said of them.</summary>
    public bool IsDefinitions => Kind == "dl" || Kind.StartsWith("dl.", StringComparison.Ordinal);

    /// <summary>Whether it is a <c>section</c>, of which the first words are a name.</summary>
    public bool IsSection => Kind == "section" || Kind.StartsWith("section.", StringComparison.Ordinal);

    public int Level { get; } = Parent is null ? 0 : Parent.Level + 1;

    /// <summary>Set when the operator's selectors say that this element is an entry (<see cref="Sources.SourceHints.Entry"/>).</summary>
    public EntryHint? Entry { get; init; }

    /// <summary>Whether the other is this one or lies in it, at whatever depth.</summary>
    public bool Holds(Container? other)
    {
        while (other is not null && other.Level > Level)
        {
            other = other.Parent;
        }

        return other == this;
    }

    // Identity is what counts: two cards of one kind are two cards.
    public bool Equals(Container? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
