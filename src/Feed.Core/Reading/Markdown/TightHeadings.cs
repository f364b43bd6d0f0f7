using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Puts the blank that CommonMark wants behind the signs of a heading, and kramdown and older renderers do not: <c>##Looms</c>. One sign alone may be a hashtag.</summary>
/// <remarks>The number of lines stays.</remarks>
internal static partial class TightHeadings
{
    public static string Part(string text) => text.Contains("##", StringComparison.Ordinal) && Heading().IsMatch(text) ? CodeFence.Replace(text, Heading(), signs => signs.Value + " ") : text;

    [GeneratedRegex("""^#{2,6}(?=[\p{L}\p{Nd}\p{Cs}\[*《【「“"])""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();
}
