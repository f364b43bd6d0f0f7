namespace Feed.Core.Enriching;

/// <summary>A subject with a feed of its own, as <c>categories.json</c> lists it.</summary>
/// <param name="Id">1 to 64 of <c>a-z0-9-</c>: at once a safe URL segment, file name and table key.</param>
/// <param name="Title">In English.</param>
/// <param name="ChineseTitle">In Chinese, or <c>null</c>.</param>
public sealed record Category(string Id, string Title, string? ChineseTitle)
{
    /// <summary>What digests call it in their headings and tags; such an alias always counts.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Words that tell it anywhere in title, translated title and summary: whole words in Latin script, any substring in CJK.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Words that tell it in a title only, because summaries mention them in passing.</summary>
    public IReadOnlyList<string> TitleTerms { get; init; } = [];

    /// <summary>Phrases in which a term means something else; what they cover is not looked at.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];
}
