using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Feed.Http.Hot;

/// <summary>Puts the short way for feeds in front of Kestrel.</summary>
public static class HotRegistration
{
    /// <summary>Answers feeds that are in memory before Kestrel sees the request. Needs <see cref="FeedRegistration.AddFeed"/>.</summary>
    /// <remarks>Does nothing where hosts are filtered by name, for the short way does not know that rule.</remarks>
    public static IWebHostBuilder UseHotFeeds(this IWebHostBuilder host) => host.ConfigureServices(services => services.AddSingleton<IStartupFilter, OffPollingThread>()).ConfigureKestrel(PutInFront).UseSockets(sockets =>
    {
        // What arrived is answered by the thread that read it, and read without asking first whether there is any: a change of threads and a system call less with
        // each request. Nothing of ours blocks a thread, and what takes long is made on another one (BodySlot).
        sockets.UnsafePreferInlineScheduling = true;
        sockets.WaitForDataBeforeAllocatingBuffer = false;
    });

    private static void PutInFront(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.ConfigureEndpointDefaults(endpoint =>
        {
            var services = endpoint.ApplicationServices;
            if (services.GetService<IOptions<HostFilteringOptions>>()?.Value.AllowedHosts is { Count: > 0 } hosts && !hosts.Contains("*"))
            {
                return;
            }

            var feeds = new HotFeeds(services.GetRequiredService<BodyCache>(), services.GetRequiredService<HotAddresses>(), services.GetRequiredService<TimeProvider>(), server.Limits);
            endpoint.Use(kestrel => connection => connection.Features.Get<IConnectionSocketFeature>() is { } transport
                ? new HotConnection(connection, transport.Socket, feeds).RunAsync(kestrel)
                : kestrel(connection));
        });
    }
}
