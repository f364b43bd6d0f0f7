namespace Feed.Core.Reading;

/// <summary>Reads the HTML blocks of a Markdown document.</summary>
internal static class MarkdownHtml
{
    public static IReadOnlyList<Block> Read(string html, string address, int line)
    {
        var runs = new RunList();
        var state = default(MarkdownInlines.State);
        var position = 0;
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            var close = open < 0 ? -1 : html.IndexOf('>', open);
            var end = close < 0 ? html.Length : open;
            runs.Add(new Run(CleanText.Of(System.Net.WebUtility.HtmlDecode(html[position..end])), state.Style, state.Link));
            if (close < 0)
            {
                break;
            }

            state = MarkdownTag.Apply(html[open..(close + 1)], state, runs, address);
            position = close + 1;
        }

        var content = runs.ToInlines();
        return content.Text.Length == 0 ? [] : [new Paragraph(line, content)];
    }
}
