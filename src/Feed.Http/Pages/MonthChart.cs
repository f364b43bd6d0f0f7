using Feed.Core;
using Feed.Core.Publishing;

namespace Feed.Http.Pages;

/// <summary>How many entries there are of each month, as bars that lead to that month.</summary>
internal static class MonthChart
{
    private const int MostBars = 12;

    // Months without entries between two bars; more of them are three dots.
    private const int MostEmpty = 2;

    private const int Height = 150;
    private const int Foot = 22;
    private const int Head = 20;
    private const int Step = 56;

    public static Html Of(PageContext page, FeedQuery query, IReadOnlyList<Entry> entries)
    {
        var counts = entries.Select(entry => entry.Published ?? PartialDate.From(entry.FirstSeen)).Where(date => date.Month > 0)
            .CountBy(date => Months.Of(date.Start)).OrderByDescending(month => month.Key).Take(MostBars).Reverse().ToList();
        if (counts.Count < 2)
        {
            return Html.Nothing;
        }

        var slots = Slots(counts);
        var (width, most) = (Step * slots.Count, counts.Max(month => month.Value));
        return Html.Of($"""
            <figure><div class="scroll"><svg class="chart" width="{width}" height="{Height}" viewBox="0 0 {width} {Height}" role="group" aria-label="{page["Entries per month", "每月条目数"]}">
            <line x1="0" x2="{width}" y1="{Height - Foot}" y2="{Height - Foot}"/>
            {slots.Select((slot, index) => slot.Month is { } month ? Bar(page, query, month, slot.Count, most, index * Step) : Label("⋯", index * Step))}</svg></div>
            <figcaption>{page[$"Entries by month of their date, the newest {entries.Count} counted.", $"按日期统计的每月条目数（最新 {entries.Count} 条）。"]}</figcaption></figure>
            """);
    }

    // The months with entries, and between them those without, or one slot that stands for many.
    private static List<(PartialDate? Month, int Count)> Slots(List<KeyValuePair<PartialDate, int>> counts)
    {
        var slots = new List<(PartialDate? Month, int Count)>();
        foreach (var (month, count) in counts)
        {
            var empty = slots is [.., { Month: { } last }] ? ((month.Year - last.Year) * 12) + month.Month - last.Month - 1 : 0;
            for (var left = empty; left > 0; left = empty > MostEmpty ? 0 : left - 1)
            {
                slots.Add((empty > MostEmpty ? null : Months.Of(month.Start.AddMonths(-left)), 0));
            }

            slots.Add((month, count));
        }

        return slots;
    }

    private static Html Bar(PageContext page, FeedQuery query, PartialDate month, int count, int most, int left)
    {
        var name = month.ToString();
        if (count == 0)
        {
            return Label(name, left);
        }

        var height = Math.Max((double)count / most * (Height - Foot - Head), 2);
        var top = Height - Foot - height;
        var bound = TimeBound.Parse(name);
        var address = page.Page((query with { Since = bound, Until = bound, Before = null }).Address(null));
        return Html.Of($"""
            <a href="{address}" aria-label="{name}: {count}"><title>{name}: {count}</title><rect x="{left + 9}" y="{top}" width="{Step - 18}" height="{height}" rx="2"/><text x="{left + (Step / 2)}" y="{top - 4}" text-anchor="middle">{count}</text>{Label(name, left)}</a>

            """);
    }

    private static Html Label(string text, int left) => Html.Of($"<text x=\"{left + (Step / 2)}\" y=\"{Height - 5}\" text-anchor=\"middle\">{text}</text>");
}
