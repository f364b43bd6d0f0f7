using Feed.Core;
using Feed.Core.Publishing;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>What the endpoints know of the site: its settings, and the catalog, which a host replaces when its lists change.</summary>
public sealed class Site(FeedOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    // A reader that came just before a refresh should not be a whole day behind.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Uri? hub = Uri.TryCreate(options.Hub, UriKind.Absolute, out var address) ? address : null;
    private volatile Catalog catalog = Catalog.Empty;

    public FeedOptions Options => options;

    public Catalog Catalog
    {
        get => catalog;
        set
        {
            catalog = value;
            CatalogSince = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        }
    }

    /// <summary>Since when this catalog is in force; whole seconds.</summary>
    public DateTimeOffset CatalogSince { get; private set; }

    /// <summary>The address before every path, without a slash at its end: the configured one, else that of the request.</summary>
    /// <returns><c>null</c> when the request's Host is no host that an address can have.</returns>
    public string? BaseUrlOf(HttpRequest request) =>
        BaseUrlOf(request.Scheme, request.Host.HasValue ? request.Host.Value : "localhost", request.PathBase.ToUriComponent());

    internal string? BaseUrlOf(string scheme, string host, string pathBase)
    {
        if (options.BaseUrl is { } configured)
        {
            return configured.TrimEnd('/');
        }

        return WebAddress.Tidy($"{scheme}://{host}{pathBase}/")?.TrimEnd('/');
    }

    public FeedSite At(string baseUrl) => new(options.Title, baseUrl, hub, options.RefreshInterval < Shortest ? Shortest
        : options.RefreshInterval > Longest ? Longest : options.RefreshInterval);
}
