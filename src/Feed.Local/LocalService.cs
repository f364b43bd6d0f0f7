using Feed.Core;
using Feed.Core.Fetching;
using Feed.Core.Running;
using Feed.Core.Storing;
using Feed.Local.Commands;

namespace Feed.Local;

/// <summary>Everything that works on the embedded store, put together. One process at a time has it open.</summary>
internal sealed partial class LocalService : IAsyncDisposable
{
    private readonly FileTable entries;
    private readonly FileTable sources;
    private readonly MemoryTable runs = new(); // the folder is this process's alone: a lease ends with it, and when all sources were tried is kept on leaving
    private readonly Fetcher fetcher;

    private LocalService(Setup setup, FileTable entries, FileTable sources, ILoggerFactory logs)
    {
        (this.entries, this.sources, Options) = (entries, sources, setup.Options);
        fetcher = setup.NewFetcher();
        Entries = new EntryStore(entries, Clock);
        States = new SourceStates(sources, runs);
        var book = new SourceBook(States, Options.Refresh, Clock);
        Lists = new RosterReader(Options, Setup.Seeds, new ListCopy(fetcher, States, Clock));
        Refresher = new Refresher(new Pipeline(fetcher, Entries, book), book, Options.Refresh, Clock, logs.CreateLogger<Refresher>());
    }

    public TimeProvider Clock { get; } = TimeProvider.System;

    public FeedOptions Options { get; }

    public EntryStore Entries { get; }

    public SourceStates States { get; }

    public RosterReader Lists { get; }

    public Refresher Refresher { get; }

    /// <summary>Opens the store and mends what a killed process left.</summary>
    /// <exception cref="IOException">The folder cannot be used; the message names it and the remedy.</exception>
    public static async Task<LocalService> OpenAsync(Setup setup, ILoggerFactory logs, CancellationToken cancel)
    {
        var folder = Path.GetFullPath(setup.Options.Data);
        var service = new LocalService(setup, FileTable.Open(folder, "entries"), FileTable.Open(folder, "sources"), logs);
        foreach (var problem in service.entries.Problems.Concat(service.sources.Problems))
        {
            Log.Damaged(logs.CreateLogger<LocalService>(), problem);
        }

        await SourceStates.CopyLastRunAsync(service.sources, service.runs, cancel);
        await service.Entries.CompleteAsync(cancel);
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        Entries.Dispose();
        try
        {
            await SourceStates.CopyLastRunAsync(runs, sources, CancellationToken.None);
        }
        finally
        {
            entries.Dispose();
            sources.Dispose();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Problem}")]
        public static partial void Damaged(ILogger log, string problem);
    }
}
