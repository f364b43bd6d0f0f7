namespace Feed.Core.Reading;

/// <summary>TeX that a page hands to MathJax: <c>&lt;script type="math/tex"&gt;</c>.</summary>
internal static class HtmlFormula
{
    /// <summary>Where in the script element the TeX stands; empty when the script is a program.</summary>
    public static (int Start, int Length) Find(ReadOnlySpan<char> script)
    {
        var start = script.IndexOf('>') + 1;
        var end = script.LastIndexOf("</", StringComparison.Ordinal);
        if (end <= start || !script[..start].Contains("math/tex", StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        var blanks = script[start..end].IndexOfAnyExcept(" \n\t");
        return blanks < 0 ? default : (start + blanks, script[(start + blanks)..end].TrimEnd().Length);
    }
}
