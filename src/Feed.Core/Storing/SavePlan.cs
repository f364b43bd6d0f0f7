namespace Feed.Core.Storing;

/// <summary>What a save comes down to.</summary>
/// <param name="Announced">What an earlier save announced and had not begun to write: it stays announced, so that the next save of the digest gives it the same time.</param>
/// <param name="Arrivals">The seconds that are taken then; <c>null</c> when no entry arrives.</param>
internal sealed record SavePlan(
    string Source, DateTimeOffset Now, IReadOnlyList<EntryChange> Changes, IReadOnlyList<Placement> Announced, Arrivals? Arrivals, SaveCounts Counts);
