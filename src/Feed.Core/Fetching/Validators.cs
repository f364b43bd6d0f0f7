using System.Security.Cryptography;

namespace Feed.Core.Fetching;

/// <summary>What the last good answer is known by, so that the next request can be conditional (RFC 9110 §13.1).</summary>
public sealed record Validators
{
    public static readonly Validators None = new();

    /// <summary>The ETag header as it was sent, quotes and <c>W/</c> included.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified header as it was sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>SHA-256 of the decompressed body, in lower-case hexadecimal: tells what did not change where a server has no validators.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Where the source moved for good (301, 308); asked instead of the source's own address.</summary>
    public string? MovedTo { get; init; }

    public static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
