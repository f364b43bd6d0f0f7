using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Takes the marks of callouts off quotes: <c>&gt; [!NOTE]</c>, <c>&gt; [!abstract] In short</c>. A short caption goes with the mark; a title with a link, or a long one, stays as a line of its own.</summary>
/// <remarks>Sources: https://help.obsidian.md/callouts, https://docs.github.com/get-started/writing-on-github (alerts). The number of lines stays.</remarks>
internal static partial class Callouts
{
    private const int MaxCaptionColumns = 24;

    public static string Unmark(string text) =>
        text.Contains("[!", StringComparison.Ordinal) ? CodeFence.Replace(text, Mark(), Unmarked) : text;

    private static string Unmarked(Match mark)
    {
        var title = mark.Groups["title"].Value.TrimEnd();
        return mark.Groups["quote"].Value + (title.Contains("](", StringComparison.Ordinal) || PlainText.Columns(title) > MaxCaptionColumns ? title + "\\" : "");
    }

    [GeneratedRegex("""^(?<quote>[ \t]{0,12}(?:>[ \t]?){1,8})\[![A-Za-z-]{2,20}\][+-]?[ \t]*(?<title>[^\r\n]*)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Mark();
}
