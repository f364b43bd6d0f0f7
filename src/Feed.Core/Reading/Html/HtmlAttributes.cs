using System.Globalization;

namespace Feed.Core.Reading;

/// <summary>Reads attributes of elements.</summary>
internal static class HtmlAttributes
{
    private static readonly HtmlAttributeName[] PictureAddresses =
        [HtmlAttributeName.DataSrc, HtmlAttributeName.DataOriginal, HtmlAttributeName.DataLazySrc, HtmlAttributeName.Src];

    /// <summary>The decoded value, or <c>null</c> when the element has no such attribute.</summary>
    public static string? Get(HtmlNode node, HtmlAttributeName name) =>
        Find(node, name) is { Name: not HtmlAttributeName.Other } found ? CharacterReferences.Decode(node.ValueOf(found)) : null;

    /// <summary>The value as written; empty when the element has no such attribute.</summary>
    public static ReadOnlySpan<char> Written(HtmlNode node, HtmlAttributeName name) =>
        Find(node, name) is { Name: not HtmlAttributeName.Other } found ? node.ValueOf(found) : [];

    public static bool Is(HtmlNode node, HtmlAttributeName name, string value) =>
        Written(node, name).Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    public static int Number(HtmlNode node, HtmlAttributeName name, int otherwise) =>
        int.TryParse(Written(node, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : otherwise;

    /// <summary>The address of a picture, also where a script is to fill it in later.</summary>
    public static string? PictureAddress(HtmlNode image)
    {
        foreach (var name in PictureAddresses)
        {
            if (Get(image, name) is { Length: > 0 } address && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                return address;
            }
        }

        // "small.png 1x, large.png 2x": the first will do.
        return Get(image, HtmlAttributeName.SrcSet)?.Split([',', ' '], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, ..]
            ? first
            : null;
    }

    private static HtmlAttribute Find(HtmlNode node, HtmlAttributeName name)
    {
        foreach (ref readonly var attribute in node.Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return default;
    }
}
