using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Reads days such as <c>06/08/23</c> and <c>27-05-2026</c>, of which only other days of the document say whether the month stands first.</summary>
internal static partial class SlashDays
{
    // Two digits are of this century until here, as in POSIX: https://pubs.opengroup.org/onlinepubs/9799919799/functions/strptime.html
    private const int LastShortYear = 68;
    private const int MonthsOfYear = 12;

    /// <summary>Whether the month stands first in all such days of the texts; <c>null</c> when none of them tells, or they tell different things.</summary>
    public static bool? IsMonthFirst(IEnumerable<string> texts)
    {
        var (monthFirst, dayFirst) = (false, false);
        foreach (var text in texts.Where(text => text.AsSpan().ContainsAny('/', '-')))
        {
            foreach (Match match in Day().Matches(text))
            {
                monthFirst |= Number(match, "second") > MonthsOfYear;
                dayFirst |= Number(match, "first") > MonthsOfYear;
            }
        }

        return monthFirst == dayFirst ? null : monthFirst;
    }

    /// <summary>The day that the text is, or <c>null</c>.</summary>
    public static PartialDate? Read(string text, bool isMonthFirst)
    {
        var match = Day().Match(text.Trim());
        if (!match.Success || match.Length != text.Trim().Length)
        {
            return null;
        }

        var (first, second, year) = (Number(match, "first"), Number(match, "second"), Number(match, "year"));
        year = match.Groups["year"].Length > 2 ? year : year <= LastShortYear ? 2000 + year : 1900 + year;
        return isMonthFirst ? PartialDate.Create(year, first, second) : PartialDate.Create(year, second, first);
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture); // digits, four at most

    [GeneratedRegex(@"\b(?<first>[0-9]{1,2})[/-](?<second>[0-9]{1,2})[/-](?<year>[0-9]{4})\b|\b(?<first>[0-9]{1,2})/(?<second>[0-9]{1,2})/(?<year>[0-9]{2})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
