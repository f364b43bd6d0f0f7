using System.Globalization;
using Feed.Core.Publishing;

namespace Feed.Http;

/// <summary>The headers of a view in one format.</summary>
internal static class ViewHeaders
{
    private const string Immutable = "public, max-age=31536000, immutable";

    public static BodyHeaders Of(FeedView view, IFeedFormat format, DateTimeOffset now) => new($"{format.MediaType}; charset=utf-8")
    {
        IsShared = true,
        CacheControl = view.Query.Month is { } month && Months.IsOver(month, now)
            ? Immutable
            : string.Create(CultureInfo.InvariantCulture, $"public, max-age={(long)view.Site.Freshness.TotalMinutes * 60}"),
        Link = string.Join(", ", Links(view, format)),
    };

    // RFC 8288. The hub and self are what WebSub §4 looks for.
    private static IEnumerable<string> Links(FeedView view, IFeedFormat format)
    {
        yield return $"<{view.Self(format.Extension)}>; rel=\"self\"; type=\"{format.MediaType}\"";
        if (view.Site.Hub is { } hub)
        {
            yield return $"<{hub.AbsoluteUri}>; rel=\"hub\"";
        }

        yield return $"<{view.Home}>; rel=\"alternate\"; type=\"text/html\"";
        foreach (var other in FeedFormats.Subscribable.Where(other => other != format))
        {
            yield return $"<{view.Self(other.Extension)}>; rel=\"alternate\"; type=\"{other.MediaType}\"";
        }

        foreach (var (relation, address) in view.Links(format.Extension))
        {
            yield return $"<{address}>; rel=\"{relation}\"";
        }
    }
}
