using System.Buffers;
using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Publishing;

namespace Feed.Http;

/// <summary>An Atom feed for the operator: one entry for each source in trouble, which stays the same while the trouble does.</summary>
internal static class StatusFeed
{
    public static byte[] Of(FeedSite site, IReadOnlyList<SourceReport> reports)
    {
        var troubles = reports.Where(report => report.IsTroubled).Select(report => ToEntry(site, report)).OrderByDescending(entry => entry.FirstSeen).ToList();
        var view = new FeedView(site, Catalog.Empty, FeedQuery.All, troubles) { Standing = new("/status", "Sources in trouble") };
        var output = new ArrayBufferWriter<byte>();
        new AtomFormat().Write(view, output);
        return output.WrittenSpan.ToArray();
    }

    // Known by the last time that all was well, so that a new try which fails likewise is no news.
    private static Entry ToEntry(FeedSite site, SourceReport report)
    {
        var since = report.State?.LastSuccess ?? DateTimeOffset.UnixEpoch.AddYears(30);
        var seconds = DateTimeOffset.FromUnixTimeSeconds(since.ToUnixTimeSeconds());
        return new Entry
        {
            Id = EntryId.FromKey($"status:{report.Source.Id}:{report.Condition}:{since.UtcTicks}"),
            Title = $"{report.Source.Title}: {report.Condition.ToString().ToLowerInvariant()}",
            Link = $"{site.BaseUrl}/status",
            Summary = report.State?.Problem,
            Language = "en",
            FirstSeen = seconds,
            Updated = seconds,
        };
    }
}
