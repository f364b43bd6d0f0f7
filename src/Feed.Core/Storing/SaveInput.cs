using Feed.Core.Sources;

namespace Feed.Core.Storing;

/// <summary>All that a save is decided on.</summary>
internal sealed record SaveInput
{
    public required string Source { get; init; }

    public required KeepRule Keep { get; init; }

    /// <summary>Whether only what an earlier save began is completed, from what the digest said so far.</summary>
    public required bool IsCompletion { get; init; }

    /// <summary>Whole seconds, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What the digest says now, in its order, with the id of the entry it was known by to say the same of before, if any.</summary>
    public required IReadOnlyList<MatchedMention> Mentions { get; init; }

    /// <summary>What the digest said before, by entry.</summary>
    public required IReadOnlyDictionary<Guid, Mention> Said { get; init; }

    /// <summary>Every stored entry that the decision may concern.</summary>
    public required IReadOnlyDictionary<Guid, KnownEntry> Known { get; init; }

    /// <summary>What an earlier save of this digest began and did not finish, by entry.</summary>
    public required IReadOnlyDictionary<Guid, Placement> Unfinished { get; init; }

    public required Arrivals Arrivals { get; init; }
}
