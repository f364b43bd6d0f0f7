using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Builds an entry's HTML from its blocks. What is not built here does not exist, so nothing in it can run.</summary>
/// <remarks>
/// Elements: p, h3, h4, ul, ol, li, blockquote, pre, table, tr, th, td, img, hr, a, strong, em, del, code, br. Attributes: href, src, alt.
/// Maths stays <c>$…$</c>. No element is empty but a table's cell. Linear in the size of the text.
/// </remarks>
public static class ContentHtml
{
    /// <summary>Content ends before the block that would make it longer, in UTF-16 units.</summary>
    public const int MaxChars = 200_000;

    /// <summary>Deeper nesting is printed at this depth.</summary>
    private const int MaxDepth = 12;

    /// <returns>The HTML, or <c>null</c> when there is nothing to show.</returns>
    public static string? Of(IReadOnlyList<Block> body) => Of(body, new InlineHtml(new AddressBook()));

    internal static string? Of(IReadOnlyList<Block> body, InlineHtml inline)
    {
        var top = TopLevel(body);
        var nesting = new Nesting(inline.Page);
        var (html, rule) = (nesting.Html, false);
        foreach (var block in body)
        {
            if (block is Rule)
            {
                rule = html.Length > 0;
                continue;
            }

            var markup = MarkupOf(block, inline);
            if (html.Length + markup.Length > MaxChars && markup.Length > 0)
            {
                _ = html.Length == 0 ? WriteStart(html, block.Text) : html;
                break;
            }

            nesting.MoveTo(block, MaxDepth);
            html.Write(rule && markup.Length > 0 && html.Depth == 0 ? "<hr>" : "");
            rule = rule && markup.Length == 0;
            nesting.Write(TagOf(block, top), markup);
        }

        html.CloseTo(0);
        return html.Take() is { Length: > 0 } content ? content : null;
    }

    /// <summary>HTML of a summary that has no blocks behind it.</summary>
    public static string? OfText(string? text) =>
        text is null ? null : Of([.. text.Split('\n').Select(paragraph => new Paragraph(1, Inlines.Of(paragraph)))]);

    // Of the headings; 1 where there is none.
    private static int TopLevel(IReadOnlyList<Block> body)
    {
        var top = int.MaxValue;
        for (var index = 0; index < body.Count; index++)
        {
            top = body[index] is Heading heading ? Math.Min(top, heading.Level) : top;
        }

        return top == int.MaxValue ? 1 : top;
    }

    private static string TagOf(Block block, int topLevel) => block switch
    {
        Heading heading => heading.Level == topLevel ? "h3" : "h4",
        ListItem => "",
        TableRow => "tr",
        Code => "pre",
        _ => "p",
    };

    private static ReadOnlySpan<char> MarkupOf(Block block, InlineHtml inline) => block switch
    {
        Heading or Paragraph or ListItem => inline.Of(block.Inlines),
        TableRow row => Cells(row, inline),
        Code code => string.IsNullOrWhiteSpace(code.Content) ? "" : $"<code>{InlineHtml.Escape(code.Content.TrimEnd())}</code>",
        Image image => ImageOf(image, inline),
        _ => InlineHtml.Escape(block.Text),
    };

    private static string Cells(TableRow row, InlineHtml inline)
    {
        var tag = row.IsHeader ? "th" : "td";
        var cells = row.Cells.Select(cell => inline.Of(cell).ToString()).ToList();
        return cells.TrueForAll(cell => cell.Length == 0) ? "" : string.Concat(cells.Select(cell => $"<{tag}>{cell}</{tag}>"));
    }

    private static string ImageOf(Image image, InlineHtml inline)
    {
        var markup = inline.Image(image.Address, image.Alternative);
        return markup.Length > 0 && image.Link is not null && inline.LinkTarget(image.Link) is { } target ? $"<a href=\"{target}\">{markup}</a>" : markup;
    }

    /// <summary>One block longer than all that is allowed: its beginning, as plain text.</summary>
    private static LazyHtml WriteStart(LazyHtml html, string text)
    {
        // An escaped character takes at most six.
        var start = InlineHtml.Escape(FieldText.Line(text, MaxChars / 6));
        html.Write(start.Length > 0 ? $"<p>{start} …</p>" : "");
        return html;
    }
}
