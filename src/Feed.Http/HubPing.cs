using Feed.Core.Publishing;
using Feed.Core.Running;
using Feed.Core.Storing;
using Microsoft.Extensions.Logging;

namespace Feed.Http;

/// <summary>Tells the WebSub hub (w3.org/TR/websub §7) which feeds changed. Without a hub or a public address it does nothing.</summary>
/// <param name="http">The host's; its time-out holds.</param>
public sealed partial class HubPing(HttpClient http, Site site, EntryStore store, ILogger<HubPing> log)
{
    // Hubs take several topics at once; a longer list goes in parts.
    private const int TopicsPerPing = 50;

    /// <summary>Pings for every listing that changed at this time or later: one point read each. Call it after a refresh of all sources.</summary>
    public Task ChangedAsync(DateTimeOffset since, CancellationToken cancel) => ChangedAsync([.. site.Catalog.Sources.Select(source => source.Id)], since, cancel);

    /// <summary>The same after a refresh of a few; asks only for what they can have changed, and for nothing when they changed nothing.</summary>
    public Task ChangedAsync(IEnumerable<RunResult> results, DateTimeOffset since, CancellationToken cancel)
    {
        var changed = results.Where(result => result.Saved is not { Added: 0, Changed: 0, Gone: 0 }).Select(result => result.Source).ToList();
        return changed.Count == 0 ? Task.CompletedTask : ChangedAsync(changed, since, cancel);
    }

    private async Task ChangedAsync(List<string> sources, DateTimeOffset since, CancellationToken cancel)
    {
        if (site.Options.BaseUrl?.TrimEnd('/') is not { } baseUrl || site.At(baseUrl).Hub is not { } hub)
        {
            return;
        }

        var topics = new List<string>();
        var second = DateTimeOffset.FromUnixTimeSeconds(since.ToUnixTimeSeconds()); // changes have whole seconds
        foreach (var (listing, query) in Views(site.Catalog, sources))
        {
            if (await store.HeadAsync(listing, cancel) is { } head && head.LastChange >= second)
            {
                // Canonical addresses: no key that a request carried can be in them.
                topics.AddRange(FeedFormats.Subscribable.Select(format => baseUrl + query.Address(format.Extension)));
            }
        }

        foreach (var part in topics.Chunk(TopicsPerPing))
        {
            await PingAsync(hub, part, cancel);
        }
    }

    private static IEnumerable<(Listing Listing, FeedQuery Query)> Views(Catalog catalog, List<string> sources) =>
    [
        (Listing.All, FeedQuery.All),
        .. catalog.Categories.Select(category => (Listing.Category(category.Id), FeedQuery.All with { Categories = [category.Id] })),
        .. sources.Select(source => (Listing.Source(source), FeedQuery.All with { Digest = source })),
    ];

    private async Task PingAsync(Uri hub, IReadOnlyCollection<string> topics, CancellationToken cancel)
    {
        using var form = new FormUrlEncodedContent([new("hub.mode", "publish"), .. topics.Select(topic => KeyValuePair.Create("hub.url", topic))]);
        try
        {
            using var answer = await http.PostAsync(hub, form, cancel);
            if (!answer.IsSuccessStatusCode)
            {
                Log.Refused(log, hub.Host, (int)answer.StatusCode);
            }
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            // Readers come by themselves, only later.
            Log.Unreachable(log, failure, hub.Host);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The hub {Host} answered {Status}. Readers will learn of the change when they next ask; check the setting Feed:Hub.")]
        public static partial void Refused(ILogger log, string host, int status);

        [LoggerMessage(2, LogLevel.Warning, "The hub {Host} cannot be reached. Readers will learn of the change when they next ask; check the setting Feed:Hub.")]
        public static partial void Unreachable(ILogger log, Exception failure, string host);
    }
}
