using System.Buffers;
using System.Globalization;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Words;

/// <summary>Takes the decorations off a title: numbers, emoji, stars, ratings, check boxes, language marks, advertisement marks.</summary>
/// <remarks>What belongs to the title as printed stays: 「视频」, 《》, [PDF].</remarks>
internal static class TitleMarks
{
    private const int MaxMarkChars = 16;
    private const int MaxReferenceDigits = 3;
    private const int FewestSaidChars = 3;

    private static readonly SearchValues<char> Stars = SearchValues.Create("⭐★☆");
    private const int MaxHostChars = 48;

    private static readonly SearchValues<char> HostLetters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-");

    // Not all there are: .js and .net are names of things, too.
    private static readonly HashSet<string> TopDomains = new(StringComparer.OrdinalIgnoreCase) { "ai", "app", "au", "blog", "ca", "ch", "cn", "co", "com", "de", "dev", "edu", "eu", "fr", "gov", "in", "info", "io", "it", "jp", "kr", "me", "news", "nl", "org", "se", "tv", "tw", "uk", "us", "xyz" };

    private static readonly string[] Periods = ["today", "this week", "今日", "本周", "本月"];
    private static readonly SearchValues<char> RatingSigns = SearchValues.Create("0123456789.,/kKmM \uFE0F");

    private static readonly HashSet<string> Trailing = new(StringComparer.OrdinalIgnoreCase)
    {
        "ad", "ads", "chinese", "cn", "deal", "en", "eng", "english", "github repo", "new", "paid", "promoted", "sponsor", "sponsored", "zh",
        "中", "中文", "付费", "需代理", "需翻墙", "需梯子", "广告", "推广", "推荐", "新", "日文", "英", "英文", "荐", "赞助",
    };

    public static string Strip(string title)
    {
        if (IsBare(title))
        {
            return title;
        }

        var text = title.AsSpan().Trim();
        for (var before = -1; before != text.Length;)
        {
            before = text.Length;
            text = Lead(text);
            text = Tail(WithoutRating(text));
        }

        text = Unwrap(text.TrimEnd(" :：；"));
        return text.Length == title.Length ? title : text.ToString();
    }

    // From a letter to a letter: most titles in English.
    private static bool IsBare(string title) =>
        title.Length > 0 && char.IsAsciiLetter(title[0]) && (char.IsAsciiLetterOrDigit(title[^1]) || PlainText.IsHan(title[^1])) && !(char.IsAsciiDigit(title[^1]) && title.AsSpan().ContainsAny(Stars));

    // A title ⭐️ 9.0/10
    private static ReadOnlySpan<char> WithoutRating(ReadOnlySpan<char> text) =>
        text.LastIndexOfAny(Stars) is > 0 and var star && WithoutPeriod(text[(star + 1)..].TrimStart(" \uFE0F")).IndexOfAnyExcept(RatingSigns) < 0 && text[star..].ContainsAnyInRange('0', '9') ? text[..star].TrimEnd() : text;

    // ⭐ 今日 +2251
    private static ReadOnlySpan<char> WithoutPeriod(ReadOnlySpan<char> count)
    {
        foreach (var period in Periods)
        {
            if (count.StartsWith(period, StringComparison.OrdinalIgnoreCase))
            {
                return count[period.Length..].TrimStart(" +");
            }
        }

        return count.TrimStart('+');
    }

    /// <summary>Drops what stands before the first word: marks of lists, numbers, check boxes, emoji.</summary>
    public static ReadOnlySpan<char> Lead(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text.StartsWith("[ ]") || text.StartsWith("[x]", StringComparison.OrdinalIgnoreCase))
        {
            return text[3..].TrimStart();
        }

        if (text is ['#' or '*', ..] && text.TrimStart(text[0]) is [' ', ..] rest)
        {
            // A heading that was made a link: [### A title](…); one with stars before it: **** News
            return rest.TrimStart();
        }

        if (LeadingDate.Measure(text) is > 0 and var date && date < text.Length)
        {
            return text[date..];
        }

