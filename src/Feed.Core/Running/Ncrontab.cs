using System.Globalization;

namespace Feed.Core.Running;

/// <summary>A schedule of the Azure app: <c>{second} {minute} {hour} {day} {month} {day of week}</c>, in UTC.</summary>
/// <remarks>
/// The Functions host reads the same text itself and says nothing to us when it cannot; so we read it too. Syntax: numbers, <c>*</c>, lists, ranges, steps and
/// English names of months and days (github.com/atifaziz/NCrontab).
/// </remarks>
public sealed class Ncrontab
{
    // The rarest day there is, 29 February on a given weekday, comes every 28 years, 40 around 2100.
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(366 * 41);

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private readonly bool[] seconds, minutes, hours, days, months, weekdays;

    private Ncrontab(bool[][] fields) => (seconds, minutes, hours, days, months, weekdays) = (fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);

    /// <summary>Reads a schedule; <c>null</c> when it is none, or names no time there is.</summary>
    public static Ncrontab? Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool[]?[] fields = parts.Length == 6
            ? [Field(parts[0], 0, 59), Field(parts[1], 0, 59), Field(parts[2], 0, 23), Field(parts[3], 1, 31), Field(parts[4], 1, 12, Months), Field(parts[5], 0, 6, Days)]
            : [null];
        var schedule = fields.Contains(null) ? null : new Ncrontab([.. fields.OfType<bool[]>()]);
        return schedule?.After(DateTimeOffset.UnixEpoch) is null ? null : schedule;
    }

    /// <summary>The first time after this one; <c>null</c> when there is none within forty years.</summary>
    public DateTimeOffset? After(DateTimeOffset time)
    {
        var (day, end) = (new DateTimeOffset(time.UtcDateTime.Date, TimeSpan.Zero), time + Horizon);
        for (var from = time; day < end; day = day.AddDays(1), from = day.AddTicks(-1))
        {
            if (months[day.Month] && days[day.Day] && weekdays[(int)day.DayOfWeek] && OfDay(day, from) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The pause between the next two times after this one.</summary>
    public TimeSpan PauseAfter(DateTimeOffset time) => After(time) is { } first && After(first) is { } second ? second - first : Horizon;

    private DateTimeOffset? OfDay(DateTimeOffset day, DateTimeOffset after)
    {
        for (var second = 0; second < 24 * 3600; second++)
        {
            if (hours[second / 3600] && minutes[second / 60 % 60] && seconds[second % 60] && day.AddSeconds(second) is var time && time > after)
            {
                return time;
            }
        }

        return null;
    }

    private static bool[]? Field(string text, int least, int most, string[]? names = null)
    {
        var allowed = new bool[most + 1];
        foreach (var part in text.Split(','))
        {
            var (range, step) = part.Split('/') switch
            {
                [var whole] => (whole, 1),
                [var whole, var every] when int.TryParse(every, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => (whole, number),
                _ => ("", 0),
            };
            var (from, to) = range.Split('-') switch
            {
                ["*"] => (least, most),
                [var one] => (Number(one, names, least), part.Contains('/', StringComparison.Ordinal) ? most : Number(one, names, least)),
                [var first, var last] => (Number(first, names, least), Number(last, names, least)),
                _ => (-1, -1),
            };
            if (from < least || to > most || from > to)
            {
                return null;
            }

            for (var value = from; value <= to; value += step)
            {
                allowed[value] = true;
            }
        }

        return allowed;
    }

    private static int Number(string text, string[]? names, int least) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : names is not null && Array.FindIndex(names, name => text.Length >= 3 && text.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index + least
        : -1;
}
