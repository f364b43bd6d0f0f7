using Feed.Core.Publishing;

namespace Feed.Http.Pages;

internal static class PageHeaders
{
    /// <param name="feeds">Views whose feeds the page names in its head; the Link header names them too.</param>
    public static BodyHeaders Of(PageContext page, IEnumerable<FeedQuery> feeds)
    {
        var links = string.Join(", ", feeds.SelectMany(query => FeedFormats.Subscribable.Select(format =>
            $"<{page.BaseUrl}{query.Address(format.Extension)}>; rel=\"alternate\"; type=\"{format.MediaType}\"")));
        return new BodyHeaders("text/html; charset=utf-8") { IsPage = true, Link = links.Length == 0 ? null : links };
    }
}
