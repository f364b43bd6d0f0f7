using System.Diagnostics;
using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Fetching;
using Feed.Core.Running;
using Feed.Core.Sources;
using Feed.Core.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Benchmarks.Refreshing;

/// <summary>What a refresh over HTTP costs in requests, bytes and writes, when nothing changed and when some entries did, over a small store and a large one.</summary>
internal static class WriteCheck
{
    private const double MostRatio = 1.1;
    private static readonly int[] Changes = [1, 10, 100];

    /// <param name="sources">At least as many as the most changes.</param>
    /// <param name="entries">Of a source in the small store, and in the large one.</param>
    public static async Task RunAsync(int sources, (int Small, int Large) entries)
    {
        var (small, large) = (await RowsAsync(sources, entries.Small), await RowsAsync(sources, entries.Large));
        foreach (var (changed, few, many) in Changes.Zip(small, large))
        {
            Verdicts.Say(
                many <= few * MostRatio && few <= small[0] * changed * MostRatio,
                $"{changed} changed entries: {few} rows written where {sources * entries.Small:N0} are stored, {many} where {sources * entries.Large:N0} are (wanted ≤ {MostRatio} times, and ≤ {MostRatio} times {small[0]} rows each)");
        }
    }

    /// <returns>Rows written for each number of <see cref="Changes"/>.</returns>
    private static async Task<List<int>> RowsAsync(int sources, int entries)
    {
        var folder = Directory.CreateTempSubdirectory("feed-writes-").FullName;
        using var server = new DigestServer(sources, entries);
        using (var meter = new Meter(folder, server, sources))
        {
            await meter.RunAsync($"{sources} sources of {entries} entries, first time");
            await UnchangedAsync(meter, sources, "unchanged");
            await UnchangedAsync(meter, sources, "unchanged again");
            var rows = new List<int>();
            foreach (var changed in Changes)
            {
                for (var digest = 0; digest < changed; digest++)
                {
                    server.Change(digest * sources / changed);
                }

                rows.Add((await meter.RunAsync($"{changed} changed")).Rows);
            }

            server.HasValidators = false;
            await meter.RunAsync("unchanged, but the server has no validators any more");
            var (_, written, _) = await meter.RunAsync("the same again, known by its hash");
            Verdicts.Say(written == 0, $"{sources} unchanged sources without validators: {written} rows written (wanted 0)");
            Directory.Delete(folder, recursive: true);
            return rows;
        }
    }

    private static async Task UnchangedAsync(Meter meter, int sources, string name)
    {
        var (notModified, rows, requests) = await meter.RunAsync(name);
        Verdicts.Say(
            (requests, notModified, rows) == (sources, sources, 0),
            $"{sources} unchanged sources: {notModified} conditional requests answered 304 of {requests}, {rows} rows written (wanted {sources} and 0)");
    }

    /// <summary>The program over a store of its own, as one machine has it, with counters around it.</summary>
    private sealed class Meter : IDisposable
    {
        private readonly FileTable entryTable, sourceTable;
        private readonly WriteCounter entries, states, runs = new(new MemoryTable());
        private readonly EntryStore store;
        private readonly Fetcher fetcher;
        private readonly Refresher refresher;
        private readonly Roster roster;
        private readonly DigestServer server;

        public Meter(string folder, DigestServer server, int sources)
        {
            this.server = server;
            (entryTable, sourceTable) = (FileTable.Open(folder, "entries"), FileTable.Open(folder, "sources"));
            (entries, states) = (new(entryTable), new(sourceTable));
            store = new EntryStore(entries, TimeProvider.System);
            fetcher = Fetcher.Guarded(new FetchOptions { AllowPrivateNetworks = true, HostPause = TimeSpan.Zero }, TimeProvider.System);
            var (options, book) = (new RefreshOptions(), new SourceBook(new SourceStates(states, runs), new RefreshOptions(), TimeProvider.System));
            refresher = new Refresher(new Pipeline(fetcher, store, book), book, options, TimeProvider.System, NullLogger<Refresher>.Instance);
            roster = new Roster(
                [.. Enumerable.Range(0, sources).Select(number => new Source { Id = $"digest-{number}", Title = $"Digest {number}", Address = server.AddressOf(number) })], Taxonomy.Empty, []);
        }

        public async Task<(int NotModified, int Rows, int Requests)> RunAsync(string name)
        {
            _ = server.Take();
            Array.ForEach([entries, states, runs], counter => counter.Reset());
            var watch = Stopwatch.StartNew();
            var results = await refresher.RunAsync(roster, null, default);
            var (requests, conditional, notModified, received, sent) = server.Take();
            if (results is null || results.Any(result => result.IsFailure))
            {
                throw new InvalidOperationException($"{name}: {results?.First(result => result.IsFailure)}");
            }

            Verdicts.Note($"{name}: {requests} requests ({conditional} conditional, {notModified} answered 304), {received:N0} bytes asked, {sent:N0} answered; {entries.Rows} rows in {entries.Writes} writes to entries, {states.Rows} in {states.Writes} to sources; in memory {runs.Writes} for leases and the run; {watch.ElapsedMilliseconds} ms");
            return (notModified, entries.Rows + states.Rows, requests);
        }

        public void Dispose()
        {
            fetcher.Dispose();
            store.Dispose();
            entryTable.Dispose();
            sourceTable.Dispose();
        }
    }
}
