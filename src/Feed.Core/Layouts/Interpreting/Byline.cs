using System.Globalization;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Knows the line that says where an entry is from, by whom and when: <c>Ada Byron · The Mill Post · 3 May</c>.</summary>
internal static class Byline
{
    private const int MaxColumns = 120;
    private const int MaxPartColumns = 48;
    private const int MostWords = 14;

    // What lies further ahead is when something takes place: the issue may be dated by the first of its entries.
    private const int DaysAhead = 31;

    private static readonly char[] Signs = ['·', '|', '｜', '•'];
    private static readonly string[] MonthsAndDays = ["MM-dd", "MM/dd"];

    /// <summary>The day that the line states, or <c>null</c> when it is no such line, or an appointment.</summary>
    /// <param name="issue">Date of the issue, for days without a year.</param>
    public static PartialDate? DateIn(string line, PartialDate? issue) => Read(line, issue) is { } day && !(issue is { } known && day.Start > End(known).AddDays(DaysAhead)) ? day : null;

    /// <summary>Whether the line is a row of several such pieces.</summary>
    public static bool IsRow(string line) => line.AsSpan().ContainsAny(Signs) && Read(line, DateText.AnyYear) is not null;

    // Of a month its last day is meant.
    private static DateTimeOffset End(PartialDate date) => date.Month == 0 ? date.Start.AddYears(1) : date.Day == 0 ? date.Start.AddMonths(1) : date.Start;

    private static PartialDate? Read(string line, PartialDate? issue)
    {
        if (line.Length > MaxColumns || !line.AsSpan().ContainsAnyInRange('0', '9') || line is [.., '.' or '。' or '!' or '！' or '?' or '？' or ':' or '：'] || PlainText.Columns(line) > MaxColumns)
        {
            return null;
        }

        var parts = line.Split(Signs, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length <= 1)
        {
            return line.Length > 0 && !IsAside(line) && line.Split(' ').Length <= MostWords && DateText.Find(line.AsSpan(), null) is { Date.Day: > 0 } found ? found.Date : null;
        }

        return parts.All(part => PlainText.Columns(part) <= MaxPartColumns) ? parts.Select(part => Day(part, issue)).FirstOrDefault(day => day is not null) : null;
    }

    // "(merged on 2026-03-02)", "and since 2026-03-02 …"
    private static bool IsAside(string line) => line is ['(' or '（' or '[' or '【' or '-' or '+' or '*' or '#', ..] || char.IsLower(line[0]);

    private static PartialDate? Day(string part, PartialDate? issue)
    {
        if (DateText.Whole(part, issue) is { Day: > 0 } whole)
        {
            return whole;
        }

        return DateOnly.TryParseExact(part, MonthsAndDays, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DayAndMonth.WithYear(day.Month, day.Day, issue) : null;
    }
}
