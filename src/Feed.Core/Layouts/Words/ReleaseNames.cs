using System.Text.RegularExpressions;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Words;

/// <summary>Knows headings that are a version, maybe with a name before it and a date behind it: <c>Version 7.6.1 (January 28, 2026)</c>, <c>[1.2.0-beta.1] - 2024-03-01</c>.</summary>
internal static partial class ReleaseNames
{
    private const int MaxChars = 80;
    private const int YearDigits = 4;

    public static bool Is(string heading)
    {
        var match = heading.Length <= MaxChars && heading.Contains('.', StringComparison.Ordinal) && heading.AsSpan().ContainsAnyInRange('0', '9') ? Release().Match(heading.Trim()) : Match.Empty;
        return match.Success && !IsDay(match) && (match.Groups["date"].ValueSpan is var date && (date.IsEmpty || DateText.IsDate(date)));
    }

    // 2026.05.18, 26.5.18 and 5.18 may be either: where the parts of a digest are named so, they are days.
    private static bool IsDay(Match match)
    {
        var number = match.Groups["number"].Value.Split('.');
        var isBare = match.Groups["number"].Index == 0;
        return number[0].Length == YearDigits || (isBare && (number.Length == 2 || (number.Length == 3 && number[0].Length == 2 && number[1..].All(part => part is not "0"))));
    }

    [GeneratedRegex("""^(?:[\p{L}][\w.\-/@]*[ :]+){0,2}\[?[vV]?(?<number>[0-9]{1,4}(?:\.[0-9]{1,4}){1,3})(?:[-+.]?(?:[a-z]+[.\-]?[0-9]*)(?:\.[0-9]+)*)?\]?(?:[ :,/–—-]+(?<date>[^:]{4,30}))?$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Release();
}
