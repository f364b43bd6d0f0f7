using HtmlAgilityPack;

namespace Feed.Core.Reading;

/// <summary>Tells the parts of a page by their elements and roles.</summary>
internal static class HtmlRegions
{
    public static HtmlRegion Of(HtmlNode node, HtmlTag tag, HtmlRegion around)
    {
        var isInside = (around & (HtmlRegion.Main | HtmlRegion.Article)) != 0;
        var region = tag switch
        {
            HtmlTag.Main => HtmlRegion.Main,
            HtmlTag.Article => HtmlRegion.Article,
            HtmlTag.Nav => HtmlRegion.Navigation,

            // Those of an entry are part of it.
            HtmlTag.Header when !isInside => HtmlRegion.Header,
            HtmlTag.Footer when !isInside => HtmlRegion.Footer,
            HtmlTag.Aside when !isInside => HtmlRegion.Aside,
            _ => HtmlRegion.None,
        };
        return region == HtmlRegion.None && node.HasAttributes && HtmlAttributes.Get(node, HtmlAttributeName.Role) is { } role ? OfRole(role, isInside) : region;
    }

    private static HtmlRegion OfRole(string role, bool isInside) => role.Trim().ToUpperInvariant() switch
    {
        "MAIN" => HtmlRegion.Main,
        "ARTICLE" => HtmlRegion.Article,
        "NAVIGATION" or "MENU" or "MENUBAR" or "SEARCH" => HtmlRegion.Navigation,
        "BANNER" when !isInside => HtmlRegion.Header,
        "CONTENTINFO" when !isInside => HtmlRegion.Footer,
        "COMPLEMENTARY" when !isInside => HtmlRegion.Aside,
        _ => HtmlRegion.None,
    };
}
