using System.Net;
using System.Net.Sockets;

namespace Feed.Core.Fetching;

/// <summary>Opens every connection of the fetcher: looks the name up, and connects to the very address that it has checked.</summary>
/// <remarks>A name that is checked and then looked up again by the connection could answer differently the second time (DNS rebinding).</remarks>
/// <param name="lookUp">Addresses of a name; the system's resolver, but for tests.</param>
/// <param name="connect">Opens a stream to an address; a socket, but for tests.</param>
public sealed class GuardedDialer(
    bool allowPrivateNetworks,
    Func<string, CancellationToken, Task<IPAddress[]>>? lookUp = null,
    Func<IPEndPoint, CancellationToken, Task<Stream>>? connect = null)
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> lookUp = lookUp ?? Dns.GetHostAddressesAsync;
    private readonly Func<IPEndPoint, CancellationToken, Task<Stream>> connect = connect ?? OpenSocketAsync;

    /// <summary>A handler without redirects, cookies, proxies, credentials and decompression: the fetcher does what is needed of it in the open.</summary>
    public SocketsHttpHandler NewHandler(FetchOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = options.ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        MaxConnectionsPerServer = 2,
        ConnectCallback = (context, cancel) => DialAsync(context.DnsEndPoint, cancel),
    };

    /// <summary>Connects to the first address of the host that may be connected to and answers.</summary>
    /// <exception cref="RefusedAddressException">The host has only addresses near this machine.</exception>
    public async ValueTask<Stream> DialAsync(DnsEndPoint host, CancellationToken cancel)
    {
        var addresses = await lookUp(host.Host, cancel);
        var allowed = addresses.Where(address => allowPrivateNetworks || PublicAddress.Is(address)).ToList();
        if (allowed.Count == 0 && addresses.Length > 0)
        {
            throw new RefusedAddressException(
                $"{host.Host} is {addresses[0]}, an address of this machine or a private network. Set AllowPrivateNetworks to true if that is meant.");
        }

        for (var index = 0; index < allowed.Count - 1; index++)
        {
            try
            {
                return await connect(new IPEndPoint(allowed[index], host.Port), cancel);
            }
            catch (SocketException)
            {
                // The next address may answer; the last one's failure is the one that is reported.
            }
        }

        return allowed.Count > 0
            ? await connect(new IPEndPoint(allowed[^1], host.Port), cancel)
            : throw new SocketException((int)SocketError.HostNotFound);
    }

    private static async Task<Stream> OpenSocketAsync(IPEndPoint address, CancellationToken cancel)
    {
        Socket? socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancel);
            var stream = new OffloadedStream(new NetworkStream(socket, ownsSocket: true));
            socket = null;
            return stream;
        }
        finally
        {
            socket?.Dispose();
        }
    }
}
