using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Says in Markdown what chats do otherwise: one star around bold words, and links such as <c>&lt;https://…|A title&gt;</c>.</summary>
/// <remarks>Source: https://docs.slack.dev/messaging/formatting-message-text; WhatsApp writes bold words alike. The number of lines stays.</remarks>
internal static partial class ChatText
{
    private const int FewestLinks = 2;
    private const int FewestBoldLines = 3;

    /// <summary>Gives the text as it is when it is not of this kind.</summary>
    public static string ToMarkdown(string text)
    {
        var looked = text.AsSpan(0, Math.Min(text.Length, FormatDetector.MaxLookedChars));
        var (hasLinks, hasBold) = (looked.Contains('|') && Link().Count(looked) >= FewestLinks, HasNoOtherBold(looked) && BoldLine().Count(looked) >= FewestBoldLines);
        text = hasLinks ? CodeFence.Replace(text, Link(), link => $"[{Escaped(link.Groups["words"].Value)}](<{link.Groups["address"].Value}>)") : text;
        text = hasBold ? CodeFence.Replace(text, BoldLine(), line => $"{line.Groups["before"].Value}**{line.Groups["words"].Value}**") : text;
        return hasLinks || hasBold ? CodeFence.Replace(text, Bullet(), _ => "- ") : text;
    }

    private static string Escaped(string words) => words.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    // Where two stars or headings are in use, one star is for words in italics.
    private static bool HasNoOtherBold(ReadOnlySpan<char> text) => text.Contains('*') && !text.Contains("**", StringComparison.Ordinal) && !text.Contains("__", StringComparison.Ordinal) && !Heading().IsMatch(text);

    [GeneratedRegex("""<(?<address>https?://[^\s<>|]{1,2000})\|(?<words>[^<>|\r\n]{1,400})>""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("""^(?<before>[ \t]{0,3}(?:[•\-] )?(?:[^\w\s*<\[(`>#|\\]{1,6}[ \t]+)?)\*(?<words>[^\s*](?:[^*\r\n]{0,300}[^\s*])?)\*(?![\w*])""", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex BoldLine();

    [GeneratedRegex("""^[•◦▪] """, RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Bullet();

    [GeneratedRegex("""^#{1,6} """, RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
