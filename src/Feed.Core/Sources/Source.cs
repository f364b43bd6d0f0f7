using Feed.Core.Reading;

namespace Feed.Core.Sources;

/// <summary>A digest to follow, as <c>sources.json</c> lists it, checked.</summary>
public sealed record Source
{
    /// <summary>1 to 64 of <c>a-z0-9-</c>: at once a safe URL segment, file name and table key.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>An absolute http or https address, or the full path of a file beside the list.</summary>
    public required string Address { get; init; }

    public DocumentFormat Format { get; init; } = DocumentFormat.Auto;

    /// <summary>Name of the layout to use, or <c>null</c> to let the best explanation win.</summary>
    public string? Layout { get; init; }

    /// <summary>BCP 47 tag, or <c>null</c> to detect it.</summary>
    public string? Language { get; init; }

    /// <summary>The issue's date when the document does not state it.</summary>
    public PartialDate? IssueDate { get; init; }

    /// <summary>Categories that every entry of this digest gets.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>What becomes of entries that the digest no longer has; <c>null</c> means the default for its format.</summary>
    public KeepRule? Keep { get; init; }

    public SourceHints Hints { get; init; } = SourceHints.None;

    public bool IsFile => !Address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        && !Address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What becomes of entries that a digest no longer has.</summary>
public enum KeepRule
{
    /// <summary>They go with the digest's text: the rule for documents.</summary>
    Current,

    /// <summary>They stay: the rule for feeds and pages whose items roll off.</summary>
    All,
}
