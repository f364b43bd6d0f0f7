using Feed.Core.Publishing;

namespace Feed.Http.Pages;

/// <summary>The page of a view: its feeds, the form that narrows it, what it shows.</summary>
internal static class ViewPage
{
    /// <summary>What keeps the page under 60 KB; the feeds hold as many as they are asked for.</summary>
    public const int MostEntries = 16;

    /// <summary>How many entries the chart counts at most.</summary>
    public const int MostCounted = 300;

    public static byte[] Of(PageContext page, FeedQuery query, ListingPage listing)
    {
        var title = ViewTitle.Of(query, page.Catalog, page.Language);
        var shown = listing.Entries.Take(Math.Min(query.Limit, MostEntries)).ToList();
        var feed = query with { Before = null };
        return Layout.Page(page, title, [feed], Html.Of($"""
            <h1>{EntryList.Cut(title, 300)}</h1>
            <div class="big">{Layout.Buttons(page, feed, title)}</div>
            <p class="address">{page.BaseUrl + feed.Address(FeedFormats.Subscribable[0].Extension)}</p>
            {Digest(page, query, listing)}{Chips(page, query)}
            {FilterForm.Of(page, query)}
            {MonthChart.Of(page, query, listing.Entries)}
            <h2>{page["Newest arrivals", "最新收录"]}</h2>
            {(shown.Count == 0 && query.IsFiltered ? Unmatched(page, query, listing) : EntryList.Of(page, shown, query.Title, withGist: true))}
            {More(page, query, listing, shown.Count)}
            <p class="soft"><small>{page["For reference managers:", "供文献管理软件使用："]} <a href="{page.File(feed.Address("bib"))}">BibTeX</a>, <a href="{page.File(feed.Address("ris"))}">RIS</a>. {page["For import into a reader:", "供阅读器导入："]} <a href="{page.File(feed.Address("opml"))}">OPML</a>.</small></p>
            """));
    }

    // Where a digest comes from and how it was read.
    private static Html Digest(PageContext page, FeedQuery query, ListingPage listing)
    {
        if (query.Digest is not { } id)
        {
            return Html.Nothing;
        }

        var address = WebAddress.Tidy(page.Catalog.Source(id)?.Address);
        var from = address is null ? Html.Nothing : Html.Of($"{page["Read from", "取自"]} <a href=\"{address}\" rel=\"noreferrer\">{EntryList.Cut(address, 80)}</a>");
        var how = listing.Reports is [var report, ..] ? Html.Of($"{page["Read as ", "版式："]}{ReportWords.Of(report, page.Language)}{page[". ", "。"]}<a href=\"{page.Page("/status")}\">{page["Status", "状态"]}</a>") : Html.Nothing;
        return Html.Join(new[] { from, how }.Where(part => part.Markup.Length > 0).Select(part => Html.Of($"<p class=\"lead\">{part}</p>")));
    }

    // Each chip adds its category to the union, or takes it out.
    private static Html Chips(PageContext page, FeedQuery query)
    {
        if (query.Digest is not null)
        {
            return Html.Nothing;
        }

        var all = query with { Categories = [], Before = null };
        return Html.Of($"""
            <ul class="chips" aria-label="{page["Categories", "类别"]}">{Chip(page, all, page["All", "全部"], query.Categories.Count == 0)}{page.Catalog.Categories.Select(category =>
                Chip(page, Toggle(all, query.Categories, category.Id), page.Catalog.CategoryTitle(category.Id, page.Language), query.Categories.Contains(category.Id)))}</ul>
            """);
    }

    private static FeedQuery Toggle(FeedQuery query, IReadOnlyList<string> categories, string id) => query with
    {
        Categories = categories.Contains(id) ? [.. categories.Where(other => other != id)] : [.. categories.Append(id).Order(StringComparer.Ordinal)],
    };

    private static Html Chip(PageContext page, FeedQuery query, string title, bool isOn) => Html.Of(
        $"<li><a class=\"chip\" href=\"{page.Page(query.Address(null))}\"{(isOn ? new Html(" aria-current=\"true\"") : Html.Nothing)}>{title}</a></li>");

    private static Html Unmatched(PageContext page, FeedQuery query, ListingPage listing)
    {
        var words = listing.Next is null
            ? page["No entry is like that.", "没有符合条件的条目。"]
            : page[$"None of the newest {ListingReader.MostRows} entries looked at is like that; older ones may be.", $"最新查看的 {ListingReader.MostRows} 条中没有符合条件的，更早的可能有。"];
        var all = FeedQuery.All with { Categories = query.Categories, Digest = query.Digest };
        return EntryList.Empty(Html.Of($"{words} <a href=\"{page.Page(all.Address(null))}\">{page["Take the filter away", "清除筛选"]}</a>"));
    }

    private static Html More(PageContext page, FeedQuery query, ListingPage listing, int shown)
    {
        var next = shown < listing.Entries.Count ? Feed.Core.Storing.ListingCursor.Behind(listing.Entries[shown - 1]) : listing.Next;
        var first = query.Before is null ? Html.Nothing
            : Html.Of($"<a href=\"{page.Page((query with { Before = null }).Address(null))}\">{page["← Newest", "← 最新"]}</a>");
        return next is null && query.Before is null ? Html.Nothing : Html.Of($"""
            <p class="more">{first}{(next is null ? Html.Nothing : Html.Of($"<a rel=\"next\" href=\"{page.Page((query with { Before = next }).Address(null))}\">{page["Older →", "更早 →"]}</a>"))}</p>
            """);
    }
}
