using System.Globalization;
using Feed.Core.Enriching;
using Feed.Core.Fetching;
using Feed.Core.Layouts;
using Feed.Core.Reading;
using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Core.Running;

/// <summary>Keeps the books on sources: their states, the text of their last good fetch, and who is storing them.</summary>
public sealed class SourceBook(SourceStates states, RefreshOptions options, TimeProvider clock)
{
    public async Task<SourceRun> OpenAsync(Source source, Taxonomy taxonomy, RunKind kind, CancellationToken cancel) => new(
        source, taxonomy, kind, SourceRun.StateOf(source, await states.GetAsync(source.Id, cancel)), Fingerprint.Of(source, taxonomy));

    /// <summary>The result of a source that is left alone for now, or <c>null</c> when it may be asked.</summary>
    public RunResult? Waiting(SourceRun run) => run.WaitsUntil(clock.GetUtcNow()) is { } until
        ? new RunResult(run.Source.Id, run.Before.Condition, string.Create(CultureInfo.InvariantCulture, $"{run.Before.Problem} Asked again after {until:yyyy-MM-dd HH:mm} UTC."),
            null, RunResult.NothingSaved, TimeSpan.Zero)
        : null;

    /// <summary>The sources that may be asked now when it is their turn, in the order of the list.</summary>
    public async Task<IReadOnlyList<Source>> DueAsync(IEnumerable<Source> sources, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var known = (await states.AllAsync(cancel)).ToDictionary(state => state.Id, StringComparer.Ordinal);
        return [.. sources.Where(source => !(SourceRun.StateOf(source, known.GetValueOrDefault(source.Id)).NextAttempt > now))];
    }

    /// <summary>The right to refresh all sources, or <c>null</c> when somebody else is at it. Good for the longest that one source can take.</summary>
    public Task<Lease?> LeaseAllAsync(CancellationToken cancel) => Lease.TryTakeAsync(states.Runs, "refresh", options.SourceBudget + options.LeaseTime, clock, cancel);

    /// <summary>Notes that every source had its turn in the run that began at this time, and ends it.</summary>
    public static Task CloseAllAsync(Lease lease, DateTimeOffset began, CancellationToken cancel) => lease.EndAsync(SourceStates.NoteOf(began), cancel);

    /// <summary>What the source gave when it was last believed.</summary>
    public Task<RawDocument?> TextAsync(SourceRun run, CancellationToken cancel) => states.TextAsync(run.Source.Id, cancel);

    /// <summary>The right to store this source, or <c>null</c> when somebody else is at it.</summary>
    public Task<Lease?> LeaseAsync(SourceRun run, CancellationToken cancel) => Lease.TryTakeAsync(states.Runs, $"source {run.Source.Id}", options.LeaseTime, clock, cancel);

    public async Task<RunResult> StoredAsync(SourceRun run, FetchOutcome.Fetched page, SplitResult split, SaveCounts saved, CancellationToken cancel)
    {
        var isReadAgain = IsReadAgain(run, page);
        if (!run.Source.IsFile && !isReadAgain)
        {
            await states.SaveTextAsync(run.Source.Id, page.Raw, cancel);
        }

        var now = clock.GetUtcNow();
        var after = (isReadAgain ? run.Before.ReadAgain() : run.Before.Succeeded(page.Known, now)) with
        {
            Entries = saved.Added + saved.Changed + saved.Unchanged,
            Layout = split.Layout,
            Coverage = split.Coverage,
            Fingerprint = run.Fingerprint,
            LastNewEntry = saved.Added > 0 || run.Before.LastNewEntry is null ? now : run.Before.LastNewEntry,
        };
        return await CloseAsync(run, after.Entries > 0 ? after : after.WithoutEntries(run.Source.Address), saved, cancel);
    }

    public Task<RunResult> UnchangedAsync(SourceRun run, Validators known, CancellationToken cancel)
    {
        var after = run.Before.Succeeded(known, clock.GetUtcNow());
        after = run.Before.Condition == SourceCondition.Empty ? after.WithoutEntries(run.Source.Address) : after with { Condition = SourceCondition.Unchanged };
        return CloseAsync(run, after, new SaveCounts(0, 0, after.Entries, 0), cancel);
    }

    /// <summary>The result of a page that has far fewer entries than the digest had, or none, and is not believed; <c>null</c> when it is.</summary>
    public async Task<RunResult?> DisbelievedAsync(SourceRun run, FetchOutcome.Fetched page, Document document, int entries, CancellationToken cancel)
    {
        var isAsked = !run.Source.IsFile && !IsReadAgain(run, page);
        if (isAsked && Shrinkage.IsFarFewer(run, entries, options.ShrunkBelow)
            && ErrorPage.Find(document, page.Raw, entries, await TextAsync(run, cancel)) is { } found)
        {
            return await FailedAsync(run, new FetchOutcome.Failed(
                $"{document.Address} answers with {found} in place of the digest; all stays published, and it is asked again later. If this is the digest now, {Shrinkage.Confirm(run)}"), cancel);
        }

        return Shrinkage.Doubt(run, document, entries, options.ShrunkBelow) is { } doubt
            ? await CloseAsync(run, run.Before.Doubted(doubt, clock.GetUtcNow()), RunResult.NothingSaved, cancel)
            : null;
    }

    public Task<RunResult> FailedAsync(SourceRun run, FetchOutcome.Failed failed, CancellationToken cancel) =>
        CloseAsync(run, run.Before.FailedWith(failed, run.Source.IsFile, clock.GetUtcNow()), RunResult.NothingSaved, cancel);

    /// <summary>Whether the page is the kept text, and nobody was asked.</summary>
    private static bool IsReadAgain(SourceRun run, FetchOutcome.Fetched page) => ReferenceEquals(page.Known, run.Before.Known);

    private async Task<RunResult> CloseAsync(SourceRun run, SourceState state, SaveCounts saved, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var after = state.Condition is SourceCondition.Ok or SourceCondition.Unchanged ? state.OrStale(run.Source.IsFile, options.StaleAfter, now) : state;
        if (run.Kind != RunKind.Turn || !after.IsWell || !after.SaysTheSameAs(run.Before))
        {
            await states.SaveAsync(after, cancel);
        }

        if (StateChange.Between(run.Before, after, now) is { } change)
        {
            await states.Changes.AddAsync(change, cancel);
        }

        return new RunResult(run.Source.Id, after.Condition, after.Problem, after.Layout, saved, TimeSpan.Zero);
    }
}
