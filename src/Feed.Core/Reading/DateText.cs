using System.Globalization;

namespace Feed.Core.Reading;

/// <summary>Finds dates in the forms that digests use: <c>29 Feb</c>, <c>Feb 19, 2024</c>, <c>2023.02</c>, <c>2024年3月18日</c>, <c>3月18日</c>, ISO 8601, RFC 822.</summary>
public static class DateText
{
    // Weekday, day, month, year, time and zone, with brackets around.
    private const int MaxWholeChars = 80;

    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Gives the first date of the text and where it stands, or <c>null</c>.</summary>
    /// <param name="yearOfIssue">The year of dates that state none; without it they are not found.</param>
    public static (PartialDate Date, int Start, int Length)? Find(string text, int? yearOfIssue) =>
        Find(text.AsSpan(), yearOfIssue is { } year ? PartialDate.Create(year) : null);

    /// <summary>As above, but a day that would lie half a year or more after the issue's month is one of the year before.</summary>
    public static (PartialDate Date, int Start, int Length)? Find(ReadOnlySpan<char> text, PartialDate? issue)
    {
        // No date is without a digit, and most lines are.
        for (var index = text.ContainsAnyInRange('0', '9') ? 0 : text.Length; index < text.Length; index++)
        {
            var letter = text[index];
            if ((char.IsAsciiDigit(letter) || char.IsAsciiLetter(letter)) && IsStart(text, index))
            {
                var (date, length) = char.IsAsciiDigit(letter) ? ReadDigits(text[index..], issue) : ReadMonthFirst(text[index..], issue);
                if (date is { } found)
                {
                    return (found, index, length);
                }
            }
        }

        return null;
    }

