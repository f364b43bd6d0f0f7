using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;

namespace Feed.AzureTables;

/// <summary>The storage account that holds our tables, as one setting names it.</summary>
public static class TableAccount
{
    // A throttled request (503, "server busy") is sent again after 0.4, 0.8, 1.6, 3.2 and 6.4 seconds, or when Retry-After says so;
    // with them the slowest call ends well before the 230 seconds an HTTP function has.
    private const int Retries = 5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(20);

    /// <summary>Opens the account; sends nothing.</summary>
    /// <param name="address">The address of its table service (<c>https://NAME.table.core.windows.net</c>), then our identity opens it;
    /// or a connection string, which only the emulator needs (<c>UseDevelopmentStorage=true</c>).</param>
    /// <param name="identity">Client id of a user-assigned identity; <c>null</c> = whoever is signed in on this machine.</param>
    public static TableServiceClient Open(string address, string? identity, TableClientOptions? options = null)
    {
        options ??= Options();
        return Uri.TryCreate(address, UriKind.Absolute, out var endpoint) && endpoint.Scheme == Uri.UriSchemeHttps
            ? new TableServiceClient(endpoint, Credential(identity), options)
            : new TableServiceClient(address, options);
    }

    /// <summary>Our limits on the client's own retrying.</summary>
    public static TableClientOptions Options()
    {
        var options = new TableClientOptions();
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = Retries;
        options.Retry.Delay = FirstDelay;
        options.Retry.MaxDelay = LongestDelay;
        options.Retry.NetworkTimeout = LongestTry;
        return options;
    }

    private static TokenCredential Credential(string? identity) => string.IsNullOrEmpty(identity)
        ? new DefaultAzureCredential()
        : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity));
}
