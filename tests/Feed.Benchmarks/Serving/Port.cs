using System.Net;
using System.Net.Sockets;

namespace Feed.Benchmarks.Serving;

internal static class Port
{
    /// <summary>A port that nobody listens on at the moment.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
