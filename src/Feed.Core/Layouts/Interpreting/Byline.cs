using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Knows the line that says where an entry is from, by whom and when: <c>Ada Byron · The Mill Post · 3 May</c>.</summary>
internal static partial class Byline
{
    private const int MaxColumns = 120;
    private const int MaxPartColumns = 48;
    private const int MostWords = 14;
    private const int MostPartWords = 5;
    private const int MostSourceBlanks = 3;

    // What lies further ahead is when something takes place: the issue may be dated by the first of its entries.
    private const int DaysAhead = 31;

    private static readonly char[] Signs = ['·', '|', '｜', '•'];
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—");
    private static readonly string[] MonthsAndDays = ["MM-dd", "MM/dd"];

    /// <summary>Marks the byline of an entry that has other text: its first line, or a row of such pieces wherever it stands.</summary>
    /// <param name="issue">Date of the issue, for days without a year.</param>
    public static void Mark(List<Piece> pieces, Frame frame, PartialDate? issue)
    {
        var lines = Enumerable.Range(0, pieces.Count).Where(index => pieces[index].Kind is PieceKind.Prose or PieceKind.Links && (pieces[index].Block != frame.Opener || index > 0 || VenueMonth(pieces[index].Text) is not null)).ToList();
        var found = lines.FirstOrDefault(index => ((index == lines[0] || IsRow(pieces[index].Text)) && DateIn(pieces[index].Text, issue) is not null) || HasAgeOrDuration(pieces[index].Text) || (index == lines[0] && HasShortParts(pieces[index].Text)), -1);
        if (found >= 0 && pieces.Exists(piece => !ReferenceEquals(piece, pieces[found]) && (piece.Block > frame.Opener || pieces[found].Block == frame.Opener) && (piece.Kind == PieceKind.Prose || piece.Field == Field.Summary)))
        {
            pieces[found] = pieces[found] with { Kind = PieceKind.Byline };
        }
    }

    /// <summary>The day that the line states, or <c>null</c> when it is no such line, or an appointment.</summary>
    /// <param name="issue">Date of the issue, for days without a year.</param>
    public static PartialDate? DateIn(string line, PartialDate? issue) => Read(line, issue) is { } day && !(issue is { } known && day.Start > End(known).AddDays(DaysAhead)) ? day : null;

    /// <summary>Whether the line is a row of several such pieces.</summary>
    public static bool IsRow(string line) => line.AsSpan().ContainsAny(Signs) && (Read(line, DateText.AnyYear) is not null || HasAgeOrDuration(line));

    /// <summary>Whether the line is a row that begins with names and ends with a day: <c>Byron et al. · The Mill Post · 31 Jul</c>.</summary>
    public static bool IsOfPeople(string line) =>
        line.Length <= MaxColumns && line.IndexOfAny(Signs) is > 0 and var first && line.LastIndexOfAny(Signs) is var last && last > first
        && DateText.Whole(line.AsSpan(last + 1), DateText.AnyYear) is { Day: > 0 } && PersonNames.Are(line[..first].Trim().TrimEnd('.'));

    /// <summary>The day that closes a row of pieces, as it is written: <c>The Mill Post · 2024-03-18</c>; <c>null</c> when the words are no such row.</summary>
    public static string? DayBehindRow(ReadOnlySpan<char> words)
    {
        var row = words.Trim(" —–-").ToString();
        return row.Length <= MaxColumns && row.LastIndexOfAny(Signs) is > 0 and var sign && row[(sign + 1)..].Trim() is { Length: > 0 } last
            && DateText.Whole(last, DateText.AnyYear) is { Day: > 0 } && Read(row, DateText.AnyYear) is not null ? last : null;
    }

    /// <summary>Whether one of the pieces of a row says how long the entry takes, or how old it is: <c>Ada Byron · 12 min read</c>, <c>The Mill Post · 3 hours ago</c>.</summary>
    public static bool HasAgeOrDuration(string line) =>
        (HasShortParts(line) && line.Split(Signs, StringSplitOptions.TrimEntries).Any(part => Duration().IsMatch(part))) || IsAgeOfSource(line);

    // "The Mill Post - 2 hours ago", "The Mill Post 2h"
    private static bool IsAgeOfSource(string line) =>
        line.Length <= MaxPartColumns && ((line.AsSpan().LastIndexOfAny(Dashes) is > 0 and var dash && IsAge(line[(dash + 1)..].TrimStart())) || (line.LastIndexOf(' ') is > 0 and var blank && line[(blank + 1)..] is [>= '1' and <= '9', 'h' or 'd' or 'm'] or [>= '1' and <= '9', >= '0' and <= '9', 'h' or 'd' or 'm'] && char.IsUpper(line[0]) && line.AsSpan(0, blank).Count(' ') <= MostSourceBlanks));

