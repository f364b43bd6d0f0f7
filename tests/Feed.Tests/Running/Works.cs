using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Fetching;
using Feed.Core.Running;
using Feed.Core.Sources;
using Feed.Core.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Tests.Running;

/// <summary>The whole pipeline over a store in a folder of its own.</summary>
internal sealed class Works : IDisposable
{
    private readonly WorksSetup setup;
    private readonly FileTable sourceTable;
    private readonly Fetcher fetcher;

    public Works(WorksSetup setup)
    {
        this.setup = setup;
        Folder = setup.Folder ?? Directory.CreateTempSubdirectory("feed-works-").FullName;
        EntryTable = FileTable.Open(Folder, "entries", setup.LeastGrowthBytes);
        sourceTable = FileTable.Open(Folder, "sources", setup.LeastGrowthBytes);
        (EntryWrites, SourceWrites) = (new CountingTable(EntryTable), new CountingTable(sourceTable));
        fetcher = new Fetcher(setup.Fetch, setup.Handler ?? new GuardedDialer(allowPrivateNetworks: true).NewHandler(setup.Fetch), Clock);
        Store = new EntryStore(EntryWrites, Clock);
        States = new SourceStates(SourceWrites, setup.Runs);
        Book = new SourceBook(States, setup.Refresh, Clock);
        Refresher = new Refresher(new Pipeline(fetcher, Store, Book), Book, setup.Refresh, Clock, NullLogger<Refresher>.Instance);
    }

    public Works(FetchOptions? fetch = null, RefreshOptions? refresh = null)
        : this(With(fetch, refresh))
    {
    }

    public MovingClock Clock { get; } = new();

    public FileTable EntryTable { get; }

    public CountingTable EntryWrites { get; }

    public CountingTable SourceWrites { get; }

    public EntryStore Store { get; }

    public SourceStates States { get; }

    public SourceBook Book { get; }

    public Refresher Refresher { get; }

    public Taxonomy Taxonomy { get; set; } = Taxonomy.Empty;

    public string Folder { get; }

    public static Source Source(string address, string id = "digest") => new() { Id = id, Title = id, Address = address };

    /// <summary>A digest of so many papers, each with an address and an abstract.</summary>
    public static string Digest(int papers, int from = 1) => string.Concat(Enumerable.Range(from, papers).Select(number =>
        $"# Paper number {number} on a subject\n\nhttps://arxiv.org/abs/2402.{number:D5}\n\nThe abstract of paper {number}: it has a few words, as abstracts do, and ends.\n\n"));

    public Task<RunResult> RunAsync(Source source, RunKind kind = RunKind.Turn) => Refresher.RunOneAsync(source, Taxonomy, kind, CancellationToken.None);

    public Task<IReadOnlyList<RunResult>?> RunAllAsync(params Source[] sources) =>
        Refresher.RunAsync(new Roster(sources, Taxonomy, []), null, CancellationToken.None);

    /// <summary>Everything that is published, as text: titles, ids, dates, times.</summary>
    public async Task<string> PublishedAsync()
    {
        List<string> lines = [];
        await foreach (var entry in Store.ListAsync(Listing.All, null, int.MaxValue, CancellationToken.None))
        {
            lines.Add($"{entry.Id} {entry.FirstSeen:O} {entry.Updated:O} {entry.Published} {entry.Title} {string.Join(',', entry.Sources)} {string.Join(',', entry.Categories)}");
        }

        return string.Join('\n', lines);
    }

    public async Task<int> CountAsync() => (int)((await Store.HeadAsync(Listing.All, CancellationToken.None))?.Count ?? 0);

    public async Task<SourceState> StateAsync(string id = "digest") => Assert.IsType<SourceState>(await States.GetAsync(id, CancellationToken.None));

    public void Dispose()
    {
        fetcher.Dispose();
        Store.Dispose();
        EntryTable.Dispose();
        sourceTable.Dispose();
        if (setup.Folder is null)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static WorksSetup With(FetchOptions? fetch, RefreshOptions? refresh)
    {
        var setup = new WorksSetup();
        return setup with { Fetch = fetch ?? setup.Fetch, Refresh = refresh ?? setup.Refresh };
    }
}
