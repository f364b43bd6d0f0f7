namespace Feed.Core.Reading;

/// <summary>How the children of a block follow each other when no text stands between them.</summary>
internal enum HtmlFlow
{
    /// <summary>As the text says.</summary>
    Running,

    /// <summary>Each is a line: a list of links.</summary>
    Lines,

    /// <summary>A blank lies between: parts of a card that style sheets set apart.</summary>
    Pieces,
}

internal static class HtmlFlows
{
    /// <summary>Fewer links in a row are buttons.</summary>
    private const int FewestLinks = 3;

    public static HtmlFlow Of(HtmlNode parent)
    {
        var (links, others, isFormattingOnly) = (0, 0, true);
        foreach (var child in parent.Children)
        {
            if (child.IsText && !child.Text.IsWhiteSpace())
            {
                return HtmlFlow.Running;
            }

            if (!child.IsText && child.Tag is var tag && !HtmlTags.IsSkipped(tag))
            {
                links += tag == HtmlTag.A ? 1 : 0;
                others += tag == HtmlTag.A ? 0 : 1;
                isFormattingOnly &= HtmlTags.IsFormatting(tag);
            }
        }

        return others == 0 && links >= FewestLinks ? HtmlFlow.Lines
            : links + others > 1 && !isFormattingOnly ? HtmlFlow.Pieces
            : HtmlFlow.Running;
    }
}
