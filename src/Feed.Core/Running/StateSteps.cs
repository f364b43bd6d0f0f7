using System.Globalization;
using System.Security.Cryptography;
using Feed.Core.Fetching;
using Feed.Core.Storing;

namespace Feed.Core.Running;

/// <summary>What the end of a run makes of a source's state. Pure but for the jitter of the back-off.</summary>
internal static class StateSteps
{
    /// <summary>The source answered; what it gave is known by <paramref name="known"/>.</summary>
    public static SourceState Succeeded(this SourceState state, Validators known, DateTimeOffset now) => state with
    {
        Condition = SourceCondition.Ok,
        Problem = known.MovedTo is { } place ? $"It moved for good to {place}, where it is read now. Correct its address in the list of sources." : null,
        LastAttempt = now,
        LastSuccess = now,
        Known = known,
        Failures = 0,
        NextAttempt = null,
        NotBefore = null,
    };

    /// <summary>The source answered with something that is not believed: it is asked for the whole text next time, too.</summary>
    public static SourceState Doubted(this SourceState state, Doubt doubt, DateTimeOffset now) => state with
    {
        Condition = doubt.Condition,
        Problem = doubt.Problem,
        LastAttempt = now,
        Failures = 0,
        NextAttempt = null,
        NotBefore = null,
    };

    /// <summary>It is believed that the source has no entry any more.</summary>
    public static SourceState WithoutEntries(this SourceState state, string address) => state with
    {
        Condition = SourceCondition.Empty,
        Problem = $"No entry is left in {address}. Correct its address, or take it off the list.",
    };

    /// <summary>Nothing usable came; what is published stays.</summary>
    public static SourceState FailedWith(this SourceState state, FetchOutcome.Failed failed, bool isFile, DateTimeOffset now)
    {
        var failures = Math.Min(state.Failures, int.MaxValue - 1) + 1;
        var jitter = RandomNumberGenerator.GetInt32(1000) / 1000.0;
        return state with
        {
            Condition = SourceCondition.Failed,
            Problem = failed.Problem,
            LastAttempt = now,
            Failures = failures,

            // A file costs nobody anything: it is looked for every time.
            NextAttempt = isFile ? null : now + BackOff.Wait(failures, failed.RetryAfter, jitter),
            NotBefore = now + failed.RetryAfter,
        };
    }

    /// <summary>The kept text was read and believed. Nobody was asked, so what is known of the server stays.</summary>
    public static SourceState ReadAgain(this SourceState state) =>
        state.IsWell || state.Condition == SourceCondition.Failed ? state : state with { Condition = SourceCondition.Ok, Problem = null };

    /// <summary>Calls a source on the web stale when it has brought nothing new for so long.</summary>
    public static SourceState OrStale(this SourceState state, bool isFile, TimeSpan staleAfter, DateTimeOffset now) =>
        isFile || state.LastNewEntry is not { } last || now - last <= staleAfter ? state : state with
        {
            Condition = SourceCondition.Stale,
            Problem = string.Create(CultureInfo.InvariantCulture,
                $"Nothing new since {last:yyyy-MM-dd} (setting Feed:Refresh:StaleAfter). See whether the digest goes on at another address."),
        };
}
