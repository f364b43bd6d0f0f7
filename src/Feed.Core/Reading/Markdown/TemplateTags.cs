using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Takes out lines that only call what a site's generator has: <c>{% include tags.html %}</c> of Liquid, <c>{{&lt; tweet 12 &gt;}}</c> of Hugo, <c>{{#> tweet}}</c> and <c>{{/tweet}}</c> of Handlebars. What Liquid highlights is code.</summary>
/// <remarks>The number of lines stays.</remarks>
internal static partial class TemplateTags
{
    public static string Remove(string text) =>
        text.Contains("{%", StringComparison.Ordinal) || text.Contains("{{<", StringComparison.Ordinal) || text.Contains("{{#", StringComparison.Ordinal)
            ? CodeFence.Replace(text, Line(), found => found.Groups["code"].Success ? "```" : "")
            : text;

    [GeneratedRegex("""^[ \t]*(\{\{[<%][^\n]{1,500}[>%]\}\}|\{\{[#/][^\n{}]{1,500}\}\}|\{%-?[ ]*((?<code>(end)?highlight)\b)?[^%\n]{1,500}%\})[ \t]*$""", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
