using System.Net;
using System.Net.Sockets;
using Feed.Core.Fetching;
using Feed.Core.Sources;

namespace Feed.Tests.Fetching;

/// <summary>Fetchers with time-outs that suit tests.</summary>
internal static class Web
{
    public static FetchOptions Options() => new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(10),
        FirstByteTimeout = TimeSpan.FromSeconds(10),
        WholeTimeout = TimeSpan.FromSeconds(15),
        RetryDelay = TimeSpan.FromMilliseconds(1),
        HostPause = TimeSpan.Zero,
        AllowPrivateNetworks = true,
        Contact = "https://example.org/contact",
    };

    public static Source Source(string address) => new() { Id = "digest", Title = "Digest", Address = address };

    public static async Task<FetchOutcome> FetchAsync(string address, Validators? known = null, FetchOptions? options = null)
    {
        using var fetcher = Fetcher.Guarded(options ?? Options(), TimeProvider.System);
        return await fetcher.FetchAsync(Source(address), known ?? Validators.None, CancellationToken.None);
    }

    public static async Task<string> ProblemAsync(string address, Validators? known = null, FetchOptions? options = null) =>
        Assert.IsType<FetchOutcome.Failed>(await FetchAsync(address, known, options)).Problem;

    /// <summary>A dialer for which names have the given addresses; every public address leads to the server on this machine.</summary>
    public static GuardedDialer Dialer(ScriptedServer server, Dictionary<string, string[]> names, List<IPEndPoint>? dialled = null) => new(
        allowPrivateNetworks: false,
        (name, _) => Task.FromResult(IPAddress.TryParse(name, out var literal) ? [literal] : Array.ConvertAll(names.GetValueOrDefault(name) ?? [], IPAddress.Parse)),
        async (address, cancel) =>
        {
            dialled?.Add(address);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, server.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        });
}
