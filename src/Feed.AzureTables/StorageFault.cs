using Azure;
using Azure.Identity;

namespace Feed.AzureTables;

/// <summary>Says in words what is wrong with the storage account, and what to do about it.</summary>
public static class StorageFault
{
    private const string Role = "Storage Table Data Contributor";

    /// <param name="address">The setting <c>Feed__Tables</c>.</param>
    /// <returns><c>null</c> when the fault is none of the storage account's.</returns>
    public static string? Explain(Exception fault, string address) => fault switch
    {
        // The client's retrying ends in all its failures together.
        AggregateException { InnerExceptions: [.., var last] } => Explain(last, address),
        AuthenticationFailedException => "The app has no identity to open the storage account with. Assign its user-assigned identity to the app, "
            + "and set AZURE_CLIENT_ID to the client id of that identity.",
        RequestFailedException failure => Explain(failure, Uri.TryCreate(address, UriKind.Absolute, out var endpoint) ? endpoint.Host : "the emulator"),
        _ => null,
    };

    private static string Explain(RequestFailedException failure, string host) => failure switch
    {
        { ErrorCode: "AuthorizationPermissionMismatch" } =>
            $"{host} knows the app's identity, but lets it do nothing. Give it the role {Role} on the storage account; a new role can take ten minutes to work.",
        { ErrorCode: "KeyBasedAuthenticationNotPermitted" } =>
            $"{host} takes no keys. Set Feed__Tables to the https address of its table service instead of a connection string.",
        { ErrorCode: "AuthorizationFailure" } =>
            $"{host} refuses requests from the app's network. Allow it under Networking of the storage account, or give the app the role {Role}.",
        { Status: 401 or 403 } =>
            $"{host} refuses the app's identity ({failure.ErrorCode}). Check the setting AZURE_CLIENT_ID and the role {Role} on the storage account.",
        { ErrorCode: "TableBeingDeleted" } => $"A table of {host} is being deleted. Wait a minute; it is then made anew.",
        { Status: 0 } => $"{host} does not answer. Check the setting Feed__Tables, and that the storage account exists.",
        { Status: 429 or >= 500 } => $"{host} is too busy or out of order ({failure.ErrorCode}). It was asked several times; nothing is lost, try again.",
        _ => $"{host} answered {failure.Status} {failure.ErrorCode}. Check the setting Feed__Tables.",
    };
}
