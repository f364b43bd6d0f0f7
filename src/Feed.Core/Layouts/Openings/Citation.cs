using System.Text;

namespace Feed.Core.Layouts;

/// <summary>
/// Reads how a citation of biomedical literature opens, as PubMed prints and mails it: <c>Byron A, Fair MS. How threads are counted. J Looms. 2024 Mar 18;3(1):4-9.</c>
/// Source: NLM, Citing Medicine, 2nd edition, chapter 1, https://www.ncbi.nlm.nih.gov/books/NBK7282/.
/// </summary>
internal static class Citation
{
    private const int MaxChars = 4_000;
    private const int MostInitials = 3;

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

    /// <summary>Whether the line is what a citation names its authors with, and nothing else.</summary>
    public static bool AreNamesAlone(string line) => line is [.., '.'] && !line.Contains(". ", StringComparison.Ordinal) && AreNames(line.AsSpan()[..^1]);

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
