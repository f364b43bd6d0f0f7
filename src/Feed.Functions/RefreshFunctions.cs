using Feed.Core;
using Feed.Core.Running;
using Feed.Core.Storing;
using Feed.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Feed.Functions;

/// <summary>When sources are read again: by the clock, one by one from the queue, and when the operator asks.</summary>
public sealed partial class RefreshFunctions(Lists lists, Refresher refresher, SourceBook book, Site site, FeedOptions options, HubPing hub, ILogger<RefreshFunctions> log)
{
    /// <summary>A message is a <see cref="RefreshRequest"/>. What fails three times (host.json) ends in the queue of the same name with <c>-poison</c>.</summary>
    private const string Queue = "feed-refresh";

    /// <summary>Refreshes the due sources itself; when they are many, puts them in the queue, for as many instances as it takes.</summary>
    [Function(nameof(RefreshOnSchedule))]
    [QueueOutput(Queue)]
    public async Task<string[]?> RefreshOnSchedule([TimerTrigger("%Feed:Schedule%")] TimerInfo timer, CancellationToken cancel)
    {
        var roster = await lists.ReadAsync(cancel);
        var due = await book.DueAsync(roster.Sources, cancel);
        if (due.Count > options.Refresh.FanOutAbove)
        {
            Log.FanOut(log, due.Count);
            return [.. due.Select(source => source.Id)];
        }

        var began = DateTimeOffset.UtcNow;
        await hub.ChangedAsync(await refresher.RunAsync(roster, null, cancel) ?? [], began, cancel);
        return null;
    }

    [Function(nameof(RefreshSource))]
    public async Task RefreshSource([QueueTrigger(Queue)] string message, CancellationToken cancel)
    {
        var request = RefreshRequest.Parse(message);
        if (await lists.FindAsync(request.Source ?? "", cancel) is not var (source, taxonomy))
        {
            Log.Unlisted(log, message);
            return;
        }

        var began = DateTimeOffset.UtcNow;
        var result = await refresher.RunOneAsync(source, taxonomy, request.Kind, cancel);
        await hub.ChangedAsync([result], began, cancel);
        if (result.Condition == SourceCondition.Failed)
        {
            throw new SourceFailedException($"{source.Id}: {result.Problem}"); // the host puts the message back, at last among the poisoned
        }
    }

    /// <summary>The host lets nobody in without the function's key. What is asked for goes through the queue, since an answer has 230 seconds at most.</summary>
    [Function(nameof(RefreshNow))]
    [QueueOutput(Queue)]
    public async Task<string[]?> RefreshNow(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "refresh")] HttpRequest request, CancellationToken cancel)
    {
        string[]? asked = null;
        var endpoint = new RefreshEndpoint(site, new RefreshHook(async (wanted, token) => asked = wanted.Source is null ? await DueAsync(token) : [wanted.ToMessage()], _ => true));
        var result = await endpoint.PostAsync(request, cancel);
        await result.ExecuteAsync(request.HttpContext);
        return asked is [] ? null : asked;
    }

    private async Task<string[]> DueAsync(CancellationToken cancel) =>
        [.. (await book.DueAsync((await lists.ReadAsync(cancel)).Sources, cancel)).Select(source => source.Id)];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} sources are due, more than Feed:Refresh:FanOutAbove: each is put in the queue.")]
        public static partial void FanOut(ILogger log, int count);

        [LoggerMessage(2, LogLevel.Warning, "{Source} was to be refreshed, but is no longer in the list of sources.")]
        public static partial void Unlisted(ILogger log, string source);
    }
}
