namespace Feed.Core.Reading;

/// <summary>TeX that a page hands to MathJax: <c>&lt;script type="math/tex"&gt;</c>.</summary>
internal static class HtmlFormula
{
    /// <summary>The formula as a <c>code</c> element of class <c>math</c>, or an empty string when the script is a program.</summary>
    public static string Of(ReadOnlySpan<char> script)
    {
        var start = script.IndexOf('>') + 1;
        var end = script.LastIndexOf("</", StringComparison.Ordinal);
        return end > start && script[..start].Contains("math/tex", StringComparison.OrdinalIgnoreCase)
            ? $"<code class=\"math\">{script[start..end].Trim().ToString().Replace("<", "&lt;", StringComparison.Ordinal).ReplaceLineEndings(" ")}</code>"
            : "";
    }
}
