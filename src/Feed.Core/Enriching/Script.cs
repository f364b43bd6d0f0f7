using System.Buffers;
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
    private static readonly SearchValues<char> AsciiLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The script that most words are in. A CJK character counts as one word, so that a Latin name does not outweigh a Chinese title.</summary>
    public static Script Text(ReadOnlySpan<char> text)
    {
        if (HasAsciiLettersOnly(text))
        {
            return text.ContainsAny(AsciiLetters) ? Script.Latin : Script.None;
        }

        var (latin, cjk, other) = (0, 0, 0);
        var inWord = false;
        while (!text.IsEmpty)
        {
            var letter = text[0];
            if (char.IsAscii(letter))
            {
                var end = text.IndexOfAnyExceptInRange('\0', '\x7F') is >= 0 and var found ? found : text.Length;
                latin += AsciiWords.Count(text[..end], ref inWord);
                text = text[end..];
            }
            else if (PlainText.IsHan(letter))
            {
                cjk++;
                inWord = false;
                text = text[1..];
            }
            else
            {
                Rune.DecodeFromUtf16(text, out var rune, out var length);
                var (isCjk, isLetter) = (IsOddCjk(rune), Rune.IsLetter(rune));
                _ = isCjk ? cjk++ : !isLetter || inWord ? 0 : rune.Value is < 0x250 or (>= 0x1E00 and <= 0x1EFF) ? latin++ : other++;
                inWord = !isCjk && (isLetter || (inWord && letter == '\u2019'));
                text = text[length..];
            }
        }

        return MostOf(latin, cjk, other);
    }

    private static Script MostOf(int latin, int cjk, int other) => (latin, cjk, other) switch
    {
        (0, 0, 0) => Script.None,
        _ when cjk >= latin && cjk >= other => Script.Cjk,
        _ => latin >= other ? Script.Latin : Script.Other,
    };

    // Most texts in English: beyond ASCII nothing but dashes and quotes.
    private static bool HasAsciiLettersOnly(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyExceptInRange('\0', '\x7F') is >= 0 and var at)
        {
            if (text[at] is not (>= '\u2010' and <= '\u2027'))
            {
                return false;
            }

            text = text[(at + 1)..];
        }

        return true;
    }

    // Kana, hangul, and Han characters that few texts hold.
    private static bool IsOddCjk(Rune rune) =>
        rune.Value is >= 0x20000 and <= 0x3FFFF || (rune.IsBmp && PlainText.IsCjk((char)rune.Value) && Rune.IsLetter(rune));
}
