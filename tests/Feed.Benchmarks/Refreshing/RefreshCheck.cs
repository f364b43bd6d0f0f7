using System.Diagnostics;
using Feed.Core;
using Feed.Core.Fetching;
using Feed.Core.Running;
using Feed.Core.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Benchmarks.Refreshing;

/// <summary>Many local sources from nothing to published, and again unchanged.</summary>
internal static class RefreshCheck
{
    private const int EntriesOfASource = 50;
    private const double MostUnchanged = 0.05;

    public static async Task RunAsync(int sources)
    {
        using var folder = DigestFolder.Make(sources, EntriesOfASource);
        var options = new FeedOptions { Sources = folder.List, Categories = Path.Combine(Programs.Seeds, RosterReader.CategoriesFile) };
        using var entries = FileTable.Open(folder.Data, "entries");
        using var states = FileTable.Open(folder.Data, "sources");
        var (entryWrites, stateWrites) = (new WriteCounter(entries), new WriteCounter(states));
        using var store = new EntryStore(entryWrites, TimeProvider.System);
        using var fetcher = Fetcher.Guarded(options.FetchAsConfigured, TimeProvider.System);
        var book = new SourceBook(new SourceStates(stateWrites, new MemoryTable()), options.Refresh, TimeProvider.System);
        var refresher = new Refresher(new Pipeline(fetcher, store, book), book, options.Refresh, TimeProvider.System, NullLogger<Refresher>.Instance);
        var roster = ((RosterOutcome.Ok)await new RosterReader(options, Programs.Seeds, new ListCopy(fetcher, new SourceStates(states), TimeProvider.System)).ReadAsync(default)).Roster;

        var cold = await RunAsync("cold", refresher, roster, entryWrites, stateWrites);
        var unchanged = await RunAsync("unchanged", refresher, roster, entryWrites, stateWrites);
        using var process = Process.GetCurrentProcess();
        Verdicts.Say(unchanged / cold <= MostUnchanged, $"refreshing {sources} sources: unchanged takes {unchanged / cold:P1} of cold (wanted ≤ {MostUnchanged:P0})");
        Verdicts.Note($"refreshing: at most {process.PeakWorkingSet64 / 1_000_000} MB, {(await store.HeadAsync(Listing.All, default))?.Count} entries");
    }

    private static async Task<double> RunAsync(string name, Refresher refresher, Roster roster, WriteCounter entries, WriteCounter states)
    {
        entries.Reset();
        states.Reset();
        var (watch, cpu, bytes) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        await refresher.RunAsync(roster, null, CancellationToken.None);
        var used = Environment.CpuUsage.TotalTime - cpu;
        Verdicts.Note($"{name}: {watch.ElapsedMilliseconds} ms, {used.TotalMilliseconds:F0} ms of processors, {(GC.GetTotalAllocatedBytes() - bytes) / 1_000_000} MB allocated, {entries.Writes} writes of {entries.Rows} rows to entries, {states.Writes} of {states.Rows} to sources");
        return watch.Elapsed.TotalMilliseconds;
    }
}
