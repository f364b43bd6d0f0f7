namespace Feed.Core.Reading;

/// <summary>Facts about links.</summary>
internal static class HtmlAnchors
{
    /// <summary>How many elements of a link are looked at to see whether it is a card.</summary>
    private const int MaxLooked = 60;

    private const int MaxLookedInCard = 400;

    // Hugo's and Bootstrap's themes: entry-link, stretched-link, card-link, link-overlay.
    private static readonly System.Buffers.SearchValues<string> CoverClasses = System.Buffers.SearchValues.Create(["link", "overlay", "cover"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the link is the little sign beside a heading that leads to the heading itself.</summary>
    public static bool IsPermalink(HtmlNode anchor, string? address) =>
        address is null && anchor.FirstText is { } only && only.End == anchor.End
        && only.Text.Trim() is "¶" or "#" or "§" or "🔗" or "&para;" or "&#182;" or "^" or "↩";

    /// <summary>The link without words that covers an element as a whole (<c>&lt;a class="entry-link" href="…"&gt;&lt;/a&gt;</c>): where a card leads. <c>null</c> when there is none.</summary>
    public static string? Cover(HtmlNode element, HtmlTag tag, LinkResolver links)
    {
        if (tag is not (HtmlTag.Article or HtmlTag.Div or HtmlTag.Section))
        {
            return null;
        }

        foreach (var child in element.Children)
        {
            if (child.Tag == HtmlTag.A && child.End == child.Index + 1 && HtmlAttributes.Written(child, HtmlAttributeName.Class).ContainsAny(CoverClasses))
            {
                return HtmlAttributes.Get(child, HtmlAttributeName.Href) is { } href && IsOneCard(element) ? links.Resolve(href) : null;
            }
        }

        return null;
    }

    // Below several headings stand several cards: such a link covers none of them.
    private static bool IsOneCard(HtmlNode element)
    {
        var (headings, looked) = (0, 0);
        foreach (var node in element.Below)
        {
            headings += HtmlTags.IsHeading(node.Tag) ? 1 : 0;
            if (headings > 1 || ++looked == MaxLookedInCard)
            {
                break;
            }
        }

        return headings < 2;
    }

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
