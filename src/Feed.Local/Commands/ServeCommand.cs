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

    public static Task<int> RunAsync(Arguments arguments, Terminal terminal) => StoreCommand.RunAsync(arguments, terminal, async (service, roster) =>
    {
        var urls = arguments["--urls"] ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultUrls;
        await using var app = Build(urls, service, roster);
        await FillAsync(service, roster, terminal.Cancel);
        try
        {
            await app.StartAsync(terminal.Cancel);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            return await terminal.FailAsync(
                $"{urls} is in use by another program, perhaps another Feed. Stop it, or listen elsewhere: serve --urls http://localhost:7072");
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
        builder.Services.AddSingleton<RefreshLoop>(provider => new(
            service, lists => provider.GetRequiredService<Site>().Catalog = lists.ToCatalog(), provider.GetRequiredService<BodyCache>().Expire,
            TimeProvider.System, provider.GetRequiredService<ILogger<RefreshLoop>>()));
        builder.Services.AddHostedService(provider => provider.GetRequiredService<RefreshLoop>());
        builder.Services.AddSingleton(provider => HookOf(provider.GetRequiredService<RefreshLoop>()));
        builder.Services.AddFeed();

        var app = builder.Build();
        app.Services.GetRequiredService<Site>().Catalog = roster.ToCatalog();
        app.MapFeed();
        return app;
    }

    private static RefreshHook HookOf(RefreshLoop loop) => new((source, _) => loop.AskAsync(new RefreshRequest(source, Confirmed: false)), ThisMachine.Sent)
    {
        ConfirmAsync = (source, _) => loop.AskAsync(new RefreshRequest(source, Confirmed: true)),
    };
}
