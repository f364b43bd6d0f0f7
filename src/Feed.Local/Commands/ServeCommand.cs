using Feed.Core;
using Feed.Core.Running;
using Feed.Core.Storing;
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
        await FillAsync(service, roster, terminal.Cancel);
        try
        {
            await app.StartAsync(terminal.Cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The refresh may have begun; it is to end before its store is closed.
            await app.StopAsync(CancellationToken.None);
            return await terminal.FailAsync(fault.InnerException is AddressInUseException
                ? $"{urls} is in use by another program, perhaps another Feed. Stop it, or listen elsewhere: serve --urls http://localhost:7072"
                : $"{urls} cannot be listened on ({fault.Message.TrimEnd('.')}). Name an address of this machine and a port above 1023: serve --urls http://localhost:7071");
        }

        await terminal.Error.WriteLineAsync($"{ProductInfo.Name} {ProductInfo.Version} serves {roster.Sources.Count} sources on {string.Join(", ", app.Urls)} (Ctrl+C stops it).");
        await app.WaitForShutdownAsync(terminal.Cancel);
        return Terminal.Done;
    }, LogLevel.Information);

    /// <summary>Who starts the program for the first time finds entries at once: digests on this disk are read before the first request is.</summary>
    private static async Task FillAsync(LocalService service, Roster roster, CancellationToken cancel)
    {
        if (await service.Entries.HeadAsync(Listing.All, cancel) is null)
        {
            foreach (var source in roster.Sources.Where(source => source.IsFile))
            {
                await service.Refresher.RunOneAsync(source, roster.Taxonomy, RunKind.Asked, cancel);
            }
        }
    }

    private static WebApplication Build(string urls, LocalService service, Roster roster)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddStandardError().AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.UseUrls(urls).ConfigureKestrel(server => server.UseHotFeeds());
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(service.Options).AddSingleton(service.Entries).AddSingleton(service.States);
        builder.Services.AddSingleton(provider => LoopOf(service, provider));
        builder.Services.AddHostedService(provider => provider.GetRequiredService<RefreshLoop>());
        builder.Services.AddSingleton(provider => HookOf(provider.GetRequiredService<RefreshLoop>()));
        builder.Services.AddFeed();

        var app = builder.Build();
        app.Services.GetRequiredService<Site>().Catalog = roster.ToCatalog();
        app.MapFeed();
        return app;
    }

    private static RefreshLoop LoopOf(LocalService service, IServiceProvider provider)
    {
        var (site, cache) = (provider.GetRequiredService<Site>(), provider.GetRequiredService<BodyCache>());
        var hub = new HubPing(new HttpClient { Timeout = HubTimeout }, site, service.Entries, provider.GetRequiredService<ILogger<HubPing>>());
        return new RefreshLoop(service, lists => site.Catalog = lists.ToCatalog(), RefreshedAsync, TimeProvider.System, provider.GetRequiredService<ILogger<RefreshLoop>>());

        Task RefreshedAsync(DateTimeOffset began, CancellationToken cancel)
        {
            cache.Expire();
            return hub.ChangedAsync(began, cancel);
        }
    }

    private static RefreshHook HookOf(RefreshLoop loop) => new((source, _) => loop.AskAsync(new RefreshRequest(source, Confirmed: false)), ThisMachine.Sent)
    {
        ConfirmAsync = (source, _) => loop.AskAsync(new RefreshRequest(source, Confirmed: true)),
    };
}
