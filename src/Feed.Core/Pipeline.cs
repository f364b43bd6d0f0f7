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
public sealed class Pipeline(Fetcher fetcher, EntryStore store, SourceBook book)
{
    /// <remarks>When only we have changed, the text of the last good fetch is read again, and no server is asked for it.</remarks>
    public async Task<RunResult> RunAsync(Source source, Taxonomy taxonomy, RunKind kind, CancellationToken cancel)
    {
        var run = await book.OpenAsync(source, taxonomy, kind, cancel);
        if (run.IsToReadAgain && await book.TextAsync(run, cancel) is { } kept)
        {
            return await StoreAsync(run, new FetchOutcome.Fetched(kept, run.Before.Known), cancel);
        }

        return book.Waiting(run) ?? await fetcher.FetchAsync(source, run.Known, cancel) switch
        {
            FetchOutcome.Fetched page => await StoreAsync(run, page, cancel),
            FetchOutcome.NotModified same => await book.UnchangedAsync(run, same.Known, cancel),
            FetchOutcome.Failed failed => await book.FailedAsync(run, failed, cancel),
            var other => throw new UnreachableException($"Unknown outcome: {other}."),
        };
    }

    private async Task<RunResult> StoreAsync(SourceRun run, FetchOutcome.Fetched page, CancellationToken cancel)
    {
        var source = run.Source;
        var document = DocumentReader.Read(page.Raw, source.Format, source.Hints);              // bytes  → blocks
        var split = LayoutSet.Split(document, source.Layout, source.Hints);                     // blocks → drafts
        var mentions = Enricher.Enrich(source, document, split.Drafts, run.Taxonomy);           // drafts → mentions
        if (await book.DisbelievedAsync(run, page, document, mentions.Count, cancel) is { } disbelieved)
        {
            return disbelieved;
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