        var mark = Enumeration.Measure(text);
        return mark > 0 && mark < text.Length ? text[mark..] : text[SignsLength(text)..].TrimStart();
    }

    private static ReadOnlySpan<char> Tail(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        while (text.Length > 1 && IsSignPair(text[^2], text[^1]) is > 0 and var signs)
        {
            text = text[..^signs].TrimEnd();
        }

        if (text.Length > 3 && text[^1] is ')' or '）' or ']' or '】')
        {
            if (text[^1] == ']' && text.LastIndexOf('[') is > 1 and var reference && text[(reference + 1)..^1] is { Length: > 0 and <= MaxReferenceDigits } digits && !digits.ContainsAnyExceptInRange('0', '9'))
            {
                // A title [1][2]
                return text[..reference].TrimEnd();
            }

            var open = text.LastIndexOfAny("(（[【");
            var inside = open > 0 ? text[(open + 1)..^1].Trim() : default;
            if (open > 0 && (text[open] is not ('(' or '[') || !char.IsAsciiLetter(text[open - 1])) && (IsMark(inside) || IsHost(inside) || IsSaidBefore(text[..open].TrimEnd(), inside)))
            {
                return text[..open].TrimEnd();
            }
        }

        return text;
    }

    private static bool IsMark(ReadOnlySpan<char> words) => words.Length is > 0 and <= MaxMarkChars && (IsReadingTime(words) || IsStarCount(words) || AreMarks(words));

    // 英文; 英文，需代理
    private static bool AreMarks(ReadOnlySpan<char> words)
    {
        foreach (var range in words.SplitAny(",，、"))
        {
            if (!Trailing.Contains(words[range].Trim().ToString()))
            {
                return false;
            }
        }

        return true;
    }

    // ⭐1.8k
    private static bool IsStarCount(ReadOnlySpan<char> words) => Stars.Contains(words[0]) && words.ContainsAnyInRange('0', '9') && words[1..].IndexOfAnyExcept(RatingSigns) < 0;

    // "A title - The Weekly (The Weekly)"
    private static bool IsSaidBefore(ReadOnlySpan<char> title, ReadOnlySpan<char> words) =>
        words.Length >= FewestSaidChars && title.Length > words.Length + 3 && title.EndsWith(words, StringComparison.OrdinalIgnoreCase) && title[..^words.Length].TrimEnd() is [.., '-' or '–' or '—' or '|'];

    /// <summary>Whether the words are the name of a site: <c>example.com</c>, <c>blog.example.org</c>.</summary>
    public static bool IsHost(ReadOnlySpan<char> words) =>
        words.Length <= MaxHostChars && words.LastIndexOf('.') is > 0 and var dot && !words.ContainsAnyExcept(HostLetters) && TopDomains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[(dot + 1)..]);

    // 12 min read, 3 minute read
    private static bool IsReadingTime(ReadOnlySpan<char> words) => char.IsAsciiDigit(words.IsEmpty ? ' ' : words[0]) && words.EndsWith(" read", StringComparison.OrdinalIgnoreCase) && words.Contains(" min", StringComparison.OrdinalIgnoreCase);

    // A title wholly in square brackets or stars loses them.
    private static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text) =>
        text.Length > 2 && text[0] == '[' && text.IndexOf(']') == text.Length - 1 ? text[1..^1].Trim() : text;

    // Emoji, stars, arrows and dashes; letters, digits, quotes and brackets stay.
    private static int SignsLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            var signs = length + 1 < text.Length && text[length + 1] == '\uFE0F' ? 2
                : char.IsHighSurrogate(text[length]) && length + 1 < text.Length ? SignPair(text[length], text[length + 1])
                : char.IsWhiteSpace(text[length]) || IsSign(text[length]) || (text[length] is '#' or '*' or '-' or '–' or '—' or '|' or '>' && length + 1 < text.Length && text[length + 1] == ' ') ? 1
                : 0;
            if (signs == 0)
            {
                break;
            }

            length += signs;
        }

        return length < text.Length ? length : 0;
    }

    private static int IsSignPair(char first, char second) =>
        char.IsLowSurrogate(second) ? SignPair(first, second) : IsSign(second) ? 1 : 0;

    private static int SignPair(char high, char low) =>
        char.IsSurrogatePair(high, low) && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(high, low)) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol ? 2 : 0;

    private static bool IsSign(char letter) => letter is '\uFE0F' or '\u20E3' or '\u200D' or '•' or '·'
        || (letter > '\u2000' && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.OtherSymbol && letter is not ('℃' or '№' or '℡' or '™'));
}
