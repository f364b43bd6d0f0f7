namespace Feed.Core.Reading;

/// <summary>Reads dates that start with their day or month; a length of 0 means there is none. A year that is not printed is the issue's.</summary>
internal static class DayAndMonth
{
    private const int MaxZoneChars = 4;

    /// <param name="rest">What follows the number.</param>
    /// <param name="done">Length of the number.</param>
    public static (PartialDate? Date, int Length) DayFirst(ReadOnlySpan<char> rest, int number, int done, PartialDate? issue)
    {
        var blanks = DatePieces.Blanks(rest);
        if (blanks < rest.Length && rest[blanks] == '月')
        {
            var dayLength = DatePieces.Counted(rest[(blanks + 1)..], "日号", out var chineseDay);
            return dayLength > 0 ? (WithYear(number, chineseDay, issue), done + blanks + 1 + dayLength) : default;
        }

        if (blanks == 0 && !rest.IsEmpty && rest[0] == '/')
        {
            return Slashed(rest[1..], number, done + 1);
        }

        if (rest is ['.', >= '0' and <= '9', ..])
        {
            return Dotted(rest[1..], number, done + 1);
        }

        var skip = DatePieces.Ordinal(rest);
        skip += LastDay(rest[skip..], isDated: false);
        skip += DatePieces.Blanks(rest[skip..]);
        skip += rest[skip..].StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        var isParted = rest[skip..] is ['-', ' ', ..] && skip > 0 && rest[skip - 1] == ' ';
        skip += skip < rest.Length && rest[skip] is '-' or '.' or ',' ? 1 : 0;
        skip += DatePieces.Blanks(rest[skip..]);
        var (month, length) = MonthNames.Read(rest[skip..]);
        var behind = rest[(skip + length)..];

        // "Volume 10 - May 2024", but "18 - May - 2024".
        return length == 0 || (isParted && behind.TrimStart() is not ['-', ..]) ? default : WithPrintedYear(behind, month, number, done + skip + length, issue);
    }

    // 3/18/2024 and 18/3/2024; where both readings make a date, the American one.
    private static (PartialDate?, int) Slashed(ReadOnlySpan<char> rest, int first, int done)
    {
        var digits = DatePieces.Number(rest, 2, out var second);
        if (digits == 0 || digits + 5 > rest.Length || rest[digits] != '/' || DatePieces.Number(rest[(digits + 1)..], 4, out var year) != 4)
        {
            return default;
        }

        return (first > 12 ? PartialDate.Create(year, second, first) : PartialDate.Create(year, first, second), done + digits + 5);
    }

    // 18.3.2024: who writes dots writes the day first. "2.4.2024.1" is a version.
    private static (PartialDate?, int) Dotted(ReadOnlySpan<char> rest, int day, int done)
    {
        var digits = DatePieces.Number(rest, 2, out var month);
        if (digits == 0 || digits + 5 > rest.Length || rest[digits] != '.' || DatePieces.Number(rest[(digits + 1)..], 4, out var year) != 4 || year is < DatePieces.FirstYear or > DatePieces.LastYear)
        {
            return default;
        }

        return rest[(digits + 5)..] is [>= '0' and <= '9', ..] or ['.', >= '0' and <= '9', ..] ? default : (PartialDate.Create(year, month, day), done + digits + 5);
    }

    public static (PartialDate? Date, int Length) MonthFirst(ReadOnlySpan<char> text, PartialDate? issue)
    {
        var (month, length) = MonthNames.Read(text);
        if (length == 0)
        {
            return default;
        }

        var rest = text[length..];
        var gap = DatePieces.Blanks(rest);
        gap += gap < rest.Length && rest[gap] is ',' or '-' ? 1 : 0;
        gap += DatePieces.Blanks(rest[gap..]);
        var digits = DatePieces.Number(rest[gap..], 4, out var number);
        var done = length + gap + digits;
        if (digits == 4)
        {
            return number is >= DatePieces.FirstYear and <= DatePieces.LastYear ? (PartialDate.Create(number, month), done) : default;
        }

        return digits is 0 or 3 ? default : WithPrintedYear(rest[(gap + digits)..], month, number, done, issue);
    }

