using System.Buffers;
using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Publishing;
using Feed.Core.Storing;

namespace Feed.Http;

/// <summary>An Atom feed for the operator: an entry each time a source came into another state, not one for every try that failed.</summary>
internal sealed class StatusFeed(Site site, string baseUrl, SourceStates states) : Resource(baseUrl + "/status.atom")
{
    private const int MostChanges = 50;

    public override async Task<Body?> RefreshAsync(Body? current, CancellationToken cancel)
    {
        var catalog = site.Catalog;
        var changes = await states.Changes.NewestAsync(MostChanges, cancel);
        var version = $"{catalog.Version}|{string.Join('|', changes.Select(change => $"{change.Source},{change.At.UtcTicks},{change.To}"))}";
        if (current?.Version == version)
        {
            return current;
        }

        var place = site.At(baseUrl);
        var view = new FeedView(place, catalog, FeedQuery.All, [.. changes.Select(change => ToEntry(place, catalog, change))]) { Standing = new("/status", "Sources in another state") };
        var output = new ArrayBufferWriter<byte>();
        new AtomFormat().Write(view, output);
        return new Body(output.WrittenSpan.ToArray(), view.Updated, new BodyHeaders("application/atom+xml; charset=utf-8") { IsShared = true }) { Version = version };
    }

    private static Entry ToEntry(FeedSite place, Catalog catalog, StateChange change) => new()
    {
        Id = EntryId.FromKey($"status:{change.Source}:{change.At.UtcTicks}:{change.To}"),
        Title = $"{catalog.SourceTitle(change.Source)}: {change.To.ToString().ToLowerInvariant()}",
        Link = $"{place.BaseUrl}/sources/{change.Source}",
        Summary = catalog.Source(change.Source)?.Public(change.Problem) ?? $"It was {change.From.ToString().ToLowerInvariant()} before.",
        Language = "en",
        FirstSeen = change.At,
        Updated = change.At,
    };
}
