namespace Feed.Core;

/// <summary>One paper, article or release as it is published: what all digests say of it, merged.</summary>
public sealed record Entry
{
    /// <summary>Never moves: a name-based UUID (RFC 9562 version 5) of the paper's key, published as <c>urn:uuid:</c>.</summary>
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public string? TranslatedTitle { get; init; }

    public string? Link { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    public string? Section { get; init; }

    /// <summary>What is stated or implied; <c>null</c> when nothing is, and then publishers print <see cref="FirstSeen"/>.</summary>
    public PartialDate? Published { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Organization { get; init; }

    public string? Note { get; init; }

    public string? Summary { get; init; }

    /// <summary>HTML built by us; see <see cref="Mention.Content"/>.</summary>
    public string? Content { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Ids of every digest that names it, the first to do so first.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>When it arrived, whole seconds, UTC, unique among the entries of one run. The order of every feed. Never moves.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When what is published of it last changed; whole seconds, UTC.</summary>
    public required DateTimeOffset Updated { get; init; }
}
