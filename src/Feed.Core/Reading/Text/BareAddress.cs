namespace Feed.Core.Reading;

/// <summary>Finds web addresses that stand in text without markup.</summary>
public static class BareAddress
{
    /// <summary>Gives the next address at or after <paramref name="from"/>, or a length of 0.</summary>
    /// <remarks>It ends before a blank, a quote, an angle bracket or any CJK character, and leaves closing punctuation to the sentence;
    /// a bracket belongs to it only when it opened inside.</remarks>
    public static (int Start, int Length) Find(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var start = text[from..].IndexOf("http", StringComparison.OrdinalIgnoreCase);
            if (start < 0)
            {
                return default;
            }

            start += from;
            var length = Measure(text[start..]);
            if (length > 0)
            {
                return (start, length);
            }

            from = start + "http".Length;
        }

        return default;
    }

    private static int Measure(ReadOnlySpan<char> text)
    {
        var scheme = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : 0;
        if (scheme == 0)
        {
            return 0;
        }

        var end = scheme;
        var (round, square) = (0, 0);
        while (end < text.Length && end < LinkAddress.MaxChars && Belongs(text[end], ref round, ref square))
        {
            end++;
        }

        while (end > scheme && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '*' or '_' or '|' or '~' or '\'')
        {
            end--;
        }

        return end > scheme ? end : 0;
    }

    private static bool Belongs(char letter, ref int round, ref int square)
    {
        switch (letter)
        {
            case '(': round++; return true;
            case ')': return --round >= 0;
            case '[': square++; return true;
            case ']': return --square >= 0;
            case '<' or '>' or '"' or '`' or '\\' or '^' or '{' or '}': return false;
            default: return letter > ' ' && !char.IsWhiteSpace(letter) && !PlainText.IsCjk(letter) && letter is not ('\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026');
        }
    }
}
