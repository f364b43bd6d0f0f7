namespace Feed.Core.Publishing;

/// <summary>What became of an address under <c>/feeds/</c> or <c>/sources/</c>.</summary>
public abstract record FeedRequest
{
    /// <param name="Extension">The format asked for, one of <see cref="FeedFormats"/>; <c>null</c> for the page.</param>
    public sealed record View(FeedQuery Query, string? Extension) : FeedRequest;

    /// <summary>A parameter has a value that it cannot have (400).</summary>
    /// <param name="Problem">Which and why, in words for the person who wrote the address.</param>
    public sealed record Wrong(string Problem) : FeedRequest;

    /// <summary>There is no such category, digest, format or month (404).</summary>
    public sealed record Unknown(string Problem) : FeedRequest;
}
