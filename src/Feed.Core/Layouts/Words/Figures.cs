namespace Feed.Core.Layouts.Words;

/// <summary>Knows prices and rates: <c>$441.97</c>, <c>(+0.50%)</c>, <c>−4 %</c>.</summary>
internal static class Figures
{
    private const int MaxChars = 80;
    private const int MaxCountChars = 12;
    private const string Around = " ()（）[]【】";

    private static readonly System.Buffers.SearchValues<char> OfCounts = System.Buffers.SearchValues.Create("0123456789.,+%kKmM万亿 ");

    /// <summary>Whether the line is a count and nothing else: <c>1,204</c>, <c>100%</c>, <c>12k</c>.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        line = line.Length <= MaxCountChars ? line.Trim(Around) : default;
        return line.ContainsAnyInRange('0', '9') && !line.ContainsAnyExcept(OfCounts);
    }

    /// <summary>Whether a short line ends in a figure that a currency, a sign or a percent sign marks as such.</summary>
    public static bool EndIn(ReadOnlySpan<char> line)
    {
        line = line.Length <= MaxChars ? line.Trim(Around) : default;
        var bare = line.TrimEnd('%').TrimEnd();
        var digits = bare.Length;
        while (digits > 0 && (char.IsAsciiDigit(bare[digits - 1]) || bare[digits - 1] is '.' or ','))
        {
            digits--;
        }

        return digits < bare.Length && (bare.Length < line.Length || (digits > 0 && bare[digits - 1] is '$' or '€' or '£' or '¥' or '￥' or '+' or '−'));
    }
}
