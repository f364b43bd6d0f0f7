using System.Buffers;
using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Publishing;
using Feed.Core.Storing;

namespace Feed.Http;

/// <summary>An Atom feed for the operator: one entry for each change of state of a source, not for each failure.</summary>
internal sealed class StatusFeed(Site site, SourceStates states, string baseUrl) : Resource("status|atom|" + baseUrl)
{
    private const int NewestChanges = 50;

    public override async Task<Body?> RefreshAsync(Body? current, CancellationToken cancel)
    {
        var catalog = site.Catalog;
        var changes = await states.Changes.NewestAsync(NewestChanges, cancel);
        var version = $"{catalog.Version}|{string.Join('|', changes.Select(NameOf))}";
        return current?.Version == version ? current
            : new Body(Print(catalog, changes), changes.Count > 0 ? changes[0].At : site.CatalogSince, new BodyHeaders("application/atom+xml; charset=utf-8") { IsShared = true })
            {
                Version = version,
            };
    }

    private byte[] Print(Catalog catalog, IReadOnlyList<StateChange> changes)
    {
        var at = site.At(baseUrl);
        var view = new FeedView(at, Catalog.Empty, FeedQuery.All, [.. changes.Select(change => ToEntry(at, catalog, change))])
        {
            Standing = new("/status", "How the sources do"),
        };
        var output = new ArrayBufferWriter<byte>();
        new AtomFormat().Write(view, output);
        return output.WrittenSpan.ToArray();
    }

    private static Entry ToEntry(FeedSite at, Catalog catalog, StateChange change) => new()
    {
        Id = EntryId.FromKey($"status:{NameOf(change)}"),
        Title = $"{catalog.SourceTitle(change.Source)}: {Word(change.To)}",
        Link = $"{at.BaseUrl}/status",
        Summary = change.Problem ?? $"It was {Word(change.From)} and does well again.",
        Language = "en",
        FirstSeen = change.At,
        Updated = change.At,
    };

    private static string NameOf(StateChange change) => $"{change.Source}:{change.At.UtcTicks}:{change.To}";

    private static string Word(SourceCondition condition) => condition.ToString().ToLowerInvariant();
}
