using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Fetching;
using Feed.Core.Running;
using Feed.Core.Sources;
using Feed.Core.Storing;
using Feed.Tests.Fetching;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Tests.Running;

/// <summary>The whole pipeline over a store in a folder of its own.</summary>
internal sealed class Works : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("feed-works-").FullName;
    private readonly FileTable entryTable;
    private readonly FileTable sourceTable;
    private readonly Fetcher fetcher;

    /// <param name="runs">Where leases and runs are noted: in memory, as where one process has the store, unless it is given.</param>
    /// <param name="dialer">Opens the connections; one that may go everywhere, unless it is given.</param>
    public Works(FetchOptions? fetch = null, RefreshOptions? refresh = null, ITable? runs = null, GuardedDialer? dialer = null)
    {
        (entryTable, sourceTable) = (FileTable.Open(folder, "entries"), FileTable.Open(folder, "sources"));
        (EntryWrites, SourceWrites) = (new CountingTable(entryTable), new CountingTable(sourceTable));
        var options = refresh ?? new RefreshOptions { SourceBudget = TimeSpan.FromSeconds(20) };
        fetch ??= Web.Options() with { Retries = 0 };
        fetcher = new Fetcher(fetch, (dialer ?? new GuardedDialer(allowPrivateNetworks: true)).NewHandler(fetch), Clock);
        Store = new EntryStore(EntryWrites, Clock);
        States = new SourceStates(SourceWrites, runs ?? new MemoryTable());
        Book = new SourceBook(States, options, Clock);
        Refresher = new Refresher(new Pipeline(fetcher, Store, Book), Book, options, Clock, NullLogger<Refresher>.Instance);
    }

    public MovingClock Clock { get; } = new();

    public CountingTable EntryWrites { get; }

    public CountingTable SourceWrites { get; }

    public EntryStore Store { get; }

    public SourceStates States { get; }

    public SourceBook Book { get; }

    public Refresher Refresher { get; }

    public Taxonomy Taxonomy { get; set; } = Taxonomy.Empty;

    public string Folder => folder;

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
        await foreach (var entry in Store.ListAsync(Listing.All, null, 1000, CancellationToken.None))
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
        entryTable.Dispose();
        sourceTable.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
