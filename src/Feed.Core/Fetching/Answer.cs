using Feed.Core.Reading;

namespace Feed.Core.Fetching;

/// <summary>What one request led to; redirects are not followed yet.</summary>
internal abstract record Answer
{
    public sealed record Page(RawDocument Raw, string? ETag, string? LastModified) : Answer;

    public sealed record NotModified : Answer;

    /// <param name="Permanent">Whether the old address need not be asked again (301, 308).</param>
    public sealed record Redirect(Uri To, bool Permanent) : Answer;

    /// <param name="Transient">Whether asking again at once may help.</param>
    /// <param name="Gone">Whether there is nothing at this address (any more).</param>
    public sealed record Failed(string Problem, bool Transient = false, bool Gone = false, TimeSpan? RetryAfter = null) : Answer;
}
