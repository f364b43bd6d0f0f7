using Feed.Core.Fetching;

namespace Feed.Core.Storing;

/// <summary>What is remembered of a source between two refreshes. Times are UTC.</summary>
public sealed record SourceState
{
    public required string Id { get; init; }

    /// <summary>The address it was last stored from, to tell when an operator changes it.</summary>
    public string? Address { get; init; }

    public SourceCondition Condition { get; init; }

    /// <summary>What is wrong and what to do about it, in words; <c>null</c> when nothing is.</summary>
    public string? Problem { get; init; }

    public DateTimeOffset? LastAttempt { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    public DateTimeOffset? LastNewEntry { get; init; }

    /// <summary>Entries that the digest had when it was last stored.</summary>
    public int Entries { get; init; }

    /// <summary>Name of the layout that split it last.</summary>
    public string? Layout { get; init; }

    /// <summary>From 0 to 1: the share of its text that the parser accounted for.</summary>
    public double Coverage { get; init; }

    /// <summary>What the last good answer is known by.</summary>
    public Validators Known { get; init; } = Validators.None;

    /// <summary>Failed tries since the last success.</summary>
    public int Failures { get; init; }

    /// <summary>Not to be tried before; <c>null</c>: at the next refresh.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>The server asked not to be asked before (Retry-After); operators do not override this one.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Parser version, taxonomy and settings it was last read with; another one means: read the kept text again.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Whether it did well when it was last tried.</summary>
    public bool IsWell => Condition is SourceCondition.Ok or SourceCondition.Unchanged or SourceCondition.Stale;

    /// <summary>Whether it says the same as another one but for what <see cref="SeenWellAt"/> adds.</summary>
    public bool SaysTheSameAs(SourceState other) => this with
    {
        LastAttempt = other.LastAttempt,
        LastSuccess = other.LastSuccess,
        Condition = Condition == SourceCondition.Unchanged && other.Condition == SourceCondition.Ok ? SourceCondition.Ok : Condition,
    } == other;

    /// <summary>The state after a run of all sources in which it was found unchanged, and for that not saved.</summary>
    internal SourceState SeenWellAt(DateTimeOffset? run) => !(IsWell && LastAttempt < run) ? this : this with
    {
        LastAttempt = run,
        LastSuccess = run,
        Condition = Condition == SourceCondition.Stale ? SourceCondition.Stale : SourceCondition.Unchanged,
    };
}
