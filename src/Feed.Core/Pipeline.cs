using System.Diagnostics;
using Feed.Core.Enriching;
using Feed.Core.Fetching;
using Feed.Core.Layouts;
using Feed.Core.Reading;
using Feed.Core.Running;
using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Core;

/// <summary>Takes one source from its address to stored entries. Read this file first: it is the architecture.</summary>
public sealed class Pipeline(Fetcher fetcher, EntryStore store, SourceBook book, RefreshOptions options)
{
    /// <param name="confirmed">Whether an operator vouches for a digest that has far fewer entries than before, or none.</param>
    public async Task<RunResult> RunAsync(Source source, Taxonomy taxonomy, bool confirmed, CancellationToken cancel)
    {
        var run = await book.OpenAsync(source, taxonomy, confirmed, cancel);
        return await FetchAsync(run, cancel) switch
        {
            FetchOutcome.Fetched page => await StoreAsync(run, page, cancel),
            FetchOutcome.NotModified same => await book.UnchangedAsync(run, same.Known, cancel),
            FetchOutcome.Failed failed => await book.FailedAsync(run, failed, cancel),
            var other => throw new UnreachableException($"Unknown outcome: {other}."),
        };
    }

    /// <summary>The digest of the last good fetch when only we have changed, so that no server is asked for that; else what the source gives now.</summary>
    private async Task<FetchOutcome> FetchAsync(SourceRun run, CancellationToken cancel) =>
        run.IsToReadAgain && await book.TextAsync(run, cancel) is { } kept
            ? new FetchOutcome.Fetched(kept, run.Before.Known)
            : await fetcher.FetchAsync(run.Source, run.Known, cancel);

    private async Task<RunResult> StoreAsync(SourceRun run, FetchOutcome.Fetched page, CancellationToken cancel)
    {
        var source = run.Source;
        var document = DocumentReader.Read(page.Raw, source.Format, source.Hints);              // bytes  → blocks
        var split = LayoutSet.Split(document, source.Layout, source.Hints);                     // blocks → drafts
        var mentions = Enricher.Enrich(source, document, split.Drafts, run.Taxonomy);           // drafts → mentions
        if (Shrinkage.Doubt(run, document, mentions.Count, options.ShrunkBelow) is { } doubt)
        {
            return await book.DoubtedAsync(run, doubt, cancel);
        }

        await using var lease = await book.LeaseAsync(run, cancel);
        if (lease is null)
        {
            return RunResult.Busy(source.Id);
        }

        var saved = await store.SaveAsync(source.Id, KeepRules.Of(source, document), mentions, cancel);     // mentions → entries
        return await book.StoredAsync(run, page, split, saved, cancel);
    }
}
