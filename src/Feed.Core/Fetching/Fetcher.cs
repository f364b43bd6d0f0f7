using Feed.Core.Sources;

namespace Feed.Core.Fetching;

/// <summary>Asks a source for its digest, on disk or on the web.</summary>
public sealed class Fetcher(FetchOptions options, HttpMessageHandler handler, TimeProvider clock, string? userAgent = null) : IDisposable
{
    private readonly FileFetcher files = new(options);
    private readonly WebFetcher web = new(options, userAgent ?? ProductInfo.UserAgent(options.Contact), handler, clock);

    /// <summary>A fetcher whose connections are checked after the look-up of the name.</summary>
    public static Fetcher Guarded(FetchOptions options, TimeProvider clock) =>
        new(options, new GuardedDialer(options.AllowPrivateNetworks).NewHandler(options), clock);

    /// <param name="known">What the last good answer is known by; <see cref="Validators.None"/> asks for everything.</param>
    public Task<FetchOutcome> FetchAsync(Source source, Validators known, CancellationToken cancel) =>
        source.IsFile ? files.FetchAsync(source, known, cancel) : web.FetchAsync(source, known, cancel);

    public void Dispose() => web.Dispose();
}
