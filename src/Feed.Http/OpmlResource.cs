using System.Buffers;
using Feed.Core.Publishing;

namespace Feed.Http;

/// <summary>The list of all feeds, or of the one of a view, for import into a reader.</summary>
/// <param name="query"><c>null</c> for all feeds.</param>
internal sealed class OpmlResource(Site site, string baseUrl, FeedQuery? query, IFeedFormat format)
    : Resource($"{baseUrl}{query?.Address(FeedRequestParser.Opml)}|opml|{format.Extension}")
{
    // It changes when the lists do, which happens at start or with a refresh.
    private readonly DateTimeOffset made = site.CatalogSince;

    public override Task<Body?> RefreshAsync(Body? current, CancellationToken cancel)
    {
        var catalog = site.Catalog;
        var version = $"{catalog.Version}";
        if (current?.Version == version)
        {
            return Task.FromResult<Body?>(current);
        }

        var output = new ArrayBufferWriter<byte>();
        if (query is null)
        {
            OpmlWriter.Write(site.At(baseUrl), catalog, format, output);
        }
        else
        {
            OpmlWriter.Write(site.At(baseUrl), catalog, query, format, output);
        }

        var headers = new BodyHeaders(OpmlWriter.MediaType + "; charset=utf-8") { IsShared = true, CacheControl = "public, max-age=300" };
        return Task.FromResult<Body?>(new Body(output.WrittenSpan.ToArray(), made, headers) { Version = version });
    }
}
