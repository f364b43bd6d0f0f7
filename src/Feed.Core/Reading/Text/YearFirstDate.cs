namespace Feed.Core.Reading;

/// <summary>Reads dates that start with their year: <c>2024-03-18</c>, <c>2023.02</c>, <c>2024年3月18日</c>, <c>2024 Mar 18</c>.</summary>
internal static class YearFirstDate
{
    /// <param name="rest">What follows the year.</param>
    /// <param name="done">Length of the year.</param>
    /// <returns>A length of 0 when the year starts no date.</returns>
    public static (PartialDate? Date, int Length) Read(ReadOnlySpan<char> rest, int year, int done)
    {
        var blanks = DatePieces.Blanks(rest);
        var separator = blanks < rest.Length ? rest[blanks] : '\0';
        if (separator == '年')
        {
            return Chinese(rest[(blanks + 1)..], year, done + blanks + 1);
        }

        if (blanks == 0 && separator is '-' or '.' or '/')
        {
            return Separated(rest[1..], separator, year, done + 1);
        }

        var (month, length) = MonthNames.Read(rest[blanks..]);
        if (length == 0)
        {
            return default;
        }

        var after = rest[(blanks + length)..];
        var gap = DatePieces.Blanks(after);
        var digits = DatePieces.Number(after[gap..], 2, out var day);
        return digits > 0 && PartialDate.Create(year, month, day) is { } date
            ? (date, done + blanks + length + gap + digits)
            : (PartialDate.Create(year, month), done + blanks + length);
    }

    private static (PartialDate?, int) Chinese(ReadOnlySpan<char> rest, int year, int done)
    {
        var length = DatePieces.Counted(rest, "月", out var month);
        if (length == 0)
        {
            return (PartialDate.Create(year), done);
        }

        var dayLength = DatePieces.Counted(rest[length..], "日号", out var day);
        return dayLength > 0 && PartialDate.Create(year, month, day) is { } date
            ? (date, done + length + dayLength)
            : (PartialDate.Create(year, month), done + length);
    }

    private static (PartialDate?, int) Separated(ReadOnlySpan<char> rest, char separator, int year, int done)
    {
        var (month, named) = MonthNames.Read(rest);
        var digits = named > 0 ? named : DatePieces.Number(rest, 2, out month);
        var after = rest[digits..];
        if (digits == 0 || (!after.IsEmpty && char.IsAsciiDigit(after[0])))
        {
            return default;
        }

        if (after.Length > 1 && after[0] == separator)
        {
            var dayDigits = DatePieces.Number(after[1..], 2, out var day);
            var endsThere = after.Length == 1 + dayDigits || !char.IsAsciiDigit(after[1 + dayDigits]);
            if (dayDigits > 0 && endsThere && PartialDate.Create(year, month, day) is { } date)
            {
                return (date, done + digits + 1 + dayDigits);
            }
        }

        return digits >= 2 || separator != '.' ? (month > 0 ? PartialDate.Create(year, month) : null, done + digits) : default;
    }
}
