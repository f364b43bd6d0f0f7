using System.Globalization;

namespace Feed.Core.Publishing;

/// <summary>A limit in time, as <c>since</c> and <c>until</c> give it: a date (<c>2024</c>, <c>2024-02</c>, <c>2024-02-29</c>), or how long ago (<c>7d</c>, <c>12h</c>).</summary>
/// <remarks>How long ago counts from the start of this day or hour (UTC), so that a view changes once a day or hour and not with every request.</remarks>
public sealed record TimeBound
{
    private const int MostDays = 36_500;

    private TimeBound(PartialDate? date, int count, bool isHours) => (Date, Count, IsHours) = (date, count, isHours);

    /// <summary>The date; <c>null</c> when the bound is relative.</summary>
    public PartialDate? Date { get; }

    /// <summary>Days or hours ago; 0 when the bound is a date.</summary>
    public int Count { get; }

    public bool IsHours { get; }

    /// <summary>Gives <c>null</c> when the text is neither a date nor a number of days or hours.</summary>
    public static TimeBound? Parse(string text)
    {
        if (PartialDate.Parse(text) is { } date)
        {
            return new TimeBound(date, 0, false);
        }

        var isHours = text.EndsWith('h');
        var known = (isHours || text.EndsWith('d'))
            && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0 && count <= (isHours ? MostDays * 24 : MostDays) ? count : 0;
        return known > 0 ? new TimeBound(null, known, isHours) : null;
    }

    /// <summary>The first instant that is not before the bound.</summary>
    public DateTimeOffset Start(DateTimeOffset now) => Date?.Start ?? (IsHours ? HourOf(now).AddHours(-Count) : DayOf(now).AddDays(-Count));

    /// <summary>The first instant after the bound: a date bounds until its year, month or day is over.</summary>
    public DateTimeOffset End(DateTimeOffset now) => Date switch
    {
        null => Start(now),
        { Year: 9999 } => DateTimeOffset.MaxValue,
        { Month: 0 } date => date.Start.AddYears(1),
        { Day: 0 } date => date.Start.AddMonths(1),
        { } date => date.Start.AddDays(1),
    };

    /// <summary>When a relative bound moves next; <see cref="DateTimeOffset.MaxValue"/> for a date.</summary>
    public DateTimeOffset MovesAt(DateTimeOffset now) =>
        Date is not null ? DateTimeOffset.MaxValue : IsHours ? HourOf(now).AddHours(1) : DayOf(now).AddDays(1);

    public override string ToString() => Date?.ToString() ?? Count.ToString(CultureInfo.InvariantCulture) + (IsHours ? 'h' : 'd');

    private static DateTimeOffset DayOf(DateTimeOffset now) => new(now.UtcDateTime.Date, TimeSpan.Zero);

    private static DateTimeOffset HourOf(DateTimeOffset now) => DayOf(now).AddHours(now.UtcDateTime.Hour);
}
