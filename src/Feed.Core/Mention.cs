namespace Feed.Core;

/// <summary>What one digest says of one paper, article or release. Kept as it was said, so that an entry can be merged again.</summary>
public sealed record Mention
{
    /// <summary>Id of the digest (see <see cref="Sources.Source.Id"/>).</summary>
    public required string Source { get; init; }

    /// <summary>What the paper is known by: <c>arxiv:2402.07610</c>, <c>doi:10.…</c>, <c>link:https://…</c> or <c>title:…</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The title as the digest writes it, one line of plain text, never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The title in the other language, when the digest gives both.</summary>
    public string? TranslatedTitle { get; init; }

    /// <summary>Absolute http or https address of the thing itself.</summary>
    public string? Link { get; init; }

    /// <summary>Its address as written, where that is relative and the digest was read from a file, also beside a <see cref="Link"/> where the page says where it was published: shown by <c>parse</c>, neither kept nor published.</summary>
    public string? RelativeLink { get; init; }

    /// <summary>Every other address in its text (code, models, demos), in order, none twice.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The digest's own heading above it.</summary>
    public string? Section { get; init; }

    public PartialDate? Published { get; init; }

    /// <summary>One name each, in the digest's order; <c>et al.</c> is dropped.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Organization { get; init; }

    /// <summary>The digest's remark that is not part of the summary ("accepted at …", 影响力).</summary>
    public string? Note { get; init; }

    /// <summary>Plain text; paragraphs are separated by one line feed.</summary>
    public string? Summary { get; init; }

    /// <summary>HTML that we built from the block model, so nothing in it can run; <c>null</c> when there is no text.</summary>
    public string? Content { get; init; }

    /// <summary>BCP 47 tag of the text, such as <c>zh</c> or <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Category ids, in the taxonomy's order; <c>uncategorized</c> alone when none fits.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Position in the digest, from 0.</summary>
    public int Position { get; init; }
}
