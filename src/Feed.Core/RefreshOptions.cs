namespace Feed.Core;

/// <summary>Limits of a refresh. Settings of the section <c>Feed:Refresh</c>.</summary>
public sealed record RefreshOptions
{
    /// <summary>How many sources are worked on at once.</summary>
    public int MaxParallel { get; init; } = 8;

    /// <summary>The Azure app refreshes up to so many due sources by itself; more are shared among instances by a queue.</summary>
    public int FanOutAbove { get; init; } = 50;

    /// <summary>How long one source may take in all, retries and waiting for its host included.</summary>
    public TimeSpan SourceBudget { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A digest that has less than this share of the entries it had, or none, is not believed at first: from 0 (always believed) to 1.</summary>
    public double ShrunkBelow { get; init; } = 0.5;

    /// <summary>How long a source on the web may bring nothing new until it is called stale.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromDays(45);

    /// <summary>How long a refresh that was killed keeps others away.</summary>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromMinutes(2);
}
