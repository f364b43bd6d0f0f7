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

    /// <summary>The characters of a text node as written: no string is made for them.</summary>
    public static ReadOnlySpan<char> Text(HtmlNode node) => node.OwnerDocument.Text.AsSpan(node.OuterStartIndex, node.OuterLength);

    /// <summary>The element's tag; <see cref="HtmlTag.Other"/> for text and comments.</summary>
    /// <remarks>The library lowers <c>Name</c> at every call; <c>OriginalName</c> is as written, and costs nothing.</remarks>
    public static HtmlTag Tag(HtmlNode node) => HtmlTags.Find(node.OriginalName ?? node.Name);

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
