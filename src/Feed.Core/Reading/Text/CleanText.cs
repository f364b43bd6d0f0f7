using System.Text;

namespace Feed.Core.Reading;

/// <summary>Rids text of the characters that no reader should see: the one place where they go, for every format.</summary>
/// <remarks>Used on the whole text before it is read, and by the readers on what comes out of character references.</remarks>
public static class CleanText
{
    /// <summary>
    /// Gives the text without control, bidirectional, zero-width and filler characters and lone surrogates;
    /// carriage returns become line feeds, so the number of lines stays. The same instance when there is nothing to do.
    /// </summary>
    public static string Of(string text)
    {
        var at = NextBad(text, 0);
        if (at < 0)
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        var done = 0;
        while (at >= 0)
        {
            builder.Append(text, done, at - done);
            done = at + 1;
            if (text[at] == '\r')
            {
                builder.Append('\n');
                done += done < text.Length && text[done] == '\n' ? 1 : 0;
            }
            else if (text[at] is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                builder.Append(' ');
            }

            at = NextBad(text, done);
        }

        return builder.Append(text, done, text.Length - done).ToString();
    }

    internal static bool IsClean(ReadOnlySpan<char> text) => NextBad(text, 0) < 0;

    // The next character that may not stay, or -1.
    private static int NextBad(ReadOnlySpan<char> text, int from)
    {
        while (SuspectCharacters.IndexOf(text[from..]) is var found and >= 0)
        {
            var at = from + found;
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            if (char.IsHighSurrogate(text[at]) && char.IsLowSurrogate(next))
            {
                from = at + 2;
            }
            else if (text[at] is '\u200C' or '\u200D' && at > 0 && IsJoined(text[at - 1]) && IsJoined(next))
            {
                from = at + 1;
            }
            else
            {
                return at;
            }
        }

        return -1;
    }

    // Joiners spell Persian and Indic words and make one emoji of several; between blanks, Latin letters or each other they only pad.
    private static bool IsJoined(char letter) => letter is (>= '\u0600' and <= '\u0DFF') or (>= '\u2600' and <= '\u27BF') or '\uFE0F'
        || char.IsSurrogate(letter);
}
