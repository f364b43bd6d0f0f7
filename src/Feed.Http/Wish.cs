using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>All of a request that decides in which form a document is sent. Lines of one header are joined by commas.</summary>
internal readonly ref struct Wish
{
    /// <summary>Whether <c>If-None-Match</c> was sent, be it empty.</summary>
    public bool HasTags { get; init; }

    public ReadOnlySpan<char> Tags { get; init; }

    /// <summary><c>If-Modified-Since</c>; empty when not sent, or more than once.</summary>
    public ReadOnlySpan<char> Since { get; init; }

    public ReadOnlySpan<char> Encodings { get; init; }

    public static Wish Of(IHeaderDictionary headers) => new()
    {
        HasTags = headers.IfNoneMatch.Count > 0,
        Tags = headers.IfNoneMatch.ToString(),
        Since = headers.IfModifiedSince is [{ } since] ? since : default,
        Encodings = headers.AcceptEncoding.ToString(),
    };
}
