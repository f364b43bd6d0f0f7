namespace Feed.Core.Reading;

/// <summary>Knows the ways in which people number and mark the items of a list in plain text.</summary>
public static class Enumeration
{
    private const string Bullets = "•·◦▪■□◆◇►▶➤→✦●○‣⁃";
    private const string ChineseNumbers = "一二三四五六七八九十百";

    // What is counted: 第三条, 第3则.
    private const string Counted = "条則则件项";

    /// <summary>Length of the mark and the blanks after it at the start of the text: <c>1、</c>, <c>12. </c>, <c>(3) </c>, <c>[4] </c>, <c>五、</c>, <c>①</c>, <c>🥇</c>, <c>1️⃣</c>, <c>1 | </c>, <c>• </c>; or 0.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        var lead = text.Length - text.TrimStart().Length;
        var rest = text[lead..];
        if (rest.IsEmpty || char.IsAsciiLetter(rest[0]))
        {
            return 0;
        }

        var length = Bullets.Contains(rest[0], StringComparison.Ordinal) ? 1 : MeasureNumber(rest);
        return length == 0 ? 0 : lead + length + Blanks(rest[length..]);
    }

    /// <summary>The number that the mark says, or <c>null</c> when it is a bullet or there is none.</summary>
    public static int? Number(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart();
        if (rest.IsEmpty || char.IsAsciiLetter(rest[0]))
        {
            return null;
        }

        if (Circled(rest[0]) is > 0 and var circled)
        {
            return circled;
        }

        if (Medal(rest) is > 0 and var medal)
        {
            return medal;
        }

        if (rest[0] == '第')
        {
            return MeasureOrdinal(rest) > 0 ? Ordinal(rest[1..]) : null;
        }

        rest = rest.TrimStart("([（【第");
        var digits = Digits(rest);
        return digits is > 0 and < 6 && Measure(text) > 0 && int.TryParse(Narrow(rest[..digits]), out var number) ? number : null;
    }

    /// <summary>Whether the mark is a number in Han: <c>三、</c>, <c>十二、</c>.</summary>
    public static bool IsHan(ReadOnlySpan<char> text) => ChineseDigits(text.TrimStart()) > 0 && Measure(text) > 0;

    // ① to ⑳, ⑴ to ⒇, ❶ to ❿
    private static int Circled(char letter) => letter switch
    {
        >= '\u2460' and <= '\u2473' => letter - '\u245F',
        >= '\u2474' and <= '\u2487' => letter - '\u2473',
        >= '\u2776' and <= '\u277F' => letter - '\u2775',
        _ => 0,
    };

    // 🥇, 🥈, 🥉
    private static int Medal(ReadOnlySpan<char> text) => text is ['\uD83E', >= '\uDD47' and <= '\uDD49' and var low, ..] ? low - '\uDD46' : 0;

    // What follows the digit of a keycap: 1️⃣
    private static int MeasureKeycap(ReadOnlySpan<char> text) => text is ['\uFE0F', '\u20E3', ..] ? 2 : text is ['\u20E3', ..] ? 1 : 0;

    private static int MeasureNumber(ReadOnlySpan<char> text)
    {
        if (Medal(text) > 0)
        {
            return 2;
        }

        if (text[0] is (>= '\u2460' and <= '\u24FF') or (>= '\u2776' and <= '\u2793'))
        {
            return 1;
        }

        if (text[0] == '第')
        {
            return MeasureOrdinal(text);
        }

        var bracket = text[0] is '(' or '[' or '（' or '【' ? 1 : 0;
        var digits = Digits(text[bracket..]);
        if (bracket == 0 && digits > 0 && MeasureKeycap(text[digits..]) is > 0 and var keycap)
        {
            return digits + keycap;
        }

        var chinese = digits == 0 ? ChineseDigits(text[bracket..]) : 0;
        var end = bracket + digits + chinese;
        if (digits + chinese is 0 or > 4 || end >= text.Length)
        {
            return 0;
        }

        var after = end + 1 < text.Length ? text[end + 1] : ' ';
        return text[end] switch
        {
            ')' or ']' or '）' or '】' when bracket == 1 => end + 1,
            _ when bracket == 1 => 0,
            '、' or '．' or '）' => end + 1,
            ')' => end + 1,
            '.' or ':' or '：' when digits > 0 && (char.IsWhiteSpace(after) || after is '[' or '*' || PlainText.IsCjk(after)) => end + 1,
            ' ' when digits > 0 && after == '.' && end + 2 < text.Length && text[end + 2] == ' ' => end + 2,
            ' ' when digits is 1 or 2 && after is '|' or '｜' && end + 2 < text.Length && text[end + 2] == ' ' => end + 2,
            _ => 0,
        };
    }

    // 第三条。, 第3则：
    private static int MeasureOrdinal(ReadOnlySpan<char> text)
    {
        var digits = Digits(text[1..]) is > 0 and var latin ? latin : ChineseDigits(text[1..]);
        var end = digits + 2;
        return digits is > 0 and <= 3 && end < text.Length && Counted.Contains(text[end - 1], StringComparison.Ordinal) && text[end] is '。' or '：' or ':' or '、' or '，' ? end + 1 : 0;
    }

    /// <summary>The number that the digits say: 3, 三, 十三, 二十, 二十三.</summary>
    internal static int Ordinal(ReadOnlySpan<char> text)
    {
        if (Digits(text) is > 0 and var latin)
        {
            return int.Parse(Narrow(text[..latin]), System.Globalization.CultureInfo.InvariantCulture);
        }

        var (number, unit) = (0, 0);
        foreach (var letter in text[..ChineseDigits(text)])
        {
            var value = ChineseNumbers.IndexOf(letter, StringComparison.Ordinal) + 1;
            (number, unit) = value < 10 ? (number, value) : (number + (Math.Max(unit, 1) * (value == 10 ? 10 : 100)), 0);
        }

        return number + unit;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && text[count] is (>= '0' and <= '9') or (>= '０' and <= '９'))
        {
            count++;
        }

        return count;
    }

    private static int ChineseDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && ChineseNumbers.Contains(text[count], StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static string Narrow(ReadOnlySpan<char> digits) =>
        string.Create(digits.Length, digits.ToString(), (narrow, wide) =>
        {
            for (var index = 0; index < wide.Length; index++)
            {
                narrow[index] = wide[index] >= '０' ? (char)(wide[index] - '０' + '0') : wide[index];
            }
        });

    private static int Blanks(ReadOnlySpan<char> text) => text.Length - text.TrimStart().Length;
}
