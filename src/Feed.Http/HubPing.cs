using Feed.Core.Publishing;
using Feed.Core.Storing;
using Microsoft.Extensions.Logging;

namespace Feed.Http;

/// <summary>Tells the WebSub hub (w3.org/TR/websub §7) which feeds changed. Without a hub or a public address it does nothing.</summary>
/// <param name="http">The host's; its time-out holds.</param>
public sealed partial class HubPing(HttpClient http, Site site, EntryStore store, ILogger<HubPing> log)
{
    // Hubs take several topics at once; a longer list goes in parts.
    private const int TopicsPerPing = 50;

    /// <summary>Pings for every listing that changed at this time or later: one point read each. Call it after a refresh that changed something.</summary>
    public async Task ChangedAsync(DateTimeOffset since, CancellationToken cancel)
    {
        if (site.Options.BaseUrl?.TrimEnd('/') is not { } baseUrl || site.At(baseUrl).Hub is not { } hub)
        {
            return;
        }

        var topics = new List<string>();
        foreach (var (listing, query) in Views(site.Catalog))
        {
            if (await store.HeadAsync(listing, cancel) is { } head && head.LastChange >= since)
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

    private static IEnumerable<(Listing Listing, FeedQuery Query)> Views(Catalog catalog) =>
    [
        (Listing.All, FeedQuery.All),
        .. catalog.Categories.Select(category => (Listing.Category(category.Id), FeedQuery.All with { Categories = [category.Id] })),
        .. catalog.Sources.Select(source => (Listing.Source(source.Id), FeedQuery.All with { Digest = source.Id })),
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
