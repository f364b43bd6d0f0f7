using System.Net;

namespace Feed.Local;

/// <summary>Tells requests of people and programs on this machine from all others.</summary>
internal static class ThisMachine
{
    /// <summary>Not through a proxy on this machine either, nor sent by a page of another site in a browser on it.</summary>
    public static bool Sent(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !request.Headers.ContainsKey("Forwarded") && !request.Headers.ContainsKey("X-Forwarded-For")
        && !request.Headers.ContainsKey("Origin")
        && IsLoopback(request.Host.Host);

    // A name of the attacker's that resolves to 127.0.0.1 is no name of this machine.
    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
