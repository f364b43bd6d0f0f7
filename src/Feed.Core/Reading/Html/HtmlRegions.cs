using System.Buffers;

namespace Feed.Core.Reading;

/// <summary>Tells the parts of a page by their elements and roles.</summary>
internal static class HtmlRegions
{
    private const int MaxNameChars = 24;

    private static readonly SearchValues<string> WaysAround =
        SearchValues.Create(["breadcrumb", "breadcrumbs", "nav-links", "page-nav", "pager", "pagination", "post-nav", "post-navigation", "recent-posts", "related-posts"], StringComparison.OrdinalIgnoreCase);

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
        if (region != HtmlRegion.None)
        {
            return region;
        }

        return HtmlAttributes.Get(node, HtmlAttributeName.Role) is { } role ? OfRole(role, isInside)
            : isInside ? (IsWayAround(node) ? HtmlRegion.Navigation : HtmlRegion.None)
            : HtmlAttributes.Get(node, HtmlAttributeName.Id) is { } id && OfId(id) is var byId and not HtmlRegion.None ? byId
            : OfName(HtmlAttributes.Get(node, HtmlAttributeName.Class));
    }

    // In the main part, too, there are crumbs above and the way to the next page below.
    private static bool IsWayAround(HtmlNode node)
    {
        if (HtmlAttributes.Get(node, HtmlAttributeName.Id) is { } id && OfName(id) == HtmlRegion.Navigation)
        {
            return true;
        }

        var classes = HtmlAttributes.Get(node, HtmlAttributeName.Class).AsSpan();
        if (!classes.ContainsAny(WaysAround))
        {
            return false;
        }

        foreach (var range in classes.Split(' '))
        {
            if (WaysAround.Contains(classes[range].ToString()))
            {
                return true;
            }
        }

        return false;
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

    // Pages made before these elements were, and many since, say it by name.
    private static HtmlRegion OfName(string? name) => name is null || name.Length > MaxNameChars ? HtmlRegion.None : name.Trim().ToUpperInvariant() switch
    {
        "NAV" or "NAVBAR" or "NAVIGATION" or "MENU" or "MAINMENU" or "MAIN-MENU" or "SIDEMENU" or "TOPNAV" or "SITE-NAV" or "MAIN-NAV" or "BREADCRUMB" or "BREADCRUMBS" => HtmlRegion.Navigation,
        "SIDEBAR" or "SIDE-BAR" => HtmlRegion.Aside,
        "FOOTER" or "SITE-FOOTER" or "PAGE-FOOTER" => HtmlRegion.Footer,
        _ => HtmlRegion.None,
    };

    // Only one element of a page has an id; a class of these names may be that of every card.
    private static HtmlRegion OfId(string id) => id.Trim().ToUpperInvariant() switch
    {
        "MAIN" or "MAIN-CONTENT" or "MAINCONTENT" or "MAIN_CONTENT" or "CONTENT" or "PAGE-CONTENT" => HtmlRegion.Main,
        "HEADER" or "SITE-HEADER" or "MASTHEAD" => HtmlRegion.Header,
        _ => OfName(id),
    };
}
