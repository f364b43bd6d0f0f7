using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows a line again by its letters and digits, whatever their case and what stands between them.</summary>
internal static class LineKey
{
    private const int FewestPrefixLetters = 12;
    private const int MaxLetters = 40;

    // Fowler–Noll–Vo: http://www.isthe.com/chongo/tech/comp/fnv/
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <returns>A fingerprint of the line, one of its first words, and how many letters it was made of. A line cut with dots is known by its first words.</returns>
    public static (ulong Whole, ulong Prefix, int Letters) Of(string line)
    {
        line = WithoutMark(line);
        var (hash, prefix, letters) = (Offset, Offset, 0);
        foreach (var letter in line)
        {
            if (char.IsAsciiLetter(letter) || (letter != ' ' && (PlainText.IsHan(letter) || char.IsLetter(letter) || (letters > 0 && char.IsDigit(letter)))))
            {
                hash = (hash ^ (char.IsAsciiLetter(letter) ? (char)(letter | ' ') : PlainText.IsHan(letter) ? letter : char.ToLowerInvariant(letter))) * Prime;
                prefix = ++letters <= FewestPrefixLetters ? hash : prefix;
                if (letters == MaxLetters)
                {
                    break;
                }
            }
        }

        return line.EndsWith("...", StringComparison.Ordinal) || line.EndsWith('…') ? (prefix, prefix, letters) : (hash, prefix, letters);
    }

    // "A title #12" refers to the twelfth.
    private static string WithoutMark(string line)
    {
        var mark = line.LastIndexOf('#');
        return mark > 0 && mark + 1 < line.Length && !line.AsSpan(mark + 1).TrimEnd().ContainsAnyExceptInRange('0', '9') ? line[..mark] : line;
    }
}
