using Feed.Core;
using Feed.Core.Fetching;
using Feed.Core.Running;

namespace Feed.Local.Commands;

/// <summary>What the operator set, in the environment, in appsettings.json of the current folder, and on the command line, which wins.</summary>
internal sealed record Setup(FeedOptions Options)
{
    private const string SeedsFolder = "seeds";

    /// <summary>Folder of the lists: <c>seeds</c> in the current folder, or else the one that comes with the program and lies beside it.</summary>
    /// <remarks>What is written into the former while the program runs is read at the next refresh.</remarks>
    public static readonly string Seeds = Array.TrueForAll([RosterReader.SourcesFile, RosterReader.CategoriesFile], list => File.Exists(Path.Combine(SeedsFolder, list)))
        ? Path.GetFullPath(SeedsFolder)
        : Path.Combine(AppContext.BaseDirectory, SeedsFolder);

    /// <returns>The set-up, or every wrong setting in one message.</returns>
    public static (Setup? Setup, string? Problem) Read(Arguments arguments)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        var (options, problems) = Settings.Read(configuration.GetSection(FeedOptions.Section).AsEnumerable(makePathsRelative: true));
        return problems.Count > 0
            ? (null, string.Join('\n', problems))
            : (new Setup(options with { Data = arguments["--data"] ?? options.Data, Sources = arguments["--sources"] ?? options.Sources }), null);
    }

    public Fetcher NewFetcher() => Fetcher.Guarded(Options.FetchAsConfigured, TimeProvider.System);

    public RosterReader NewRosterReader(ListCopy copies) => new(Options, Seeds, copies);
}
