namespace Feed.Core.Storing;

/// <summary>What a save comes down to.</summary>
/// <param name="Arrivals">The seconds that are taken then; <c>null</c> when no entry arrives.</param>
internal sealed record SavePlan(string Source, DateTimeOffset Now, IReadOnlyList<EntryChange> Changes, Arrivals? Arrivals, SaveCounts Counts);
