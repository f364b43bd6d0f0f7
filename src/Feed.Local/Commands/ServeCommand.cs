using Feed.Core;
using Feed.Core.Fetching;
using Feed.Core.Running;
using Feed.Http;
using Feed.Http.Hot;
using Microsoft.AspNetCore.Connections;

namespace Feed.Local.Commands;

/// <summary>Serves the feeds, and refreshes them at the start, now and then, and when asked to.</summary>
internal static class ServeCommand
{
    private const string DefaultUrls = "http://localhost:7071";

    private static readonly TimeSpan HubTimeout = TimeSpan.FromSeconds(10);

    public static Task<int> RunAsync(Arguments arguments, Terminal terminal) => StoreCommand.RunAsync(arguments, terminal, async (service, roster) =>
    {
        var urls = arguments["--urls"] ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultUrls;
        await using var app = Build(urls, service, roster);
        try
        {
            await app.StartAsync(terminal.Cancel);
        }
        catch (Exception fault)
        {
            // The refresh may have begun; it is to end before its store is closed.
            await app.StopAsync(CancellationToken.None);
            if (fault is OperationCanceledException)
            {
                throw;
            }

            return await terminal.FailAsync(fault.InnerException is AddressInUseException
                ? $"{urls} is in use by another program, perhaps another Feed. Stop it, or listen elsewhere: serve --urls http://localhost:7072"
                : $"{urls} cannot be listened on ({fault.Message.TrimEnd('.')}). Name an address of this machine and a port above 1023: serve --urls http://localhost:7071");
        }

        await terminal.Error.WriteLineAsync($"{ProductInfo.Name} {ProductInfo.Version} serves {roster.Sources.Count} sources on {string.Join(", ", app.Urls)} (Ctrl+C stops it).");
        await app.WaitForShutdownAsync(terminal.Cancel);
        return Terminal.Done;
    }, LogLevel.Information);

    private static WebApplication Build(string urls, LocalService service, Roster roster)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddStandardError().AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.UseUrls(urls).UseHotFeeds();
        builder.Services.AddSingleton(service.Clock).AddSingleton(service.Options).AddSingleton(service.Entries).AddSingleton(service.States);
        builder.Services.AddSingleton(provider => LoopOf(service, roster, provider));
        builder.Services.AddHostedService(provider => provider.GetRequiredService<RefreshLoop>());
        builder.Services.AddSingleton(provider => HookOf(provider.GetRequiredService<RefreshLoop>()));
        builder.Services.AddSingleton(new HealthHook(() => [], _ => null) { RefreshesAtStart = true });
        builder.Services.AddFeed();

        var app = builder.Build();
        app.Services.GetRequiredService<Site>().Catalog = roster.ToCatalog();
        app.MapFeed();
        return app;
    }

    private static RefreshLoop LoopOf(LocalService service, Roster roster, IServiceProvider provider)
    {
        var (site, cache) = (provider.GetRequiredService<Site>(), provider.GetRequiredService<BodyCache>());
        var dialer = new GuardedDialer(allowPrivateNetworks: true);    // the operator names the hub
        var hubs = new SocketsHttpHandler { ConnectCallback = (context, cancel) => dialer.DialAsync(context.DnsEndPoint, cancel) };
        var hub = new HubPing(new HttpClient(hubs) { Timeout = HubTimeout }, site, service.Entries, provider.GetRequiredService<ILogger<HubPing>>());
        return new RefreshLoop(service, roster, lists => site.Catalog = lists.ToCatalog(), RefreshedAsync, provider.GetRequiredService<ILogger<RefreshLoop>>());

        Task RefreshedAsync(DateTimeOffset began, CancellationToken cancel)
        {
            cache.Expire();
            return hub.ChangedAsync(began, cancel);
        }
    }

    private static RefreshHook HookOf(RefreshLoop loop) => new((request, _) => loop.AskAsync(request), ThisMachine.Sent);
}
