namespace Feed.Core.Sources;

/// <summary>What an operator says about a layout too odd for the general rules; all of it optional.</summary>
public sealed record SourceHints
{
    public static readonly SourceHints None = new();

    /// <summary>XPath or CSS-like selector of the element that holds the digest (HTML only).</summary>
    public string? Main { get; init; }

    /// <summary>XPath or CSS-like selector of each entry's element (HTML only).</summary>
    public string? Entry { get; init; }

    /// <summary>XPath or CSS-like selector of the title inside an entry (HTML only).</summary>
    public string? Title { get; init; }

    /// <summary>XPath or CSS-like selector of the link inside an entry (HTML only).</summary>
    public string? Link { get; init; }

    /// <summary>Heading level that opens an entry, 1 to 6.</summary>
    public int? EntryLevel { get; init; }

    /// <summary>Heading level that names a section, 1 to 6.</summary>
    public int? SectionLevel { get; init; }

    /// <summary>Words; a section whose heading or a block whose text starts with one is left out.</summary>
    public IReadOnlyList<string> Skip { get; init; } = [];
}
