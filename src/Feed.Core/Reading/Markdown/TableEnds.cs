using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Makes a rule right below a table one that Markdig ends the table at: its dashes made a heading of all rows.</summary>
/// <remarks>Source: GitHub Flavored Markdown §4.10, https://github.github.com/gfm/#tables-extension-: a table ends where another block begins. The number of lines stays.</remarks>
internal static partial class TableEnds
{
    public static string Part(string text) => text.Contains("|\n---", StringComparison.Ordinal) ? CodeFence.Replace(text, Rule(), rule => rule.Groups["rows"].Value + "***") : text;

    [GeneratedRegex("""^(?<rows>(?:\|[^\n]*\n){3})-{3,}[ \t]*$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Rule();
}
