using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Feed.Core.Enriching;

/// <summary>Counts words of letters from A to Z, sixteen characters at a time. An apostrophe or a hyphen goes on with a word.</summary>
internal static class AsciiWords
{
    /// <param name="text">ASCII only.</param>
    /// <param name="inWord">Whether the text goes on with a word; then, whether what follows it does.</param>
    /// <returns>The words that begin in the text.</returns>
    public static int Count(ReadOnlySpan<char> text, ref bool inWord)
    {
        var vectors = MemoryMarshal.Cast<char, Vector256<ushort>>(text);
        var words = 0;
        for (var index = 0; index < vectors.Length; index++)
        {
            var letters = Vector256.LessThan((vectors[index] | Vector256.Create((ushort)0x20)) - Vector256.Create((ushort)'a'), Vector256.Create((ushort)26)).ExtractMostSignificantBits();
            if (Vector256.EqualsAny(vectors[index], Vector256.Create((ushort)'\'')) || Vector256.EqualsAny(vectors[index], Vector256.Create((ushort)'-')))
            {
                words += CountOneByOne(text.Slice(index * Vector256<ushort>.Count, Vector256<ushort>.Count), ref inWord);
                continue;
            }

            words += BitOperations.PopCount(letters & ~((letters << 1) | (inWord ? 1u : 0)));
            inWord = letters >> (Vector256<ushort>.Count - 1) != 0;
        }

        return words + CountOneByOne(text[(vectors.Length * Vector256<ushort>.Count)..], ref inWord);
    }

    private static int CountOneByOne(ReadOnlySpan<char> text, ref bool inWord)
    {
        var words = 0;
        foreach (var letter in text)
        {
            var isLetter = char.IsAsciiLetter(letter);
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter || (inWord && letter is '\'' or '-');
        }

        return words;
    }
}
