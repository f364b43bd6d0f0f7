using System.Net;

namespace Feed.Core.Reading;

/// <summary>TeX that a page hands to MathJax: <c>&lt;script type="math/tex"&gt;</c>.</summary>
internal static class HtmlFormula
{
    /// <summary>The formula as a <c>math</c> element that states its TeX, or an empty string when the script is a program.</summary>
    public static string Of(ReadOnlySpan<char> script)
    {
        var start = script.IndexOf('>') + 1;
        var end = script.LastIndexOf("</", StringComparison.Ordinal);
        return end > start && script[..start].Contains("math/tex", StringComparison.OrdinalIgnoreCase)
            ? $"<math alttext=\"{WebUtility.HtmlEncode(script[start..end].Trim().ToString()).ReplaceLineEndings(" ")}\"></math>"
            : "";
    }
}
