namespace Feed.Core.Reading;

/// <summary>Reads the HTML blocks of a Markdown document.</summary>
internal static class MarkdownHtml
{
    /// <summary>Gives what is shown of the HTML; comments and lone closing tags show nothing.</summary>
    public static IReadOnlyList<Block> Read(string html, string address, int line) =>
        html.AsSpan().TrimStart().StartsWith("<!--") && html.AsSpan().TrimEnd().EndsWith("-->") && html.LastIndexOf("<!--", StringComparison.Ordinal) < 4
            ? []
            : HtmlReader.ReadFragment(html, address, line);
}
