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
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = Rune.IsLetter(rune);
            if (letter && rune.IsBmp && PlainText.IsCjk((char)rune.Value) || rune.Value is >= 0x20000 and <= 0x3FFFF)
            {
                cjk++;
                inWord = false;
                continue;
            }

            if (letter && !inWord)
            {
                _ = rune.Value < 0x250 || rune.Value is >= 0x1E00 and <= 0x1EFF ? latin++ : other++;
            }

            inWord = letter || (inWord && rune.Value is '\'' or '-' or 0x2019);
        }

        return (latin, cjk, other) switch
        {
            (0, 0, 0) => Script.None,
            _ when cjk >= latin && cjk >= other => Script.Cjk,
            _ => latin >= other ? Script.Latin : Script.Other,
        };
    }
}
