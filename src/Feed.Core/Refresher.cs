using System.Globalization;
using Feed.Core.Enriching;
using Feed.Core.Fetching;
using Feed.Core.Running;
using Feed.Core.Sources;
using Microsoft.Extensions.Logging;

namespace Feed.Core;

/// <summary>Refreshes many sources side by side: each in its own time, none touched by another's fault.</summary>
public sealed partial class Refresher(Pipeline pipeline, SourceBook book, RefreshOptions options, TimeProvider clock, ILogger<Refresher> log)
{
    /// <summary>Refreshes every source that is due.</summary>
    /// <param name="done">Told of every source as soon as it is done; from any thread.</param>
    /// <returns>A result for each source in the order of the list, or <c>null</c> when another refresh is under way.</returns>
    public async Task<IReadOnlyList<RunResult>?> RunAsync(Roster roster, Action<RunResult>? done, CancellationToken cancel)
    {
        await using var lease = await book.LeaseAllAsync(cancel);
        if (lease is null)
        {
            Log.Busy(log);
            return null;
        }

        var began = clock.GetUtcNow();
        var results = new RunResult[roster.Sources.Count];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = options.MaxParallel, CancellationToken = cancel };
        await Parallel.ForEachAsync(HostOrder.Spread(roster.Sources), limits, async (places, token) =>
        {
            foreach (var place in places)
            {
                await lease.KeepAsync(options.SourceBudget + (options.LeaseTime / 2), token);
                results[place] = await RunOneAsync(roster.Sources[place], roster.Taxonomy, RunKind.Turn, token);
                done?.Invoke(results[place]);
            }
        });
        await SourceBook.CloseAllAsync(lease, began, cancel);
        return results;
    }

    /// <summary>Refreshes one source, whether it is due or not; its faults become the result.</summary>
    public async Task<RunResult> RunOneAsync(Source source, Taxonomy taxonomy, RunKind kind, CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        using var budget = new CancellationTokenSource(options.SourceBudget, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, budget.Token);
        RunResult result;
        try
        {
            result = await pipeline.RunAsync(source, taxonomy, kind, both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            result = await FailAsync(source, taxonomy, kind, string.Create(CultureInfo.InvariantCulture,
                $"{source.Address} was not done within {options.SourceBudget.TotalSeconds:0} s (setting Feed:Refresh:SourceBudget)."), cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Broke(log, fault, source.Id);
            result = await FailAsync(source, taxonomy, kind, $"{source.Address} broke the refresh ({fault.GetType().Name}: {fault.Message}). See the log.", cancel);
        }

        result = result with { Took = clock.GetElapsedTime(started) };
        if (result.IsFailure)
        {
            Log.Wanting(log, result, (long)result.Took.TotalMilliseconds);
        }
        else
        {
            Log.Done(log, result, (long)result.Took.TotalMilliseconds);
        }

        return result;
    }

    private async Task<RunResult> FailAsync(Source source, Taxonomy taxonomy, RunKind kind, string problem, CancellationToken cancel) =>
        await book.FailedAsync(await book.OpenAsync(source, taxonomy, kind, cancel), new FetchOutcome.Failed(problem), cancel);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Another refresh is under way; this one is left out.")]
        public static partial void Busy(ILogger log);

        [LoggerMessage(2, LogLevel.Error, "{Source} broke the refresh. It is asked again later, and the others go on. Report this with the digest, if it is public.")]
        public static partial void Broke(ILogger log, Exception fault, string source);

        // The alerts of infra/ go by these two names, and by the id before the first colon.
        [LoggerMessage(3, LogLevel.Information, "{Result} [{Milliseconds} ms]", EventName = "SourceRefreshed")]
        public static partial void Done(ILogger log, RunResult result, long milliseconds);

        [LoggerMessage(4, LogLevel.Warning, "{Result} [{Milliseconds} ms]", EventName = "SourceFailed")]
        public static partial void Wanting(ILogger log, RunResult result, long milliseconds);
    }
}
