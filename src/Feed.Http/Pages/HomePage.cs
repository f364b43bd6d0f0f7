using Feed.Core;
using Feed.Core.Publishing;

namespace Feed.Http.Pages;

/// <summary>What this is, the categories with their feeds, the newest entries, the sources.</summary>
internal static class HomePage
{
    // What keeps the page under 60 KB with any number of sources.
    private const int MostSources = 24;
    private const int MostDiscovered = 40;

    public static byte[] Of(PageContext page, long all, IReadOnlyList<long> counts, IReadOnlyList<Entry> newest, IReadOnlyList<SourceReport> sources)
    {
        IEnumerable<FeedQuery> feeds =
        [
            FeedQuery.All,
            .. page.Catalog.Categories.Select(category => FeedQuery.All with { Categories = [category.Id] }),
            .. page.Catalog.Sources.Select(source => FeedQuery.All with { Digest = source.Id }),
        ];
        return Layout.Page(page, null, feeds.Take(MostDiscovered), Html.Of($"""
            <h1>{page["Every paper of every digest, as a feed", "把每期论文文摘，变成逐篇订阅"]}</h1>
            <p class="lead">{page[
                "People publish weekly and monthly lists of papers, articles and releases. Here each item of those lists is an entry of its own: sorted by category, merged when several lists name it, ready for your feed reader.",
                "人们每周、每月整理论文、文章与发布的清单。这里把清单里的每一条变成独立条目：按类别整理，多处提到的合并为一条，可在阅读器中订阅。"]}</p>
            <div class="big">{Layout.Buttons(page, FeedQuery.All, page["All entries", "全部条目"])}</div>
            <p class="soft">{page[$"{all} entries so far.", $"目前共 {all} 条。"]} <a href="{page.Page("/feeds/all")}">{page["Search, filter, combine categories", "搜索、筛选、组合类别"]}</a></p>
            <h2 id="categories">{page["Categories", "类别"]}</h2>
            <ul class="grid">{page.Catalog.Categories.Select((category, index) => Category(page, category, counts[index]))}</ul>
            <h2 id="newest">{page["Newest arrivals", "最新收录"]}</h2>
            {EntryList.Of(page, newest, TitleChoice.Original, withGist: false)}
            <p><a href="{page.Page("/feeds/all")}">{page["All entries", "全部条目"]} →</a></p>
            <h2 id="sources">{page["Sources", "来源"]}</h2>
            <ul class="grid">{sources.Take(MostSources).Select(report => Source(page, report))}</ul>
            {(sources.Count > MostSources ? Html.Of($"<p><a href=\"{page.Page("/status")}\">{page[$"All {sources.Count} sources", $"全部 {sources.Count} 个来源"]} →</a></p>") : Html.Nothing)}
            """));
    }

    private static Html Category(PageContext page, CatalogCategory category, long count)
    {
        var title = page.Catalog.CategoryTitle(category.Id, page.Language);
        return Html.Of($"""
            <li class="card"><h3><a href="{page.Page("/feeds/" + category.Id)}">{title}</a><span class="count">{count} {page[count == 1 ? "entry" : "entries", "条"]}</span></h3>{Layout.Buttons(page, FeedQuery.All with { Categories = [category.Id] }, title)}</li>

            """);
    }

    private static Html Source(PageContext page, SourceReport report) => Html.Of($"""
        <li class="card"><h3><a href="{page.Page("/sources/" + report.Source.Id)}">{EntryList.Cut(report.Source.Title, 80)}</a><span class="count">{report.State?.Entries ?? 0} {page["entries", "条"]}</span></h3><p class="meta">{ConditionWords.Of(page, report.Condition)}<span>{page["new", "新增"]} {ConditionWords.Time(report.State?.LastNewEntry)}</span></p>{Layout.Buttons(page, FeedQuery.All with { Digest = report.Source.Id }, report.Source.Title)}</li>

        """);
}
