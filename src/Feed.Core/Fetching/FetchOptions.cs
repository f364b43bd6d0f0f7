namespace Feed.Core.Fetching;

/// <summary>Limits and manners of fetching. Settings of the section <c>Feed:Fetch</c>.</summary>
public sealed record FetchOptions
{
    /// <summary>How long a server may take to accept a connection.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a server may take until its answer starts.</summary>
    public TimeSpan FirstByteTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one request may take until the last byte of its answer.</summary>
    public TimeSpan WholeTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The largest digest, in bytes, after decompression; also the most that is taken off the wire.</summary>
    public int MaxBodyBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How many redirects are followed.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>How often a transient fault (connection refused or reset, 500, 502, 504) is tried again within one refresh.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The wait before the first retry; doubled, with jitter, for each further one.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The pause between two requests to one host.</summary>
    public TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Who a server's owner can turn to: an address of a page or <c>mailto:</c>; part of the user agent.</summary>
    public string? Contact { get; init; }

    /// <summary>Lets sources lie on this machine and in private networks. For tests and for digests on an intranet.</summary>
    public bool AllowPrivateNetworks { get; init; }
}
