using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>The form in which terms and texts are compared: NFKC, lower case, hyphens and slashes as blanks, blanks collapsed, none at the start.</summary>
internal static class TermFold
{
    // From a full-width form to the character it is a form of.
    private const int Width = '\uFF01' - '!';

    private static readonly char[] Ascii = [.. Enumerable.Range(0, 0x80).Select(code => Fold((char)code))];

    /// <summary>The text as its letters are to be folded: without what nobody sees, in NFKC but for full-width forms.</summary>
    public static string Prepare(string text) => IsPrepared(text) ? text : CleanText.Of(text).Normalize(NormalizationForm.FormKC);

    /// <param name="letter">Of a prepared text.</param>
    public static char Letter(char letter)
    {
        var narrow = letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - Width) : letter;
        return narrow < Ascii.Length ? Ascii[narrow] : PlainText.IsHan(narrow) ? narrow : Fold(narrow);
    }

    public static string Of(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var letter in Prepare(text))
        {
            var folded = Letter(letter);
            if (folded != ' ' || (builder.Length > 0 && builder[^1] != ' '))
            {
                builder.Append(folded);
            }
        }

        return builder.ToString();
    }

    private static bool IsPrepared(ReadOnlySpan<char> text)
    {
        var vectors = MemoryMarshal.Cast<char, Vector<ushort>>(text);
        for (var index = 0; index < vectors.Length; index++)
        {
            if (!AreCommon(vectors[index]) && !IsPreparedOneByOne(text.Slice(index * Vector<ushort>.Count, Vector<ushort>.Count)))
            {
                return false;
            }
        }

        return IsPreparedOneByOne(text[(vectors.Length * Vector<ushort>.Count)..]);
    }

    private static bool AreCommon(Vector<ushort> letters)
    {
        var ascii = LetterRange.Holds(letters, ' ', '~');
        return ascii == Vector<ushort>.AllBitsSet
            || (ascii | LetterRange.Holds(letters, '\u4E00', '\u9FFF') | LetterRange.Holds(letters, '\uFF01', '\uFF5E') | LetterRange.Holds(letters, '\u3001', '\u3011')) == Vector<ushort>.AllBitsSet;
    }

    // ASCII, Han, kana, their punctuation and full-width forms: what normalising leaves alone, whatever stands beside it.
    private static bool IsPreparedOneByOne(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter is not ((>= ' ' and <= '~') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF5E') or (>= '\u3001' and <= '\u3011') or (>= '\u3041' and <= '\u3096')
                or (>= '\u30A1' and <= '\u30FE') or '\n' or '\t' or '\u2013' or '\u2014' or '\u2018' or '\u2019' or '\u201C' or '\u201D'))
            {
                return false;
            }
        }

        return true;
    }

    private static char Fold(char letter) =>
        char.IsWhiteSpace(letter) || letter is '-' or '_' or '/' or (>= '\u2010' and <= '\u2015') or '\u2212' ? ' ' : char.ToLowerInvariant(letter);
}
