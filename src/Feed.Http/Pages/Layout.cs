using System.Text;
using Feed.Core.Publishing;

namespace Feed.Http.Pages;

/// <summary>What stands around every page.</summary>
internal static class Layout
{
    private const int LongestName = 80;

    /// <param name="title">Plain text, without the site's title.</param>
    /// <param name="feeds">Queries whose feeds browsers and readers shall find (rssboard.org/rss-autodiscovery).</param>
    public static byte[] Page(PageContext page, string? title, IEnumerable<FeedQuery> feeds, Html main)
    {
        var site = page.Site.Options.Title;
        var other = page["中文", "English"];
        var otherTag = page["zh", "en"];
        var html = Html.Of($"""
            <!DOCTYPE html>
            <html lang="{page.Tag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{(title is null ? site : $"{title} · {site}")}</title>
            <link rel="stylesheet" href="{page.File(Asset.Style.Address)}">
            <link rel="icon" type="image/svg+xml" href="{page.File(Asset.Icon.Address)}">
            {feeds.SelectMany(query => Discovery(page, query))}</head>
            <body>
            <a class="skip" href="#main">{page["Skip to content", "跳到正文"]}</a>
            <header class="bar">
            <a class="brand" href="{page.Page("/")}">{Mark}<span>{site}</span></a>
            <nav aria-label="{page["Site", "本站"]}">
            <a href="{page.Page("/feeds/all")}">{page["All entries", "全部条目"]}</a>
            <a href="{page.Page("/status")}">{page["Status", "状态"]}</a>
            <a href="{page.File("/feeds.opml")}">OPML</a>
            <a href="{page.InOtherLanguage()}" lang="{otherTag}" hreflang="{otherTag}">{other}</a>
            </nav>
            </header>
            <main id="main">
            {main}
            </main>
            <footer><p>{page["Feeds without scripts, cookies or tracking.", "没有脚本、Cookie 与跟踪的订阅源。"]} <a href="{page.Page("/status")}">{page["How fresh is it?", "更新情况"]}</a></p></footer>
            </body>
            </html>

            """);
        return Encoding.UTF8.GetBytes(html.Markup);
    }

    /// <summary>Links to the feeds of a view, as buttons.</summary>
    public static Html Buttons(PageContext page, FeedQuery query, string title) => Html.Of($"""
        <ul class="feeds">{FeedFormats.Subscribable.Select(format => Html.Of(
            $"<li><a class=\"feed\" type=\"{format.MediaType}\" aria-label=\"{format.Name}{page[": ", "："]}{EntryList.Cut(title, LongestName)}\" href=\"{page.File(query.Address(format.Extension))}\">{format.Name}</a></li>"))}</ul>
        """);

    private static IEnumerable<Html> Discovery(PageContext page, FeedQuery query)
    {
        var title = $"{ViewTitle.Of(query, page.Catalog, page.Language)} · {page.Site.Options.Title}";
        return FeedFormats.Subscribable.Select(format => Html.Of(
            $"<link rel=\"alternate\" type=\"{format.MediaType}\" title=\"{title} ({format.Name})\" href=\"{page.BaseUrl + query.Address(format.Extension)}\">\n"));
    }

    internal static readonly Html Mark = new(
        """<svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true"><circle cx="3.2" cy="12.8" r="1.8"/><path d="M2 6.6a7.4 7.4 0 0 1 7.4 7.4M2 2a12 12 0 0 1 12 12"/></svg>""");
}
