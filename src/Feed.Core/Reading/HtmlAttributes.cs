using HtmlAgilityPack;

namespace Feed.Core.Reading;

/// <summary>Reads attributes of elements.</summary>
internal static class HtmlAttributes
{
    /// <summary>The decoded value, or <c>null</c> when the element has no such attribute.</summary>
    public static string? Get(HtmlNode node, string name)
    {
        if (!node.HasAttributes || node.Attributes[name] is not { } attribute)
        {
            return null;
        }

        var value = attribute.Value ?? "";
        return value.Contains('&', StringComparison.Ordinal) ? CharacterReferences.Decode(value) : value;
    }

    public static bool Is(HtmlNode node, string name, string value) =>
        Get(node, name) is { } found && found.AsSpan().Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    public static int Number(HtmlNode node, string name, int otherwise) =>
        int.TryParse(Get(node, name), out var number) && number >= 0 ? number : otherwise;

    /// <summary>The address of a picture, also where a script is to fill it in later.</summary>
    public static string? PictureAddress(HtmlNode image)
    {
        foreach (var name in (ReadOnlySpan<string>)["data-src", "data-original", "data-lazy-src", "src"])
        {
            if (Get(image, name) is { Length: > 0 } address && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                return address;
            }
        }

        // "small.png 1x, large.png 2x": the first will do.
        return Get(image, "srcset")?.Split([',', ' '], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, ..]
            ? first
            : null;
    }
}
