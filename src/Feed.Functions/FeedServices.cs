using Feed.AzureTables;
using Feed.Core;
using Feed.Core.Fetching;
using Feed.Core.Running;
using Feed.Core.Storing;
using Feed.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feed.Functions;

/// <summary>Puts the program together over Table Storage.</summary>
internal static class FeedServices
{
    /// <summary>The lists and digests that come with the program lie beside it.</summary>
    private static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "seeds");

    // Instances that only publish take the list as the last refresh found it, if that is not too long ago.
    private static readonly TimeSpan ListsGoodFor = TimeSpan.FromHours(25);

    private static readonly TimeSpan HubTimeout = TimeSpan.FromSeconds(20);

    public static void AddFeed(this FunctionsApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(FeedOptions.Section);
        var (options, problems) = Settings.Read(section.AsEnumerable(makePathsRelative: true));
        options = options with { RefreshInterval = Ncrontab.Parse(options.Schedule)?.PauseAfter(TimeProvider.System.GetUtcNow()) ?? options.RefreshInterval };
        problems = [.. problems, .. Missing(section, options)];

        builder.Services.AddSingleton(options).AddSingleton(options.Refresh).AddSingleton(TimeProvider.System);
        builder.Services.AddTables(options, builder.Configuration["AZURE_CLIENT_ID"]);
        builder.Services.AddRefreshing(options);
        builder.Services.AddFeed();
        builder.Services.AddSingleton(new RefreshHook((_, _) => Task.CompletedTask, _ => false)); // only RefreshNow may, which brings its own
        builder.Services.AddSingleton<HealthHook>(services => new(() => [.. problems, .. Problems(services)], fault => FaultGuard.Explain(fault, options)));
        builder.Services.AddSingleton(services => new HubPing(
            new HttpClient { Timeout = HubTimeout }, services.GetRequiredService<Site>(), services.GetRequiredService<EntryStore>(), services.GetRequiredService<ILogger<HubPing>>()));
        builder.Services.AddHostedService<StartReport>();
    }

    private static IEnumerable<string> Missing(IConfigurationSection section, FeedOptions options)
    {
        if (string.IsNullOrWhiteSpace(section["Schedule"]))
        {
            yield return $"The setting Feed__Schedule is missing, and without it nothing is refreshed. Set it to {options.Schedule}, say.";
        }

        if (options.Tables is null)
        {
            yield return NoTable.Problem;
        }
    }

    private static IEnumerable<string> Problems(IServiceProvider services) => services.GetRequiredService<Lists>().Problem is { } problem ? [problem] : [];

    private static void AddTables(this IServiceCollection services, FeedOptions options, string? identity)
    {
        var account = options.Tables is { } address ? TableAccount.Open(address, identity) : null;
        ITable Table(string name) => account is null ? new NoTable() : new AzureTable(account.GetTableClient(name));
        var (entries, sources) = (Table("Entries"), Table("Sources"));

        services.AddSingleton(new EntryStore(entries, TimeProvider.System));
        services.AddSingleton(new SourceStates(sources));
        services.AddSingleton(provider => new SourceBook(provider.GetRequiredService<SourceStates>(), options.Refresh, TimeProvider.System));
    }

    private static void AddRefreshing(this IServiceCollection services, FeedOptions options)
    {
        services.AddSingleton(Fetcher.Guarded(options.FetchAsConfigured, TimeProvider.System));
        services.AddSingleton<Pipeline>();
        services.AddSingleton<Refresher>();
        services.AddSingleton(provider => new Lists(
            Reader(provider, TimeSpan.Zero), Reader(provider, ListsGoodFor), provider.GetRequiredService<Site>(), TimeProvider.System, provider.GetRequiredService<ILogger<Lists>>()));

        RosterReader Reader(IServiceProvider provider, TimeSpan goodFor) => new(
            options, Seeds, new ListCopy(provider.GetRequiredService<Fetcher>(), provider.GetRequiredService<SourceStates>(), TimeProvider.System, goodFor));
    }
}