    private static (PartialDate?, int) WithPrintedYear(ReadOnlySpan<char> rest, int month, int day, int done, PartialDate? issue)
    {
        var skip = DatePieces.Ordinal(rest);
        skip += LastDay(rest[skip..], isDated: true);
        skip += DatePieces.Blanks(rest[skip..]);
        skip += skip < rest.Length && rest[skip] is ',' or '-' or '.' or '，' ? 1 : 0;
        skip += DatePieces.Blanks(rest[skip..]);
        var digits = DatePieces.Number(rest[skip..], 4, out var year);
        if (digits == 4 && year is >= DatePieces.FirstYear and <= DatePieces.LastYear)
        {
            return (PartialDate.Create(year, month, day), done + skip + digits);
        }

        // RFC 822 wrote years with two digits; a time of day after them tells them from a number.
        if (digits == 2 && rest.Length > skip + 5 && rest[skip + 2] == ' ' && rest[(skip + 3)..].IndexOf(':') is 1 or 2)
        {
            return (PartialDate.Create(year + (year < 70 ? 2000 : 1900), month, day), done + skip + digits);
        }

        return YearBehindTime(rest, out var printed) is > 0 and var behind
            ? (PartialDate.Create(printed, month, day), done + behind)
            : (WithYear(month, day, issue), done + DatePieces.Ordinal(rest));
    }

    // Of several days the first counts: "-19" of "18-19 June 2026" and of "June 18-19, 2026", " - Feb 3" of "Jan 27 - Feb 3 2027". The length, or 0.
    // <param name="isDated">Whether the first day has its month before it.</param>
    private static int LastDay(ReadOnlySpan<char> rest, bool isDated)
    {
        var dash = DatePieces.Blanks(rest);
        if (dash >= rest.Length || rest[dash] is not ('-' or '–' or '—' or '~'))
        {
            return 0;
        }

        var start = dash + 1 + DatePieces.Blanks(rest[(dash + 1)..]);
        var (_, named) = MonthNames.Read(rest[start..]);
        start += named > 0 ? named + DatePieces.Blanks(rest[(start + named)..]) : 0;
        var digits = DatePieces.Number(rest[start..], 2, out var last);
        var end = start + digits;
        if (digits == 0 || last is 0 or > 31 || (end < rest.Length && (char.IsAsciiDigit(rest[end]) || rest[end] == ':')))
        {
            return 0;
        }

        end += DatePieces.Ordinal(rest[end..]);
        var blanks = DatePieces.Blanks(rest[end..]);
        var behind = named == 0 && isDated ? MonthNames.Read(rest[(end + blanks)..]).Length : 0;
        return behind > 0 ? end + blanks + behind : end;
    }

    // "Mon Mar 18 19:00:29 2024", "Mon Mar 18 19:00:29 UTC 2024": what asctime and date print, RFC 9110 §5.6.7. The length of the time and the year, or 0.
    private static int YearBehindTime(ReadOnlySpan<char> rest, out int year)
    {
        year = 0;
        var time = DatePieces.Blanks(rest);
        if (time == 0 || rest.Length < time + 3 || !rest.Slice(time, 3).Contains(':'))
        {
            return 0;
        }

        var end = time;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || rest[end] == ':'))
        {
            end++;
        }

        end += DatePieces.Blanks(rest[end..]);
        var zone = 0;
        while (zone < MaxZoneChars && end + zone < rest.Length && char.IsAsciiLetterUpper(rest[end + zone]))
        {
            zone++;
        }

        end += zone + DatePieces.Blanks(rest[(end + zone)..]);
        return DatePieces.Number(rest[end..], 4, out year) == 4 && year is >= DatePieces.FirstYear and <= DatePieces.LastYear ? end + 4 : 0;
    }

    /// <summary>The day in the year of the issue; half a year or more after its month, in the year before.</summary>
    public static PartialDate? WithYear(int month, int day, PartialDate? issue) => issue is not { } known
        ? null
        : PartialDate.Create(known.Month > 0 && month - known.Month >= 6 ? known.Year - 1 : known.Year, month, day);
}