    /// <summary>Gives the date when the text, brackets aside, is a date and nothing else; here a year alone counts.</summary>
    public static PartialDate? Whole(ReadOnlySpan<char> text, PartialDate? issue)
    {
        if (text.Length > MaxWholeChars || !text.ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var bare = text.Trim(" \t()[]（）【】.,，。;；:：*_|~").Trim();
        if (bare.Length == 4 && int.TryParse(bare, out var year) && year is >= FirstYear and <= LastYear)
        {
            return PartialDate.Create(year);
        }

        if (bare.Length == 8 && DateOnly.TryParseExact(bare, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear)
        {
            return PartialDate.Create(day.Year, day.Month, day.Day);
        }

        return Find(bare, issue) is { } found && IsFiller(bare[..found.Start]) && IsFiller(bare[(found.Start + found.Length)..]) ? found.Date : null;
    }

    // What may stand around a date without making it a sentence: weekdays, times, zones, punctuation.
    private static bool IsFiller(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var letter in text)
        {
            letters = char.IsLetter(letter) ? letters + 1 : 0;
            if (letters > "Wednesday".Length)
            {
                return false;
            }
        }

        return text.Length <= "Wednesday, ".Length || (text.Length <= 32 && text.Contains(':') && char.IsAsciiDigit(text.TrimStart(" T,")[0]));
    }

    private static bool IsStart(ReadOnlySpan<char> text, int index)
    {
        if (index == 0)
        {
            return true;
        }

        var before = text[index - 1];
        var numeric = char.IsAsciiDigit(text[index]);
        return !char.IsAsciiLetterOrDigit(before) && !(numeric && before is '.' or '/' or '-' or ':' && index > 1 && char.IsAsciiDigit(text[index - 2]));
    }

    private static (PartialDate?, int) ReadDigits(ReadOnlySpan<char> text, PartialDate? issue)
    {
        var length = Number(text, 4, out var number);
        var rest = text[length..];
        if (length == 4 && number is >= FirstYear and <= LastYear)
        {
            return ReadYearFirst(rest, number, length);
        }

        return length > 2 || (!rest.IsEmpty && char.IsAsciiDigit(rest[0])) ? default : ReadDayFirst(rest, number, length, issue);
    }

    private static (PartialDate?, int) ReadYearFirst(ReadOnlySpan<char> rest, int year, int done)
    {
        var blanks = Blanks(rest);
        var separator = blanks < rest.Length ? rest[blanks] : '\0';
        if (separator == '年')
        {
            return ReadChinese(rest[(blanks + 1)..], year, done + blanks + 1);
        }

        if (blanks == 0 && separator is '-' or '.' or '/')
        {
            return ReadSeparated(rest[1..], separator, year, done + 1);
        }

        var (month, length) = MonthNames.Read(rest[blanks..]);
        if (length == 0)
        {
            return default;
        }

        var after = rest[(blanks + length)..];
        var gap = Blanks(after);
        var digits = Number(after[gap..], 2, out var day);
        return digits > 0 && PartialDate.Create(year, month, day) is { } date
            ? (date, done + blanks + length + gap + digits)
            : (PartialDate.Create(year, month), done + blanks + length);
    }

    private static (PartialDate?, int) ReadChinese(ReadOnlySpan<char> rest, int year, int done)
    {
        var gap = Blanks(rest);
        var digits = Number(rest[gap..], 2, out var month);
        var end = gap + digits;
        if (digits == 0 || end >= rest.Length || rest[end] != '月')
        {
            return (PartialDate.Create(year), done);
        }

        var after = rest[(end + 1)..];
        var dayGap = Blanks(after);
        var dayDigits = Number(after[dayGap..], 2, out var day);
        var dayEnd = dayGap + dayDigits;
        return dayDigits > 0 && dayEnd < after.Length && after[dayEnd] is '日' or '号' && PartialDate.Create(year, month, day) is { } date
            ? (date, done + end + 1 + dayEnd + 1)
            : (PartialDate.Create(year, month), done + end + 1);
    }

    private static (PartialDate?, int) ReadSeparated(ReadOnlySpan<char> rest, char separator, int year, int done)
    {
        var (month, named) = MonthNames.Read(rest);
        var digits = named > 0 ? named : Number(rest, 2, out month);
        var after = rest[digits..];
        if (digits == 0 || (!after.IsEmpty && char.IsAsciiDigit(after[0])))
        {
            return default;
        }

        if (after.Length > 1 && after[0] == separator)
        {
            var dayDigits = Number(after[1..], 2, out var day);
            var endsThere = after.Length == 1 + dayDigits || !char.IsAsciiDigit(after[1 + dayDigits]);
            if (dayDigits > 0 && endsThere && PartialDate.Create(year, month, day) is { } date)
            {
                return (date, done + digits + 1 + dayDigits);
            }
        }

        return digits >= 2 || separator != '.' ? (month > 0 ? PartialDate.Create(year, month) : null, done + digits) : default;
    }

    private static (PartialDate?, int) ReadDayFirst(ReadOnlySpan<char> rest, int number, int done, PartialDate? issue)
    {
        var blanks = Blanks(rest);
        if (blanks < rest.Length && rest[blanks] == '月')
        {
            var after = rest[(blanks + 1)..];
            var gap = Blanks(after);
            var digits = Number(after[gap..], 2, out var chineseDay);
            return digits > 0 && gap + digits < after.Length && after[gap + digits] is '日' or '号'
                ? (WithYear(number, chineseDay, issue), done + blanks + 1 + gap + digits + 1)
                : default;
        }

        if (blanks == 0 && !rest.IsEmpty && rest[0] == '/')
        {
            return ReadSlashed(rest[1..], number, done + 1);
        }

        var skip = Ordinal(rest);
        skip += Blanks(rest[skip..]);
        skip += rest[skip..].StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        skip += skip < rest.Length && rest[skip] is '-' or '.' or ',' ? 1 : 0;
        skip += Blanks(rest[skip..]);
        var (month, length) = MonthNames.Read(rest[skip..]);
        return length == 0 ? default : WithPrintedYear(rest[(skip + length)..], month, number, done + skip + length, issue);
    }

    // 3/18/2024 and 18/3/2024; where both readings make a date, the American one.
    private static (PartialDate?, int) ReadSlashed(ReadOnlySpan<char> rest, int first, int done)
    {
        var digits = Number(rest, 2, out var second);
        if (digits == 0 || digits + 5 > rest.Length || rest[digits] != '/' || Number(rest[(digits + 1)..], 4, out var year) != 4)
        {
            return default;
        }

        return (first > 12 ? PartialDate.Create(year, second, first) : PartialDate.Create(year, first, second), done + digits + 5);
    }

    private static (PartialDate?, int) ReadMonthFirst(ReadOnlySpan<char> text, PartialDate? issue)
    {
        var (month, length) = MonthNames.Read(text);
        if (length == 0)
        {
            return default;
        }

        var rest = text[length..];
        var gap = Blanks(rest);
        gap += gap < rest.Length && rest[gap] is ',' or '-' ? 1 : 0;
        gap += Blanks(rest[gap..]);
        var digits = Number(rest[gap..], 4, out var number);
        var done = length + gap + digits;
        if (digits == 4)
        {
            return number is >= FirstYear and <= LastYear ? (PartialDate.Create(number, month), done) : default;
        }

        return digits is 0 or 3 ? default : WithPrintedYear(rest[(gap + digits)..], month, number, done, issue);
    }

    private static (PartialDate?, int) WithPrintedYear(ReadOnlySpan<char> rest, int month, int day, int done, PartialDate? issue)
    {
        var skip = Ordinal(rest);
        skip += Blanks(rest[skip..]);
        skip += skip < rest.Length && rest[skip] is ',' or '-' or '.' or '，' ? 1 : 0;
        skip += Blanks(rest[skip..]);
        var digits = Number(rest[skip..], 4, out var year);
        if (digits == 4 && year is >= FirstYear and <= LastYear)
        {
            return (PartialDate.Create(year, month, day), done + skip + digits);
        }

        // RFC 822 wrote years with two digits; a time of day after them tells them from a number.
        if (digits == 2 && rest.Length > skip + 5 && rest[skip + 2] == ' ' && rest[(skip + 3)..].IndexOf(':') is 1 or 2)
        {
            return (PartialDate.Create(year + (year < 70 ? 2000 : 1900), month, day), done + skip + digits);
        }

        return (WithYear(month, day, issue), done + Ordinal(rest));
    }

    private static PartialDate? WithYear(int month, int day, PartialDate? issue) => issue is not { } known
        ? null
        : PartialDate.Create(known.Month > 0 && month - known.Month >= 6 ? known.Year - 1 : known.Year, month, day);

    private static int Ordinal(ReadOnlySpan<char> text) =>
        text.Length >= 2 && text[..2] is "st" or "nd" or "rd" or "th" && (text.Length == 2 || !char.IsAsciiLetter(text[2])) ? 2 : 0;

    private static int Blanks(ReadOnlySpan<char> text) => text.Length - text.TrimStart().Length;

    private static int Number(ReadOnlySpan<char> text, int most, out int number)
    {
        number = 0;
        var count = 0;
        while (count < text.Length && count < most && char.IsAsciiDigit(text[count]))
        {
            number = (number * 10) + text[count++] - '0';
        }

        return count;
    }
}
