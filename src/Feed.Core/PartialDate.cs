using System.Globalization;

namespace Feed.Core;

/// <summary>A date as digests state it: to the year, the month or the day. What is not stated is not invented.</summary>
/// <remarks>Written and parsed as <c>2024</c>, <c>2024-02</c> or <c>2024-02-29</c>, which also sorts in time order.</remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    /// <summary>1 to 9999.</summary>
    public int Year { get; }

    /// <summary>1 to 12, or 0 when only the year is known.</summary>
    public int Month { get; }

    /// <summary>1 to 31, or 0 when the day is not known.</summary>
    public int Day { get; }

    /// <summary>The first instant of the year, month or day, in UTC.</summary>
    public DateTimeOffset Start => new(Year, Math.Max(Month, 1), Math.Max(Day, 1), 0, 0, 0, TimeSpan.Zero);

    /// <summary>Gives the date, or <c>null</c> when there is no such day, month or year.</summary>
    /// <param name="month">0 when not known; then <paramref name="day"/> must be 0 too.</param>
    public static PartialDate? Create(int year, int month = 0, int day = 0)
    {
        var known = year is >= 1 and <= 9999 && month is >= 0 and <= 12 && (month > 0 || day == 0)
            && day >= 0 && (day == 0 || day <= DateTime.DaysInMonth(year, month));
        return known ? new PartialDate(year, month, day) : null;
    }

    public static PartialDate From(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        return new PartialDate(utc.Year, utc.Month, utc.Day);
    }

    /// <summary>Reads what <see cref="ToString"/> writes; <c>null</c> for anything else.</summary>
    public static PartialDate? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length is not (4 or 7 or 10) || !Number(text[..4], out var year))
        {
            return null;
        }

        var (month, day) = (0, 0);
        var readable = (text.Length < 7 || (text[4] == '-' && Number(text[5..7], out month)))
            && (text.Length < 10 || (text[7] == '-' && Number(text[8..10], out day)));
        return readable && (text.Length == 4 || month > 0) && (text.Length < 10 || day > 0) ? Create(year, month, day) : null;
    }

    public int CompareTo(PartialDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    public override string ToString() => (Month, Day) switch
    {
        (0, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };

    private static bool Number(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
