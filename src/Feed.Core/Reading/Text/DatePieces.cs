namespace Feed.Core.Reading;

/// <summary>Reads the pieces that dates are made of.</summary>
internal static class DatePieces
{
    public const int FirstYear = 1900;
    public const int LastYear = 2100;

    /// <summary>How many blanks the text starts with.</summary>
    public static int Blanks(ReadOnlySpan<char> text) => text.Length - text.TrimStart().Length;

    /// <summary>Reads a number of at most so many digits at the start of the text, and says how many it has.</summary>
    public static int Number(ReadOnlySpan<char> text, int most, out int number)
    {
        number = 0;
        var count = 0;
        while (count < text.Length && count < most && char.IsAsciiDigit(text[count]))
        {
            number = (number * 10) + text[count++] - '0';
        }

        return count;
    }

    /// <summary>The length of <c>st</c>, <c>nd</c>, <c>rd</c> or <c>th</c> at the start of the text, or 0.</summary>
    public static int Ordinal(ReadOnlySpan<char> text) =>
        text.Length >= 2 && text[..2] is "st" or "nd" or "rd" or "th" && (text.Length == 2 || !char.IsAsciiLetter(text[2])) ? 2 : 0;

    /// <summary>
    /// Reads a number and the sign behind it, with blanks around: <c>3月</c>, <c> 18 日</c>. A length of 0 means there is none.
    /// </summary>
    public static int Counted(ReadOnlySpan<char> text, ReadOnlySpan<char> signs, out int number)
    {
        var start = Blanks(text);
        var end = start + Number(text[start..], 2, out number);
        var sign = end + Blanks(text[end..]);
        return end > start && sign < text.Length && signs.Contains(text[sign]) ? sign + 1 : 0;
    }
}
