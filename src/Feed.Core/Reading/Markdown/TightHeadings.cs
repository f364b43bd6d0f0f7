using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Puts the blank that CommonMark wants behind the signs of a heading, and kramdown and older renderers do not: <c>##Looms</c>. One sign alone may be a hashtag.</summary>
/// <remarks>The number of lines stays.</remarks>
internal static partial class TightHeadings
{
    private const string Signs = "##";

    public static string Part(string text) => MayHold(text) ? CodeFence.Replace(text, Heading(), signs => signs.Value + " ") : text;

    // Nearly no document has any, and to look for signs is cheaper than to look at each line.
    private static bool MayHold(ReadOnlySpan<char> text)
    {
        for (var place = text.IndexOf(Signs); place >= 0; place = text.IndexOf(Signs))
        {
            text = text[place..].TrimStart('#');
            if (!text.IsEmpty && !char.IsWhiteSpace(text[0]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("""^#{2,6}(?=[\p{L}\p{Nd}\p{Cs}\[*《【「“])""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();
}
