namespace Feed.Core.Reading;

/// <summary>Facts about links.</summary>
internal static class HtmlAnchors
{
    /// <summary>How many elements of a link are looked at to see whether it is a card.</summary>
    private const int MaxLooked = 60;

    /// <summary>Whether the link is the little sign beside a heading that leads to the heading itself.</summary>
    public static bool IsPermalink(HtmlNode anchor, string? address) =>
        address is null && anchor.FirstText is { } only && only.End == anchor.End
        && only.Text.Trim() is "¶" or "#" or "§" or "🔗" or "&para;" or "&#182;" or "^" or "↩";

    /// <summary>Whether the link holds block elements: then it is a card and not a stretch of text.</summary>
    public static bool HoldsBlocks(HtmlNode anchor, out bool holdsHeading)
    {
        var holdsBlock = false;
        holdsHeading = false;
        var looked = 0;
        foreach (var node in anchor.Below)
        {
            holdsHeading |= HtmlTags.IsHeading(node.Tag);
            holdsBlock |= HtmlTags.IsBlock(node.Tag);
            if (++looked == MaxLooked)
            {
                break;
            }
        }

        return holdsBlock;
    }
}