    /// <summary>Whether the words say how old the entry is, or how long it takes: <c>7 小时前</c>, <c>5 min read</c>.</summary>
    public static bool IsAge(string words) => Duration().IsMatch(words);

    // "example.org | ada | 50 points"
    private static bool HasShortParts(string line) =>
        line.Length <= MaxColumns && line.AsSpan().ContainsAny(Signs) && line.Split(Signs, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts
        && parts.All(part => PlainText.Columns(part) <= MaxPartColumns);

    /// <summary>What a row says beside its day, its age or its duration: <c>The Mill Post</c>; <c>null</c> when that is nothing.</summary>
    public static string? Others(string row)
    {
        var parts = row.Split(Signs, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(part => DateText.Whole(part, DateText.AnyYear) is null && !Duration().IsMatch(part) && Letters.AnyIn(part));
        return string.Join(" · ", parts) is { Length: > 0 } others ? others : null;
    }

    // Of a month its last day is meant.
    private static DateTimeOffset End(PartialDate date) => date.Month == 0 ? date.Start.AddYears(1) : date.Day == 0 ? date.Start.AddMonths(1) : date.Start;

    private static PartialDate? Read(string line, PartialDate? issue)
    {
        if (line.Length > MaxColumns || !line.AsSpan().ContainsAnyInRange('0', '9') || (line is [.., '.'] && VenueMonth(line) is null) || line is [.., '。' or '!' or '！' or '?' or '？' or ':' or '：'] || PlainText.Columns(line) > MaxColumns)
        {
            return null;
        }

        if (VenueMonth(line) is { } month)
        {
            return month;
        }

        var parts = line.Split(Signs, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length <= 1)
        {
            return ClosingDay(line, issue) is { } closing ? closing : line.Length > 0 && !IsAside(line) && line.Split(' ').Length <= MostWords && DateText.Find(line.AsSpan(), null) is { Date.Day: > 0 } found ? found.Date : null;
        }

        return parts.All(part => PlainText.Columns(part) <= MaxPartColumns) ? parts.Select(part => Day(part, issue)).FirstOrDefault(day => day is not null) : null;
    }

    // "Mill Machine Intelligence, June 2022."
    private static PartialDate? VenueMonth(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" .");
        var comma = line.LastIndexOf(',');
        return comma > 0 && DateText.Whole(line[(comma + 1)..].Trim(), null) is { Month: > 0, Day: 0 } month && IsName(line[..comma]) ? month : null;
    }

    // All words of it have capitals but the small ones between.
    private static bool IsName(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            if (words[range] is [var first, ..] word && !char.IsUpper(first) && word is not ("&" or "and" or "for" or "in" or "of" or "on" or "the"))
            {
                return false;
            }
        }

        return true;
    }

    // "Techmeme 03-10 02:25"
    private static PartialDate? ClosingDay(string line, PartialDate? issue) =>
        line is [.., ':', _, _] && line.Split(' ') is { Length: > 2 and <= MostWords } words && TimeOnly.TryParseExact(words[^1], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? MonthAndDay(words[^2], issue) : null;

    // "(merged on 2026-03-02)", "and since 2026-03-02 …"
    private static bool IsAside(string line) => line is ['(' or '（' or '[' or '【' or '-' or '+' or '*' or '#', ..] || char.IsLower(line[0]);

    private static PartialDate? Day(string part, PartialDate? issue)
    {
        if (DateText.Whole(part, issue) is { Day: > 0 } whole)
        {
            return whole;
        }

        return MonthAndDay(part, issue) ?? (part.Split(' ').Length <= MostPartWords && DateText.Find(part.AsSpan(), null) is { Date.Day: > 0 } found ? found.Date : null);
    }

    private static PartialDate? MonthAndDay(string part, PartialDate? issue) =>
        DateOnly.TryParseExact(part, MonthsAndDays, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DayAndMonth.WithYear(day.Month, day.Day, issue) : null;

    [GeneratedRegex("""^\W{0,4}(?:阅读|时长)?\W{0,2}[0-9]{1,3}\s?((分钟|min(ute)?s?)(?![A-Za-z])( read)?|(分钟|小时|天|周)前|(min(ute)?|hour|day|week|month|m|h|hr|d|w|mo)s? ago)\W{0,2}$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Duration();
}
