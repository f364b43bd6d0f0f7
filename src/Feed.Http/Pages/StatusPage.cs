using Feed.Core.Publishing;
using Feed.Core.Storing;

namespace Feed.Http.Pages;

/// <summary>The page that says how the sources do.</summary>
internal static class StatusPage
{
    private const int MostRows = 60;
    private const int LongestProblem = 300;

    public static StatusResource Resource(PageContext page, SourceStates states) => new(
        page.Site, states, page.Key, reports => Of(page, reports), PageHeaders.Of(page, [FeedQuery.All]));

    private static byte[] Of(PageContext page, IReadOnlyList<SourceReport> reports) => Layout.Page(page, page["Status", "状态"], [FeedQuery.All], Html.Of($"""
        <h1>{page["Status", "状态"]}</h1>
        <p class="lead">{page["When each source was last read, and how it went. Times are UTC.", "每个来源上次读取的时间与结果。时间为 UTC。"]}</p>
        <p><a href="{page.File("/status.json")}">JSON</a> · <a href="{page.File("/status.atom")}">{page["Feed of changes", "状态变化订阅"]}</a> · <a href="{page.File("/health")}">{page["Health", "健康检查"]}</a></p>
        <div class="table" tabindex="0" role="region" aria-label="{page["Sources", "来源"]}"><table>
        <thead><tr><th scope="col">{page["Source", "来源"]}</th><th scope="col">{page["State", "状态"]}</th><th scope="col">{page["Read as", "解析"]}</th><th scope="col">{page["Last try", "上次尝试"]}</th><th scope="col">{page["Last success", "上次成功"]}</th><th scope="col">{page["Last new entry", "上次新条目"]}</th></tr></thead>
        <tbody>
        {reports.OrderByDescending(report => report.IsTroubled).Take(MostRows).Select(report => Row(page, report))}</tbody></table></div>
        {(reports.Count > MostRows ? Html.Of($"<p class=\"soft\">{page[$"{MostRows} of {reports.Count} sources are shown; the JSON has all.", $"共 {reports.Count} 个来源，此处显示 {MostRows} 个，全部见 JSON。"]}</p>") : Html.Nothing)}
        """));

    private static Html Row(PageContext page, SourceReport report) => Html.Of($"""
        <tr><th scope="row"><a href="{page.Page("/sources/" + report.Source.Id)}">{EntryList.Cut(report.Source.Title, 80)}</a></th><td>{ConditionWords.Of(page, report.Condition)}</td><td><small>{(report.Parse is { } parse ? ReportWords.Of(parse, page.Language) : "–")}</small></td><td>{ConditionWords.Time(report.State?.LastAttempt)}</td><td>{ConditionWords.Time(report.State?.LastSuccess)}</td><td>{ConditionWords.Time(report.State?.LastNewEntry)}</td></tr>
        {(report.Problem is { } problem ? Html.Of($"<tr class=\"why\"><td colspan=\"6\"><p>{EntryList.Cut(problem, LongestProblem)}</p></td></tr>\n") : Html.Nothing)}
        """);
}
