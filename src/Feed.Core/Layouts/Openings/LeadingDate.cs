using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows dates before a title: <c>[2024-03-18] A title</c>, <c>[ 240318 ] A title</c>, <c>18 March: A title</c>.</summary>
internal static class LeadingDate
{
    private const int MaxChars = 24;

    // "18 Mar, 08:30 CET (Lyon, France): ", "The Mill Post, 18.03.2024: "
    private const int MaxWhenChars = 80;

    // The bracket and a year: "[2024".
    private const int FewestChars = 5;

    // "2024/3/8"
    private const int FewestDayChars = 8;

    // "2024-03-18"
    private const int IsoDayChars = 10;

    private const int YearMonthDayDigits = 6;
    private const int Century = 2000;

    private static readonly System.Buffers.SearchValues<string> Dashes = System.Buffers.SearchValues.Create([" - ", " – ", " — "], StringComparison.Ordinal);

    /// <summary>Length of the date and the blanks after it at the start of the text, in brackets or as <c>2024-03-18</c>; or 0.</summary>
    public static int Measure(ReadOnlySpan<char> text) =>
        Inside(text) is var (start, end) && end > 0 ? Read(text[start..end], null) is not null ? end + 1 + Blanks(text[(end + 1)..]) : 0
        : text.Length > IsoDayChars && text[0] is '1' or '2' && text[4] == '-' && text[7] == '-' && text[IsoDayChars] == ' ' && Day(text[..IsoDayChars], null) is not null ? IsoDayChars + Blanks(text[IsoDayChars..])
        : 0;

    /// <summary>The date that the text opens with, in brackets, before a dash or in one word with its year, or <c>null</c>.</summary>
    /// <param name="issue">Gives the year where the date has none.</param>
    public static PartialDate? Of(ReadOnlySpan<char> text, PartialDate? issue) =>
        Inside(text) is var (start, end) && end > 0 ? Read(text[start..end], issue)
        : text is [>= '0' and <= '9' or >= 'A' and <= 'Z', ..] && text[..Math.Min(text.Length, MaxChars)].IndexOfAny(Dashes) is > 0 and var dash ? Day(text[..dash], issue)
        : text is [>= '0' and <= '9', ..] && text[..Math.Min(text.Length, MaxChars)].IndexOf(' ') is >= FewestDayChars and var blank ? Day(text[..blank], issue)
        : null;

    /// <summary>The day that stands before the title and is all that stands there: <c>18 March: A title</c>; or <c>null</c>.</summary>
    /// <param name="issue">Gives the year where the date has none.</param>
    public static PartialDate? Before(string text, string title, PartialDate? issue) =>
        !text.AsSpan(0, Math.Min(text.Length, MaxChars)).ContainsAnyInRange('0', '9') || text.IndexOf(title, StringComparison.Ordinal) is not (> 1 and <= MaxWhenChars and var start) ? null
            : start <= MaxChars ? Day(text.AsSpan(0, start).Trim(" :：*-–—|·"), issue)
            : text.AsSpan(0, start).TrimEnd() is not [.., ':' or '：'] ? null
            : DateText.Find(text.AsSpan(0, start), issue) is { Start: 0, Date.Day: > 0 } when ? when.Date
            : Day(text.AsSpan(0, start)[(text.LastIndexOf(',', start) + 1)..].Trim(" :："), issue);

    private static PartialDate? Day(ReadOnlySpan<char> words, PartialDate? issue) => DateText.Whole(words.ToString(), issue) is { Day: > 0 } day ? day : null;

    private static (int Start, int End) Inside(ReadOnlySpan<char> text)
    {
        var end = text is ['[' or '【' or '(' or '（', ..] ? text[..Math.Min(text.Length, MaxChars)].IndexOfAny("]】)）") : -1;
        return end >= FewestChars && text[1..end].ContainsAnyInRange('0', '9') ? (1, end) : (0, 0);
    }

    private static PartialDate? Read(ReadOnlySpan<char> words, PartialDate? issue)
    {
        var date = words.Trim();
        return date.Length == YearMonthDayDigits && int.TryParse(date, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var digits)
            ? PartialDate.Create(Century + (digits / 10_000), digits / 100 % 100, digits % 100)
            : DateText.Whole(date.ToString(), issue ?? DateText.AnyYear);
    }

    private static int Blanks(ReadOnlySpan<char> text) => text.Length - text.TrimStart().Length;
}
