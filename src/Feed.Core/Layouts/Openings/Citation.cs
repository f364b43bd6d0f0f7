using System.Text;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>
/// Reads how a citation of biomedical literature opens, as PubMed prints and mails it: <c>Byron A, Fair MS. How threads are counted. J Looms. 2024 Mar 18;3(1):4-9.</c>
/// or one with the year behind the names, as APA and Harvard style have it: <c>Byron, A. and Fair, M. S. (2024). How threads are counted. Journal of Looms, 3(1).</c>
/// Source: NLM, Citing Medicine, 2nd edition, chapter 1, https://www.ncbi.nlm.nih.gov/books/NBK7282/.
/// </summary>
internal static class Citation
{
    private const int MaxChars = 4_000;
    private const int MostInitials = 3;
    private const int MaxNamesChars = 600;
    private const int MaxSurnameChars = 32;
    private const int MaxYearChars = 16;
    private const int YearChars = 4;

    /// <param name="cursor">At the first name.</param>
    /// <returns>The opening, up to the end of the title, or <c>null</c> when it is no such citation.</returns>
    public static Opening? Read(RunCursor cursor, int? number)
    {
        var text = PlainText(cursor.Fork());
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        if (end <= 0 || !AreNames(text.AsSpan(0, end)))
        {
            return null;
        }

        var title = text.AsSpan(end + 2);
        var close = EndOfTitle(title);
        if (close <= 1 || close > FrameScore.MaxTitleChars)
        {
            return null;
        }

        cursor.SkipAll(end + 2 + close);
        return new Opening(OpeningKind.Plain, number, title[..close].TrimEnd('.').ToString(), null) { Behind = cursor.Rest(), Names = text[..end] };
    }

    /// <summary>Reads one with the year behind the names.</summary>
    /// <param name="cursor">At the first name.</param>
    /// <returns>The opening, up to the end of the title, or <c>null</c> when it is no such citation.</returns>
    public static Opening? ReadDated(RunCursor cursor, int? number)
    {
        if (!OpensWithSurname(cursor.Peek()))
        {
            return null;
        }

        var text = PlainText(cursor.Fork());
        var open = text.IndexOf(" (", StringComparison.Ordinal);
        if (open is <= 0 or > MaxNamesChars || !IsYear(text.AsSpan(open + 2)) || Turned(text[..open]) is not { } names)
        {
            return null;
        }

        var behind = text.IndexOf(')', open) + 1;
        behind += text.Length - behind - text.AsSpan(behind).TrimStart(" .,:").Length;
        var close = EndOfTitle(text.AsSpan(behind));
        if (close <= 1 || close > FrameScore.MaxTitleChars)
        {
            return null;
        }

        var kind = cursor.Current.Is(RunStyle.Bold) ? OpeningKind.Bold : OpeningKind.Plain;
        cursor.SkipAll(behind + close);
        return new Opening(kind, number, text.Substring(behind, close).TrimEnd('.'), null) { Behind = cursor.Rest(), Names = names };
    }

    // "Byron, A."
    private static bool OpensWithSurname(ReadOnlySpan<char> text) =>
        text is [>= 'A', ..] && text[..Math.Min(text.Length, MaxSurnameChars)].IndexOf(", ") is > 1 and var comma && text[(comma + 2)..] is [var initial, '.', ..] && char.IsUpper(initial);

    // "2024)", "2024, March)", "2024a)", "in press)"
    private static bool IsYear(ReadOnlySpan<char> text) => text.IndexOf(')') is >= YearChars and <= MaxYearChars && !text[..YearChars].ContainsAnyExceptInRange('0', '9');

    // Surnames and initials in turn, "Byron, A., de Fair, M. S. and Lovelace, A.-B.", the other way about: "A. Byron, M. S. de Fair, A.-B. Lovelace"; or null.
    private static string? Turned(string names)
    {
        var (turned, surname) = (new List<string>(), (string?)null);
        foreach (var part in names.Replace(" & ", ", ", StringComparison.Ordinal).Replace(" and ", ", ", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "et al." or "..." or "…")
            {
                continue;
            }

            if (surname is null ? !char.IsLetter(part[0]) || part.EndsWith('.') : !part.EndsWith('.') || part.Any(char.IsLower))
            {
                return null;
            }

            turned.AddRange(surname is null ? [] : [$"{part} {surname}"]);
            surname = surname is null ? part : null;
        }

        return turned.Count == 0 || surname is not null ? null : string.Join(", ", turned);
    }

    /// <summary>Whether the line is what a citation names its authors with, and nothing else.</summary>
    public static bool AreNamesAlone(string line) => line is [_, _, .., '.'] && !line.Contains(". ", StringComparison.Ordinal) && AreNames(line.AsSpan()[..^1]);

    // Surnames, each with up to three initials and without points; "et al" or the name of a group ("; Weavers of the River") may close them.
    private static bool AreNames(ReadOnlySpan<char> names)
    {
        names = names.IndexOf(';') is > 0 and var group ? names[..group] : names;
        if (!names.Contains(',') && !char.IsUpper(names[Math.Max(0, names.Length - 2)]))
        {
            // "John A. Byron": the point is that of an initial.
            return false;
        }

        foreach (var range in names.Split(','))
        {
            var name = WithoutRank(names[range].Trim());
            var initials = name[(name.LastIndexOf(' ') + 1)..];
            if (name is not "et al" && (initials.Length is 0 or > MostInitials || initials.Length == name.Length || !char.IsLetter(name[0]) || !AreCapitals(initials)))
            {
                return false;
            }
        }

        return true;
    }

    // Easton JM Jr, Wong K 3rd
    private static ReadOnlySpan<char> WithoutRank(ReadOnlySpan<char> name) =>
        name[(name.LastIndexOf(' ') + 1)..] is "Jr" or "Sr" or "2nd" or "3rd" ? name[..Math.Max(0, name.LastIndexOf(' '))] : name;

    private static bool AreCapitals(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!char.IsUpper(letter))
            {
                return false;
            }
        }

        return true;
    }

    // Behind the sign that ends it: the name of the journal follows (eLife, too), or nothing.
    private static int EndOfTitle(ReadOnlySpan<char> text)
    {
        for (var index = 1; index < text.Length; index++)
        {
            if (text[index] is '.' or '?' or '!' && (text[(index + 1)..] is [] or [' ', not (>= 'a' and <= 'z'), ..] or [' ', _, >= 'A' and <= 'Z', ..]))
            {
                return index + 1;
            }
        }

        return 0;
    }

    // As long as it is, with blanks where the source wraps.
    private static string PlainText(RunCursor cursor)
    {
        var words = new StringBuilder();
        while (!cursor.AtEnd && words.Length <= MaxChars && cursor.Current is { Link: null, IsImage: false })
        {
            words.Append(cursor.Peek());
            cursor.Skip(cursor.Peek().Length);
        }

        return words.Replace('\n', ' ').ToString();
    }
}
