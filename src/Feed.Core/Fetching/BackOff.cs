namespace Feed.Core.Fetching;

/// <summary>How long a source that fails is left alone.</summary>
public static class BackOff
{
    /// <summary>The wait after the first failure; doubled by each further one in a row.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(5);

    /// <summary>A source is asked at least this often, however long it has failed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <param name="failures">Failures in a row, at least 1.</param>
    /// <param name="retryAfter">What the server asked for; never undercut.</param>
    /// <param name="jitter">From 0 up to 1: spreads sources that failed together over the second half of the wait.</param>
    public static TimeSpan Wait(int failures, TimeSpan? retryAfter, double jitter)
    {
        var full = failures > 20 ? Longest : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << (failures - 1)));
        var wait = full * (0.5 + (jitter / 2));
        return retryAfter > wait ? retryAfter.Value : wait;
    }
}
