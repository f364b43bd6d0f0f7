using System.Collections.Frozen;
using System.Text;

namespace Feed.Core.Enriching;

/// <summary>Turns TeX accents into letters, as arXiv prints them in names: <c>Tr\'e</c>, <c>Erd{\H o}s</c>, <c>\"{U}st\"un</c>, <c>\O stergaard</c>.</summary>
/// <remarks>https://info.arxiv.org/help/prep.html#tex-accents</remarks>
internal static class TexAccents
{
    /// <summary>Commands and the combining characters they stand for.</summary>
    private static readonly FrozenDictionary<char, char> Combining = new[]
    {
        ('"', '\u0308'), ('\'', '\u0301'), ('.', '\u0307'), ('=', '\u0304'), ('^', '\u0302'), ('`', '\u0300'), ('~', '\u0303'),
        ('H', '\u030B'), ('b', '\u0331'), ('c', '\u0327'), ('d', '\u0323'), ('k', '\u0328'), ('r', '\u030A'), ('u', '\u0306'), ('v', '\u030C'),
    }.ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Commands that stand for a letter.</summary>
    private static readonly FrozenDictionary<string, string> Letters = new[]
    {
        ("AA", "Å"), ("AE", "Æ"), ("L", "Ł"), ("O", "Ø"), ("OE", "Œ"), ("aa", "å"), ("ae", "æ"), ("i", "i"), ("j", "j"), ("l", "ł"), ("o", "ø"),
        ("oe", "œ"), ("ss", "ß"),
    }.ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    public static string Decode(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length;)
        {
            index += text[index] switch
            {
                '\\' => Command(text.AsSpan(index), builder),
                '{' or '}' => 1,
                var letter => Keep(letter, builder),
            };
        }

        return builder.ToString();
    }

    /// <summary>Writes what the command at the start of <paramref name="text"/> means and gives its length; an unknown one stays as it is.</summary>
    private static int Command(ReadOnlySpan<char> text, StringBuilder builder)
    {
        var name = text.Length < 2 ? 0 : char.IsAsciiLetter(text[1]) ? LetterRun(text[1..]) : 1;
        if (name is 1 or 2 && Letters.TryGetValue(text[1..(1 + name)].ToString(), out var letter))
        {
            builder.Append(letter);
            return 1 + name + (text.Length > 1 + name && text[1 + name] == ' ' ? 1 : 0);
        }

        if (name > 0 && Combining.TryGetValue(text[1], out var accent) && (name == 1 || !char.IsAsciiLetter(text[1])))
        {
            var start = 2;
            while (start < text.Length && text[start] is '{' or ' ' or '\\')
            {
                start++;
            }

            if (start < text.Length && char.IsLetter(text[start]))
            {
                builder.Append(text[start]).Append(accent);
                return start + 1;
            }
        }

        return Keep('\\', builder);
    }

    private static int LetterRun(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(AsciiLetters) is >= 0 and var end ? end : text.Length;

    private static readonly System.Buffers.SearchValues<char> AsciiLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static int Keep(char letter, StringBuilder builder)
    {
        builder.Append(letter);
        return 1;
    }
}
