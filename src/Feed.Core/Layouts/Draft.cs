using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>An entry as a layout found it: the parts of the document that make it up, cleaned of decoration but not yet interpreted.</summary>
public sealed record Draft(int Line, string Title)
{
    public string? TranslatedTitle { get; init; }

    /// <summary>The main link, absolute.</summary>
    public string? Link { get; init; }

    /// <summary>The main link as written, where that is relative and the document is a file, be it that nobody knows to what or that the page says where it was published.</summary>
    public string? RelativeLink { get; init; }

    public string? Section { get; init; }

    /// <summary>As stated, with the year where the item has none.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>As printed, in one string: <c>Li, Zhou, Zhang et al.</c></summary>
    public string? Authors { get; init; }

    public string? Organization { get; init; }

    public string? Note { get; init; }

    /// <summary>The paragraphs of the summary, in order, prefixes such as 摘要: removed.</summary>
    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>Everything the entry consists of but its title, for its content and its other links.</summary>
    public IReadOnlyList<Block> Body { get; init; } = [];

    /// <summary>Tags that the document itself gives to the entry (feed categories).</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether this is a whole essay about a paper rather than an item of a list. A listed twin gives title, date and summary.</summary>
    public bool IsEssay { get; init; }
}
