namespace Feed.Core.Reading;

/// <summary>Tells fast of nearly every text that there is nothing to clean in it; <c>false</c> says nothing.</summary>
internal static class OrdinaryText
{
    /// <summary>Whether <see cref="CleanText"/> leaves the text as it is, and U+0020 is its only white space.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyExceptInRange(' ', '~') is >= 0 and var at)
        {
            for (; at < text.Length && text[at] is not (>= ' ' and <= '~'); at++)
            {
                if (!IsOrdinary(text[at]))
                {
                    return false;
                }
            }

            text = text[at..];
        }

        return true;
    }

    /// <summary>As above, and no blank stands at an end or beside another.</summary>
    public static bool IsLine(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal) && Is(text));

    // Latin, Greek, Cyrillic, punctuation, Han, kana, hangul. Not U+00AD, U+034F, U+2028 to U+202F, U+205F to U+206F, U+3000 and U+3164, which are blanks or never seen.
    private static bool IsOrdinary(char letter) => letter is (>= '\u3001' and < '\u3164') or (> '\u3164' and <= '\uD7A3') or (>= '\uFF01' and <= '\uFF5E')
        or (>= '\u2010' and <= '\u2027') or (>= '\u00A1' and < '\u00AD') or (> '\u00AD' and < '\u034F') or (>= '\u0370' and <= '\u05FF')
        or (>= '\u2030' and < '\u205F') or (>= '\u2070' and < '\u3000');
}
