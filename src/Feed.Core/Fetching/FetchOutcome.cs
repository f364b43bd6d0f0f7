using Feed.Core.Reading;

namespace Feed.Core.Fetching;

/// <summary>What came of asking a source for its digest.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>The digest, and what to ask with next time.</summary>
    /// <param name="Known">What this answer is known by from now on.</param>
    public sealed record Fetched(RawDocument Raw, Validators Known) : FetchOutcome;

    /// <summary>The digest is what it was: the server says so, or its bytes do.</summary>
    public sealed record NotModified(Validators Known) : FetchOutcome;

    /// <summary>Nothing usable came back.</summary>
    /// <param name="Problem">What happened and what to do about it, in words for the operator.</param>
    /// <param name="RetryAfter">How long the server asks us to stay away, or <c>null</c> when it does not say.</param>
    public sealed record Failed(string Problem, TimeSpan? RetryAfter = null) : FetchOutcome;
}
