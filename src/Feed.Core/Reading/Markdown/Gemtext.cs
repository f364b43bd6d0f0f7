using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Says in Markdown what the pages of Gemini do otherwise: a link has a line for itself, <c>=&gt; https://… A title</c>.</summary>
/// <remarks>Source: https://geminiprotocol.net/docs/gemtext.gmi. The number of lines stays.</remarks>
internal static partial class Gemtext
{
    private const int FewestLinks = 3;

    public static bool Is(ReadOnlySpan<char> text) => text.Contains("=>", StringComparison.Ordinal) && Link().Count(text) >= FewestLinks;

    /// <summary>Gives the text as it is when it is not of this kind.</summary>
    public static string ToMarkdown(string text) =>
        Is(text.AsSpan(0, Math.Min(text.Length, FormatDetector.MaxLookedChars))) ? CodeFence.Replace(text, Link(), LinkOf) : text;

    private static string LinkOf(Match link) => link.Groups["words"] is { Length: > 0 } words
        ? $"* [{words.Value.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}](<{link.Groups["address"].Value}>)"
        : $"* <{link.Groups["address"].Value}>";

    [GeneratedRegex("""^=>[ \t]*(?<address>[a-z]{3,8}://[^\s<>]{1,2000}|[^\s<>]{1,300}(\.gmi|\.txt|/))([ \t]+(?<words>[^\r\n]{1,600}?))?[ \t]*(?=\r?$)""", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
