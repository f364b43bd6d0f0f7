using System.Buffers;
using System.Globalization;

namespace Feed.Core.Reading;

/// <summary>Finds dates in the forms that digests use: <c>29 Feb</c>, <c>Feb 19, 2024</c>, <c>2023.02</c>, <c>2024年3月18日</c>, <c>3月18日</c>, ISO 8601, RFC 822.</summary>
public static class DateText
{
    // Weekday, day, month, year, time and zone, with brackets around.
    private const int MaxWholeChars = 80;

    // 星期三, 周三, 週三, 礼拜三, 水曜
    private static readonly SearchValues<char> Weekdays = SearchValues.Create("星周週礼曜");

    private static readonly string[] Counted = ["issue", "no", "number", "vol", "volume"];

    /// <summary>For those who ask whether a text is a date, and not which: it stands for the year that the text does not state.</summary>
    public static readonly PartialDate? AnyYear = PartialDate.Create(2000);

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
                var (date, length) = char.IsAsciiDigit(letter) ? ReadDigits(text[index..], issue) : DayAndMonth.MonthFirst(text[index..], issue);
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
        if (bare.Length == 4 && int.TryParse(bare, out var year) && year is >= DatePieces.FirstYear and <= DatePieces.LastYear)
        {
            return PartialDate.Create(year);
        }

        if (bare.Length == 8 && DateOnly.TryParseExact(bare, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= DatePieces.FirstYear and <= DatePieces.LastYear)
        {
            return PartialDate.Create(day.Year, day.Month, day.Day);
        }

        return Find(bare, issue) is { } found && IsFiller(bare[..found.Start]) && IsFiller(bare[(found.Start + found.Length)..])
            && !IsSentence(bare[..found.Start], bare[(found.Start + found.Length)..], found.Date) ? found.Date : null;
    }

    /// <summary>Whether the text, brackets aside, is a date and nothing else, with or without a year.</summary>
    public static bool IsDate(ReadOnlySpan<char> text) => Whole(text, AnyYear) is not null;

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

    // "loom 4.0 (2024-03-12)": a name and its number. "Looms 2025 年现状报告", "织机大会 4月12日 上海": words on both sides, neither of them a time, a zone or a day of the week.
    private static bool IsSentence(ReadOnlySpan<char> before, ReadOnlySpan<char> after, PartialDate date) =>
        HasWord(before) && (IsNumbered(before) || (HasWord(after) && !after.Contains(':') && (date.Month == 0 || (HasHan(before) && HasHan(after) && after.IndexOfAny(Weekdays) < 0))));

    private static bool IsNumbered(ReadOnlySpan<char> name) => name.ContainsAnyInRange('0', '9') && !name.Contains(':');

    private static bool HasHan(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (PlainText.IsCjk(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStart(ReadOnlySpan<char> text, int index)
    {
        if (index == 0)
        {
            return true;
        }

        var before = text[index - 1];
        var numeric = char.IsAsciiDigit(text[index]);
        return !char.IsAsciiLetterOrDigit(before) && !(numeric && IsCount(text[..index])) && !(numeric && before is '.' or '/' or '-' or ':' && index > 1 && char.IsAsciiDigit(text[index - 2]));
    }

    // "Issue 3, March 2024": the number counts issues.
    private static bool IsCount(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" .#");
        if (before is not [.., >= 'A' and <= 'z'])
        {
            return false;
        }

        foreach (var word in Counted)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsAsciiLetter(before[^(word.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    private static (PartialDate?, int) ReadDigits(ReadOnlySpan<char> text, PartialDate? issue)
    {
        var length = DatePieces.Number(text, 4, out var number);
        var rest = text[length..];
        if (length == 4 && number is >= DatePieces.FirstYear and <= DatePieces.LastYear)
        {
            return YearFirstDate.Read(rest, number, length);
        }

        return length > 2 || (!rest.IsEmpty && char.IsAsciiDigit(rest[0])) ? default : DayAndMonth.DayFirst(rest, number, length, issue);
    }
}
