using Feed.Core;
using Feed.Core.Publishing;

namespace Feed.Http.Pages;

/// <summary>How many entries there are of each month, as bars that lead to that month.</summary>
internal static class MonthChart
{
    private const int MostBars = 12;
    private const int Width = 720;
    private const int Height = 150;
    private const int Foot = 22;
    private const int Head = 20;

    public static Html Of(PageContext page, FeedQuery query, IReadOnlyList<Entry> entries)
    {
        var counts = entries.Select(entry => entry.Published ?? PartialDate.From(entry.FirstSeen)).Where(date => date.Month > 0)
            .GroupBy(date => PartialDate.Create(date.Year, date.Month) ?? date)
            .OrderByDescending(month => month.Key).Take(MostBars).Reverse().Select(month => (Month: month.Key, Count: month.Count())).ToList();
        if (counts.Count < 2)
        {
            return Html.Nothing;
        }

        var step = Math.Min((double)Width / counts.Count, 90);
        var most = counts.Max(month => month.Count);
        return Html.Of($"""
            <figure><svg class="chart" viewBox="0 0 {Width} {Height}" role="group" aria-label="{page["Entries per month", "每月条目数"]}">
            <line x1="0" x2="{Width}" y1="{Height - Foot}" y2="{Height - Foot}"/>
            {counts.Select((month, index) => Bar(page, query, month.Month, month.Count, most, index * step, step))}</svg>
            <figcaption>{page[$"Entries by month of their date, the newest {entries.Count} counted.", $"按日期统计的每月条目数（最新 {entries.Count} 条）。"]}</figcaption></figure>
            """);
    }

    private static Html Bar(PageContext page, FeedQuery query, PartialDate month, int count, int most, double left, double step)
    {
        var height = Math.Max((double)count / most * (Height - Foot - Head), 2);
        var top = Height - Foot - height;
        var middle = left + (step / 2);
        var bound = TimeBound.Parse(month.ToString());
        var address = page.Page((query with { Since = bound, Until = bound, Before = null }).Address(null));
        return Html.Of($"""
            <a href="{address}" aria-label="{month.ToString()}: {count}"><title>{month.ToString()}: {count}</title><rect x="{left + (step * 0.15)}" y="{top}" width="{step * 0.7}" height="{height}" rx="2"/><text x="{middle}" y="{top - 4}" text-anchor="middle">{count}</text><text x="{middle}" y="{Height - 5}" text-anchor="middle">{(step < 44 ? month.ToString()[2..].Replace("-", "/", StringComparison.Ordinal) : month.ToString())}</text></a>

            """);
    }
}
