using System.Text;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>How a text is written. A translation is in another script; two titles in one script are two titles.</summary>
internal enum Script
{
    /// <summary>No letters.</summary>
    None,
    Latin,

    /// <summary>Han, kana or hangul.</summary>
    Cjk,

    /// <summary>Cyrillic, Arabic, Hebrew, Greek, Devanagari, …</summary>
    Other,
}

internal static class ScriptOf
{
    /// <summary>The script that most words are in. A CJK character counts as one word, so that a Latin name does not outweigh a Chinese title.</summary>
    public static Script Text(ReadOnlySpan<char> text)
    {
        var (latin, cjk, other) = (0, 0, 0);
        var inWord = false;
        var length = 1;
        for (var index = 0; index < text.Length; index += length)
        {
            var letter = text[index];
            length = 1;
            if (char.IsAscii(letter))
            {
                var isLetter = char.IsAsciiLetter(letter);
                latin += isLetter & !inWord ? 1 : 0;
                inWord = isLetter | (inWord & letter is '\'' or '-');
            }
            else if (letter is >= '\u4E00' and <= '\u9FFF' || IsOddCjk(text[index..], out length))
            {
                cjk++;
                inWord = false;
            }
            else
            {
                Rune.DecodeFromUtf16(text[index..], out var rune, out length);
                var isLetter = Rune.IsLetter(rune);
                _ = !isLetter || inWord ? 0 : rune.Value is < 0x250 or (>= 0x1E00 and <= 0x1EFF) ? latin++ : other++;
                inWord = isLetter || (inWord && letter == '\u2019');
            }
        }

        return (latin, cjk, other) switch
        {
            (0, 0, 0) => Script.None,
            _ when cjk >= latin && cjk >= other => Script.Cjk,
            _ => latin >= other ? Script.Latin : Script.Other,
        };
    }

    // Kana, hangul, and Han characters that few texts hold.
    private static bool IsOddCjk(ReadOnlySpan<char> text, out int length)
    {
        Rune.DecodeFromUtf16(text, out var rune, out length);
        return rune.Value is >= 0x20000 and <= 0x3FFFF || (rune.IsBmp && PlainText.IsCjk((char)rune.Value) && Rune.IsLetter(rune));
    }
}
