using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Empties lines that hold an anchor for the heading right below: by the letter the HTML goes on to the next empty line and swallows the heading.</summary>
/// <remarks>The number of lines stays.</remarks>
internal static partial class AnchorLines
{
    public static string Empty(string text) => text.Contains(">\n#", StringComparison.Ordinal) ? CodeFence.Blank(text, Anchor()) : text;

    // <a name="x"></a>, <div id="x"/>
    [GeneratedRegex("""^[ \t]{0,3}<(?<tag>a|div|span|p)\b[^<>\n]*(/>|>[ \t]*</\k<tag>>)(?=\n#{1,6}[ \t])""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Anchor();
}
