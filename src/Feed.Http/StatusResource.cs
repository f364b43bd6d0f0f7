using Feed.Core.Storing;

namespace Feed.Http;

/// <summary>The state of all sources, in some form.</summary>
internal sealed class StatusResource(Site site, SourceStates states, string form, Func<IReadOnlyList<SourceReport>, byte[]> print, BodyHeaders headers)
    : Resource("status|" + form)
{
    public override async Task<Body?> RefreshAsync(Body? current, CancellationToken cancel)
    {
        var catalog = site.Catalog;
        var reports = await SourceReport.AllAsync(catalog, states, cancel);
        var version = $"{catalog.Version}|{SourceReport.Version(reports)}";
        return current?.Version == version ? current
            : new Body(print(reports), SourceReport.LastAttempt(reports) ?? site.CatalogSince, headers) { Version = version };
    }
}
