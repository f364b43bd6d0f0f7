using Feed.Core.Fetching;

namespace Feed.Core;

/// <summary>Everything an operator can set. As environment variable: <c>Feed__Title</c>, <c>Feed__Fetch__MaxBodyBytes</c> and so on.</summary>
public sealed record FeedOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Feed";

    /// <summary>What the site calls itself.</summary>
    public string Title { get; init; } = "Feed";

    /// <summary>Public address of the site, without a slash at its end; taken from the request when <c>null</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The list of sources: path of a file or an http or https address; <c>null</c> for the one that comes with the program.</summary>
    public string? Sources { get; init; }

    /// <summary>The taxonomy: path of a file; <c>null</c> for the one that comes with the program.</summary>
    public string? Categories { get; init; }

    /// <summary>Folder of the embedded store, relative to the current folder.</summary>
    public string Data { get; init; } = "data";

    /// <summary>The pause between two refreshes of the local host.</summary>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>When the Azure app refreshes: NCRONTAB with seconds, UTC.</summary>
    public string Schedule { get; init; } = "0 0 * * * *";

    /// <summary>The table service of the Azure app: its https address, then the app's identity opens it, or a connection string for the emulator.</summary>
    public string? Tables { get; init; }

    /// <summary>Address of a WebSub hub that feeds announce.</summary>
    public string? Hub { get; init; }

    /// <summary>Lets sources lie on this machine and in private networks.</summary>
    public bool AllowPrivateNetworks { get; init; }

    /// <summary>Who a server's owner can turn to, an http, https or mailto address; <see cref="BaseUrl"/> when <c>null</c>.</summary>
    public string? Contact { get; init; }

    public FetchOptions Fetch { get; init; } = new();

    public RefreshOptions Refresh { get; init; } = new();

    /// <summary>The fetch options with what the operator said once for all of the program.</summary>
    public FetchOptions FetchAsConfigured =>
        Fetch with { AllowPrivateNetworks = AllowPrivateNetworks, Contact = Contact ?? BaseUrl };
}
