using System.Collections.Frozen;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Tells the language of an entry's text. The script decides; what source or document state says the rest.</summary>
internal static class LanguageOf
{
    /// <summary>Enough to tell, in UTF-16 units.</summary>
    private const int MaxChars = 4_000;

    /// <summary>Languages of no Latin script: a text in Latin letters is in none of them.</summary>
    private static readonly FrozenSet<string> NotLatin =
        new[] { "ar", "be", "bg", "el", "fa", "he", "hi", "ja", "kk", "ko", "mk", "mr", "ne", "ru", "th", "uk", "ur", "yue", "zh" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The commonest language of each script, and where its letters stand in Unicode.</summary>
    private static readonly (char First, char Last, string Language)[] Scripts =
    [
        ('\u0370', '\u03FF', "el"), ('\u0400', '\u052F', "ru"), ('\u0590', '\u05FF', "he"), ('\u0600', '\u06FF', "ar"), ('\u0900', '\u097F', "hi"),
        ('\u0E00', '\u0E7F', "th"),
    ];

    private static readonly FrozenDictionary<string, string> CommonWords = new[]
    {
        ("en", "and for is of that the to we with"), ("de", "auf das der die ist mit und wir"), ("fr", "dans des est et les nous pour une"),
        ("es", "con el en los para por una y"), ("it", "che di il per sono"), ("pt", "com não os uma"),
    }.SelectMany(language => language.Item2.Split(' '), (language, word) => (word, language.Item1)).ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    /// <param name="text">The summary, or the title of an entry without one.</param>
    /// <param name="stated">What the source or the document says; it may be more precise than we can see (<c>zh-Hant</c>).</param>
    /// <returns>A BCP 47 tag, or <c>null</c> when nothing tells.</returns>
    public static string? Text(string text, string? stated)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, MaxChars));
        var found = ScriptOf.Text(sample) switch
        {
            Script.Cjk => EastAsian(sample),
            Script.Latin => stated is not null && !NotLatin.Contains(Primary(stated)) ? stated : FromCommonWords(sample) ?? (stated is null ? null : "en"),
            Script.Other => FromScript(sample),
            _ => null,
        };
        return stated is not null && (found is null || found == Primary(stated)) ? stated : found;
    }

    private static string Primary(string tag) => (tag.IndexOf('-', StringComparison.Ordinal) is >= 0 and var end ? tag[..end] : tag).ToLowerInvariant();

    private static string EastAsian(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\u3041', '\u30FF') && !text.ContainsAnyInRange('\uAC00', '\uD7AF'))
        {
            return "zh";
        }

        var (han, kana, hangul) = (0, 0, 0);
        foreach (var letter in text)
        {
            han += PlainText.IsHan(letter) ? 1 : 0;
            kana += letter is >= '\u3041' and <= '\u30FF' ? 1 : 0;
            hangul += letter is >= '\uAC00' and <= '\uD7AF' ? 1 : 0;
        }

        return hangul > han + kana ? "ko" : kana * 10 > han + kana ? "ja" : "zh";
    }

    private static string? FromCommonWords(ReadOnlySpan<char> text)
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

    private static string? FromScript(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            foreach (var (first, last, language) in Scripts)
            {
                if (letter >= first && letter <= last)
                {
                    return language;
                }
            }
        }

        return null;
    }
}
