using System.Collections.Frozen;

namespace Feed.Core.Reading;

/// <summary>Bytes as they were fetched, and what their sender says of them.</summary>
/// <param name="Address">The address they came from after redirects, or a full path: relative links start here.</param>
/// <param name="MediaType">Of the Content-Type header, without parameters, or <c>null</c>.</param>
/// <param name="Charset">Of the Content-Type header, or <c>null</c>.</param>
public sealed record RawDocument(string Address, ReadOnlyMemory<byte> Body, string? MediaType = null, string? Charset = null);

/// <summary>A digest as blocks, whatever it was written in.</summary>
public sealed record Document(string Address, DocumentFormat Format, IReadOnlyList<Block> Blocks)
{
    /// <summary>What the document calls itself: front matter, HTML or feed title, the only first-level heading.</summary>
    public string? Title { get; init; }

    /// <summary>BCP 47 tag: stated, else told from the script of the text.</summary>
    public string? Language { get; init; }

    /// <summary>When the issue appeared: front matter, title, address, in this order.</summary>
    public PartialDate? IssueDate { get; init; }

    /// <summary>The items of a feed, which need no splitting; empty for every other format.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];

    /// <summary>Of addresses that are relative in a page kept as a file: what the page writes for each. They are resolved against where it says that it was published.</summary>
    public IReadOnlyDictionary<string, string> Written { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What was cut, repaired or not understood.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];
}

/// <summary>A remark about the document for its operator.</summary>
public sealed record ReadingNote(int Line, string Text)
{
    public override string ToString() => $"line {Line}: {Text}";
}

/// <summary>An item of an RSS, Atom or JSON feed.</summary>
/// <param name="Content">The item's HTML or text, read to blocks.</param>
public sealed record FeedItem(int Line, string? Title, string? Link, IReadOnlyList<Block> Content)
{
    /// <summary>guid or id as published.</summary>
    public string? Id { get; init; }

    public PartialDate? Published { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The short text where the feed has both a summary and the content; else <c>null</c>.</summary>
    public string? Summary { get; init; }
}
