using System.Globalization;
using Feed.Core.Enriching;
using Feed.Core.Fetching;
using Feed.Core.Running;
using Feed.Core.Sources;
using Feed.Core.Storing;
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

        var results = new RunResult[roster.Sources.Count];
        var known = await book.StatesAsync(cancel);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = options.MaxParallel, CancellationToken = cancel };
        await Parallel.ForEachAsync(HostOrder.Spread(roster.Sources), limits, async (place, token) =>
        {
            var source = roster.Sources[place];
            await KeepAsync(lease, token);
            results[place] = known.GetValueOrDefault(source.Id) is { } state && Waits(state) is { } waiting
                ? waiting
                : await RunOneAsync(source, roster.Taxonomy, confirmed: false, token);
            done?.Invoke(results[place]);
        });
        return results;
    }

    /// <summary>Refreshes one source, whether it is due or not; its faults become the result.</summary>
    public async Task<RunResult> RunOneAsync(Source source, Taxonomy taxonomy, bool confirmed, CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        using var budget = new CancellationTokenSource(options.SourceBudget, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, budget.Token);
        RunResult result;
        try
        {
            result = await pipeline.RunAsync(source, taxonomy, confirmed, both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            result = await FailAsync(source, taxonomy, string.Create(CultureInfo.InvariantCulture,
                $"{source.Address} was not done within {options.SourceBudget.TotalSeconds:0} s (setting Feed:Refresh:SourceBudget)."), cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Broke(log, fault, source.Id);
            result = await FailAsync(source, taxonomy, $"{source.Address} broke the refresh ({fault.GetType().Name}: {fault.Message}). See the log.", cancel);
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

    /// <summary>The result of a source that is left alone for now, or <c>null</c> when it is due.</summary>
    private RunResult? Waits(SourceState state) => state.NextAttempt is { } next && next > clock.GetUtcNow()
        ? new RunResult(state.Id, state.Condition, string.Create(CultureInfo.InvariantCulture, $"{state.Problem} Asked again after {next:yyyy-MM-dd HH:mm} UTC."),
            null, RunResult.NothingSaved, TimeSpan.Zero)
        : null;

    // Half of the time is left when a lease is renewed: as long as the longest source takes.
    private async Task KeepAsync(Lease lease, CancellationToken cancel)
    {
        if (lease.Until - clock.GetUtcNow() < options.SourceBudget + (options.LeaseTime / 2) && !await lease.RenewAsync(cancel))
        {
            throw new InvalidOperationException("Another process took over this refresh, because it stood still for longer than Feed:Refresh:LeaseTime.");
        }
    }

    private async Task<RunResult> FailAsync(Source source, Taxonomy taxonomy, string problem, CancellationToken cancel) =>
        await book.FailedAsync(await book.OpenAsync(source, taxonomy, confirmed: false, cancel), new FetchOutcome.Failed(problem), cancel);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Another refresh is under way; this one is left out.")]
        public static partial void Busy(ILogger log);

        [LoggerMessage(2, LogLevel.Error, "{Source} broke the refresh. It is asked again later, and the others go on. Report this with the digest, if it is public.")]
        public static partial void Broke(ILogger log, Exception fault, string source);

        [LoggerMessage(3, LogLevel.Information, "{Result} [{Milliseconds} ms]")]
        public static partial void Done(ILogger log, RunResult result, long milliseconds);

        [LoggerMessage(4, LogLevel.Warning, "{Result} [{Milliseconds} ms]")]
        public static partial void Wanting(ILogger log, RunResult result, long milliseconds);
    }
}
