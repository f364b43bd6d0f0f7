using System.Collections.Frozen;

namespace Feed.Core.Enriching;

/// <summary>Tells the language of a text from its script, and of Latin script from its commonest words.</summary>
internal static class LanguageOf
{
    /// <summary>Enough to tell, in UTF-16 units.</summary>
    private const int MaxChars = 4_000;

    private static readonly FrozenDictionary<string, string> CommonWords = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["and"] = "en", ["for"] = "en", ["is"] = "en", ["of"] = "en", ["that"] = "en", ["the"] = "en", ["to"] = "en", ["we"] = "en", ["with"] = "en",
        ["auf"] = "de", ["das"] = "de", ["der"] = "de", ["die"] = "de", ["ist"] = "de", ["mit"] = "de", ["und"] = "de", ["wir"] = "de",
        ["dans"] = "fr", ["des"] = "fr", ["est"] = "fr", ["et"] = "fr", ["les"] = "fr", ["nous"] = "fr", ["pour"] = "fr", ["une"] = "fr",
        ["con"] = "es", ["el"] = "es", ["en"] = "es", ["los"] = "es", ["para"] = "es", ["por"] = "es", ["una"] = "es", ["y"] = "es",
        ["che"] = "it", ["di"] = "it", ["il"] = "it", ["per"] = "it", ["sono"] = "it", ["com"] = "pt", ["não"] = "pt", ["os"] = "pt", ["uma"] = "pt",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="text">The summary, or the title of an entry without one.</param>
    /// <param name="stated">What the source or the document says; believed when the script does not contradict it.</param>
    /// <returns>A BCP 47 tag, or <c>null</c> when nothing tells.</returns>
    public static string? Text(string text, string? stated)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, MaxChars));
        return ScriptOf.Text(sample) switch
        {
            Script.Cjk => Agreeing(stated, ["zh", "ja", "ko", "yue"], EastAsian(sample)),
            Script.Latin => IsIn(stated, ["zh", "ja", "ko", "yue", "ru", "uk", "el", "he", "ar", "fa", "hi", "th"])
                ? Latin(sample) ?? "en"
                : stated ?? Latin(sample),
            Script.Other => OtherScript(sample) is { } found ? Agreeing(stated, SiblingsOf(found), found) : stated,
            _ => stated,
        };
    }

    private static bool IsIn(string? tag, ReadOnlySpan<string> languages) => tag is not null && languages.Contains(tag.Split('-')[0].ToLowerInvariant());

    /// <summary>A stated tag may say more than we see (<c>zh-Hant</c>), unless the letters tell another language.</summary>
    private static string Agreeing(string? stated, ReadOnlySpan<string> languages, string found) =>
        stated is not null && IsIn(stated, languages) && (IsIn(stated, [found]) || found is "zh") && !(found is "zh" && IsIn(stated, ["ja", "ko"])) ? stated : found;

    private static string EastAsian(ReadOnlySpan<char> text)
    {
        var (han, kana, hangul) = (0, 0, 0);
        foreach (var letter in text)
        {
            han += letter is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            kana += letter is >= '\u3041' and <= '\u30FF' ? 1 : 0;
            hangul += letter is >= '\uAC00' and <= '\uD7AF' ? 1 : 0;
        }

        return hangul > han + kana ? "ko" : kana * 10 > han + kana ? "ja" : "zh";
    }

    private static string? Latin(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = CommonWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[8];
        foreach (var range in text.SplitAny(' ', ',', '.', '\n', ':', ';', '\'', '(', ')'))
        {
            var word = text[range];
            if (word.Length is > 0 and <= 8 && word.ToLowerInvariant(lower) is > 0 and var length && words.TryGetValue(lower[..length], out var language))
            {
                counts[language] = counts.GetValueOrDefault(language) + 1;
            }
        }

        return counts.Count == 0 ? null : counts.MaxBy(count => count.Value).Key;
    }

    private static string? OtherScript(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var language = rune.Value switch
            {
                >= 0x0400 and <= 0x052F => "ru",
                >= 0x0370 and <= 0x03FF => "el",
                >= 0x0590 and <= 0x05FF => "he",
                >= 0x0600 and <= 0x06FF => "ar",
                >= 0x0900 and <= 0x097F => "hi",
                >= 0x0E00 and <= 0x0E7F => "th",
                _ => null,
            };
            if (language is not null)
            {
                return language;
            }
        }

        return null;
    }

    private static string[] SiblingsOf(string language) => language switch
    {
        "ru" => ["ru", "uk", "be", "bg", "sr", "mk", "kk"],
        "ar" => ["ar", "fa", "ur"],
        "hi" => ["hi", "mr", "ne"],
        _ => [language],
    };
}
