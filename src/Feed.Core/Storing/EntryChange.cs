namespace Feed.Core.Storing;

/// <summary>What a save does to one entry.</summary>
internal sealed record EntryChange(Guid Id)
{
    /// <summary>As it is stored; <c>null</c> when it never was.</summary>
    public KnownEntry? Before { get; init; }

    /// <summary>As it is to be published; <c>null</c> when no digest names it any more.</summary>
    public Entry? After { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>What the digest says of it now, when that is to be written.</summary>
    public Mention? Say { get; init; }

    /// <summary>Whether what the digest said of it is to be deleted.</summary>
    public bool Unsay { get; init; }

    /// <summary>Whether the entry's own row is to be written.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Whether an earlier save left its listings in doubt.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>Partitions of the listings it must no longer stand in.</summary>
    public IReadOnlyList<string> Leaving { get; init; } = [];

    public bool NeedsPlacing => IsChanged || IsUnfinished;

    public Placement Placement => new(Id, FirstSeen, After is { } after ? [.. Leaving, .. Listing.Of(after).Select(listing => listing.Partition)] : Leaving);
}
