namespace Feed.Core.Reading;

internal enum HtmlTokenKind
{
    /// <summary>No more tags.</summary>
    End,
    StartTag,
    EndTag,

    /// <summary>A comment, declaration or processing instruction, or a tag whose quotes never end.</summary>
    Ignored,

    /// <summary>A less-than sign that opens nothing.</summary>
    Stray,
}

/// <summary>A tag in HTML text: from <see cref="Start"/> to before <see cref="Finish"/>.</summary>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, int Start, int Finish)
{
    public HtmlTag Tag { get; init; }

    public int NameStart { get; init; }

    public int NameLength { get; init; }

    /// <summary>How many attributes <see cref="HtmlTokenizer.Attributes"/> has noted before those of this tag.</summary>
    public int FirstAttribute { get; init; }

    public bool IsSelfClosed { get; init; }
}
