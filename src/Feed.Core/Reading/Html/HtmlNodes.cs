using HtmlAgilityPack;

namespace Feed.Core.Reading;

/// <summary>Goes over nodes in document order without recursion.</summary>
internal static class HtmlNodes
{
    /// <summary>The nodes below one, in document order. The library's own <c>Descendants</c> nests an iterator per level.</summary>
    public static IEnumerable<HtmlNode> Below(HtmlNode root)
    {
        for (var node = Next(root, root); node is not null; node = Next(node, root))
        {
            yield return node;
        }
    }

    private static HtmlNode? Next(HtmlNode node, HtmlNode root)
    {
        if (node.FirstChild is { } child)
        {
            return child;
        }

        while (node != root && node.NextSibling is null && node.ParentNode is { } parent)
        {
            node = parent;
        }

        return node == root ? null : node.NextSibling;
    }
}
