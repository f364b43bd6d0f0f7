using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Feed.Core.Reading;

/// <summary>Finds the characters that may have to go. Most texts hold none but line feeds, in any script.</summary>
internal static class SuspectCharacters
{
    private static readonly SearchValues<char> All = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Except([(int)'\n', '\t']).Select(code => (char)code),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
        '\u00AD', '\u034F', '\u061C', '\u115F', '\u1160', '\u17B4', '\u17B5', '\u180E',
        .. Range('\u200B', '\u200F'), .. Range('\u2028', '\u202E'), .. Range('\u2060', '\u206F'),
        '\u3164', .. Range('\uD800', '\uDFFF'), '\uFEFF', '\uFFA0', .. Range('\uFFF9', '\uFFFB'), '\uFFFE', '\uFFFF',
    ]);

    /// <summary>The place of the first, or -1.</summary>
    public static int IndexOf(ReadOnlySpan<char> text)
    {
        var vectors = MemoryMarshal.Cast<char, Vector<ushort>>(text);
        for (var index = 0; index < vectors.Length; index++)
        {
            // The search of the library looks closely at every fourth Chinese character: it is called for what is left.
            if (MayHold(vectors[index]) && text.Slice(index * Vector<ushort>.Count, Vector<ushort>.Count).IndexOfAny(All) is var found and >= 0)
            {
                return (index * Vector<ushort>.Count) + found;
            }
        }

        var done = vectors.Length * Vector<ushort>.Count;
        return text[done..].IndexOfAny(All) is var last and >= 0 ? done + last : -1;
    }

    // Never false when there is one; the ranges take in some harmless neighbours.
    private static bool MayHold(Vector<ushort> letters)
    {
        var harmless = LetterRange.Holds(letters, ' ', '~') | Vector.Equals(letters, new Vector<ushort>('\n'));
        if (harmless == Vector<ushort>.AllBitsSet
            || (harmless | LetterRange.Holds(letters, '\u3165', '\uD7FF') | LetterRange.Holds(letters, '\u2E80', '\u3163') | LetterRange.Holds(letters, '\uFF01', '\uFF9F')) == Vector<ushort>.AllBitsSet)
        {
            return false;
        }

        var suspect = LetterRange.Holds(letters, 0, 8) | LetterRange.Holds(letters, 0x0B, 0x1F) | LetterRange.Holds(letters, 0x7F, 0xAD) | LetterRange.Holds(letters, 0x34F, 0x61C) | LetterRange.Holds(letters, 0x115F, 0x180E)
            | LetterRange.Holds(letters, 0x200B, 0x200F) | LetterRange.Holds(letters, 0x2028, 0x206F) | LetterRange.Holds(letters, 0x3164, 0x3164) | LetterRange.Holds(letters, 0xD800, 0xDFFF)
            | LetterRange.Holds(letters, 0xFEFF, 0xFEFF) | LetterRange.Holds(letters, 0xFFA0, 0xFFFF);
        return suspect != Vector<ushort>.Zero;
    }

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
