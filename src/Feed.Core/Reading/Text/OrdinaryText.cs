using System.Numerics;
using System.Runtime.InteropServices;

namespace Feed.Core.Reading;

/// <summary>Tells fast of nearly every text that there is nothing to clean in it; <c>false</c> says nothing.</summary>
internal static class OrdinaryText
{
    /// <summary>Whether <see cref="CleanText"/> leaves the text as it is, and U+0020 is its only white space.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var vectors = MemoryMarshal.Cast<char, Vector<ushort>>(text);
        for (var index = 0; index < vectors.Length; index++)
        {
            if (!AreCommon(vectors[index]) && !IsOneByOne(text.Slice(index * Vector<ushort>.Count, Vector<ushort>.Count)))
            {
                return false;
            }
        }

        return IsOneByOne(text[(vectors.Length * Vector<ushort>.Count)..]);
    }

    /// <summary>As above, and no blank stands at an end or beside another.</summary>
    public static bool IsLine(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal) && Is(text));

    // ASCII; Han and kana among it, with their punctuation and full-width forms.
    private static bool AreCommon(Vector<ushort> letters)
    {
        var ascii = LetterRange.Holds(letters, ' ', '~');
        return ascii == Vector<ushort>.AllBitsSet
            || (ascii | LetterRange.Holds(letters, '\u3165', '\uD7A3') | LetterRange.Holds(letters, '\u3001', '\u3163') | LetterRange.Holds(letters, '\uFF01', '\uFF5E')) == Vector<ushort>.AllBitsSet;
    }

    private static bool IsOneByOne(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter is not (>= ' ' and <= '~') && !IsOrdinary(letter))
            {
                return false;
            }
        }

        return true;
    }

    // Latin, Greek, Cyrillic, punctuation, Han, kana, hangul. Not U+00AD, U+034F, U+2028 to U+202F, U+205F to U+206F, U+3000 and U+3164, which are blanks or never seen.
    private static bool IsOrdinary(char letter) => letter is (>= '\u3001' and < '\u3164') or (> '\u3164' and <= '\uD7A3') or (>= '\uFF01' and <= '\uFF5E')
        or (>= '\u2010' and <= '\u2027') or (>= '\u00A1' and < '\u00AD') or (> '\u00AD' and < '\u034F') or (>= '\u0370' and <= '\u05FF')
        or (>= '\u2030' and < '\u205F') or (>= '\u2070' and < '\u3000');
}
