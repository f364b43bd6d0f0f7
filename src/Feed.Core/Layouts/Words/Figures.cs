using System.Text.RegularExpressions;

namespace Feed.Core.Layouts.Words;

/// <summary>Knows prices and rates, <c>$441.97</c>, <c>(+0.50%)</c>, <c>−4 %</c>, and how much there is of what: <c>HN 2034 pts · 662 comments</c>.</summary>
internal static partial class Figures
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

    /// <summary>Whether a column called so says how many there are.</summary>
    public static bool AreCounted(string header) => header.Trim(Around.ToCharArray()).ToUpperInvariant() is "COUNT" or "TOTAL" or "数量" or "总数" or "合计" or "篇数" or "条数";

    /// <summary>Whether the line says nothing but how many points, comments and the like there are, and maybe where and on which day.</summary>
    public static bool AreCounts(ReadOnlySpan<char> line) => line.Length is > 0 and <= MaxChars && line.ContainsAnyInRange('0', '9') && (Counts().IsMatch(line) || SignedCounts().IsMatch(line));

    // ⭐ 66 💬 4
    [GeneratedRegex("""^((⭐|★|☆|🌟|👍|💬|❤|🔥|▲|⬆|👏|👁)\uFE0F?\s?[0-9][0-9.,]{0,11}[kKmM]?[\s|·]*)+$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SignedCounts();

    [GeneratedRegex("""^\W*([A-Za-z][\w.]{0,15}\W+)?([0-9][0-9.,]*[kKmM]?\+?\s?(pts|points?|comments?|upvotes?|votes?|views?|stars?|likes?|forks?|replies|评论|点赞|赞|阅读|浏览|收藏)( by [\w.-]{1,40})?( [0-9]{1,3} (minutes?|hours?|days?) ago)?\W*)+([0-9]{4}-[0-9]{2}-[0-9]{2})?\W*$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Counts();

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
