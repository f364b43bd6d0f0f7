using System.Collections.Frozen;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Words;

/// <summary>Tells names of people from other words, by how they are written.</summary>
internal static class PersonNames
{
    private const int MaxLineChars = 1200;
    private const int MaxNameWords = 5;
    private const int MaxCjkNameChars = 4;

    private static readonly char[] Separators = [',', ';', '、', '，', '&'];

    // Small words of names: Ludwig van Beethoven, Leonardo da Vinci.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = FrozenSet.ToFrozenSet(
        ["al", "ap", "bin", "da", "das", "de", "dei", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "ibn", "la", "le", "ter", "ten", "van", "vom", "von", "y", "zu", "zur"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly System.Buffers.SearchValues<char> SentenceSigns = System.Buffers.SearchValues.Create("。:：!?！？");

    /// <summary>Whether the line is nothing but names of people: short, capital, parted by commas.</summary>
    public static bool Are(string line)
    {
        if (line.Length > MaxLineChars)
        {
            return false;
        }

        line = WithoutOthers(WithoutBrackets(line));
        var others = line.AsSpan().TrimEnd('.').EndsWith(" et al");
        line = others && line[^1] == 'l' ? line[..^" et al".Length] : line;
        if (line.AsSpan().ContainsAny(SentenceSigns) || (!others && !BeginsWithName(line)))
        {
            return false;
        }

        var names = line.Replace(" et al.", "", StringComparison.OrdinalIgnoreCase).Replace(" and ", ", ", StringComparison.Ordinal)
            .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 0 && Array.TrueForAll(names, name => IsName(name) || (others && IsSurname(name)));
    }

    // Before "et al." one word is enough, and initials may stand behind it: "Byron, A., et al."
    private static bool IsSurname(string name) => char.IsUpper(name[0]) && name.Length > 1 && (IsInitials(name) || name.All(letter => char.IsLetter(letter) || letter is '-' or '\'' or '’'));

    // "Ada Byron, Mary Shelley, + 19 more"
    private static string WithoutOthers(string line) =>
        line.EndsWith(" more", StringComparison.Ordinal) && line.AsSpan(0, line.Length - " more".Length).TrimEnd("0123456789") is [.., '+' or ' '] and var names ? names.TrimEnd(" +,").ToString() : line;

    // "Ada Byron (University of London); Mary Shelley (Bath)"
    private static string WithoutBrackets(string line)
    {
        if (line is ['(', ..] || !line.Contains('(', StringComparison.Ordinal))
        {
            return line;
        }

        var (names, depth) = (new System.Text.StringBuilder(line.Length), 0);
        foreach (var letter in line)
        {
            depth += letter == '(' ? 1 : 0;
            if (depth == 0)
            {
                names.Append(letter);
            }

            depth -= letter == ')' && depth > 0 ? 1 : 0;
        }

        return names.ToString();
    }

    /// <summary>Whether what stands before the first comma may be a name: most lines are text, and that tells.</summary>
    public static bool Open(string line) => !line.AsSpan().ContainsAny(SentenceSigns) && BeginsWithName(line);

    private static bool BeginsWithName(ReadOnlySpan<char> line)
    {
        var first = line[..(line.IndexOfAny(Separators) is >= 0 and var end ? end : line.Length)];
        var name = first.Trim();
        return name.IsEmpty || first.Contains(" and ", StringComparison.Ordinal) || first.Contains(" et al", StringComparison.OrdinalIgnoreCase) || IsName(name);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        var (words, capitals, fitting) = (0, 0, true);
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (!word.IsEmpty)
            {
                var isCapital = char.IsUpper(word[0]);
                words++;
                capitals += isCapital ? 1 : 0;
                fitting &= char.IsLetter(word[0]) && (isCapital ? !word[..^1].Contains('.') || IsInitials(word) : Particles.Contains(word));
            }
        }

        return words is >= 2 and <= MaxNameWords ? fitting && capitals >= 2 : name.Length is >= 2 and <= MaxCjkNameChars && IsCjk(name);
    }

    // P.A., J.-P.
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (!(char.IsUpper(word[index]) || word[index] == '-' || (word[index] == '.' && index > 0 && char.IsUpper(word[index - 1]))))
            {
                return false;
            }
        }

        return word.Length > 1;
    }

    private static bool IsCjk(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!PlainText.IsCjk(letter) || !char.IsLetter(letter))
            {
                return false;
            }
        }

        return true;
    }
}
