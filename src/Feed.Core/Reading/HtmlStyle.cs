using HtmlAgilityPack;

namespace Feed.Core.Reading;

/// <summary>What an element's own attributes say about how it is shown.</summary>
[Flags]
internal enum HtmlStyle
{
    None = 0,

    /// <summary>A person does not see it.</summary>
    Hidden = 1,

    /// <summary>Starts and ends a line, whatever its name.</summary>
    Block = 2,

    /// <summary>Runs along in its line, whatever its name.</summary>
    Inline = 4,
    Bold = 8,

    /// <summary>Not bold, whatever it lies in.</summary>
    Light = 16,
    Italic = 32,
}

/// <summary>Reads <c>style</c>, <c>hidden</c>, <c>aria-hidden</c> and the classes that everyone uses for text that only screen readers get.</summary>
internal static class HtmlStyles
{
    // Bootstrap, WordPress, Tailwind, GitHub.
    private static readonly string[] UnseenClasses = ["sr-only", "visually-hidden", "screen-reader-text", "assistive-text"];

    public static HtmlStyle Of(HtmlNode node, HtmlTag tag)
    {
        if (!node.HasAttributes)
        {
            return HtmlStyle.None;
        }

        var attributes = node.Attributes;
        if (attributes["hidden"] is not null || IsDecoration(node, tag) || IsForScreenReaders(attributes["class"]?.Value))
        {
            return HtmlStyle.Hidden;
        }

        return attributes["style"]?.Value is { } style ? OfDeclarations(style) : HtmlStyle.None;
    }

    /// <summary>Reads the declarations of a <c>style</c> attribute.</summary>
    public static HtmlStyle OfDeclarations(ReadOnlySpan<char> style)
    {
        var found = HtmlStyle.None;
        foreach (var range in style.Split(';'))
        {
            var declaration = style[range];
            var colon = declaration.IndexOf(':');
            if (colon > 0)
            {
                found |= OfDeclaration(declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
            }
        }

        return found;
    }

    private static HtmlStyle OfDeclaration(ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name.Length switch
    {
        7 when Is(name, "display") => OfDisplay(value),
        8 when Is(name, "mso-hide") && Starts(value, "all") => HtmlStyle.Hidden,
        10 when Is(name, "visibility") && Starts(value, "hidden") => HtmlStyle.Hidden,
        10 when Is(name, "max-height") && IsZero(value) => HtmlStyle.Hidden,
        10 when Is(name, "font-style") && Starts(value, "italic") => HtmlStyle.Italic,
        11 when Is(name, "font-weight") => OfWeight(value),
        _ => HtmlStyle.None,
    };

    private static HtmlStyle OfDisplay(ReadOnlySpan<char> value) =>
        Starts(value, "none") ? HtmlStyle.Hidden
        : Is(value, "inline") ? HtmlStyle.Inline
        : Starts(value, "block") || Starts(value, "flex") || Starts(value, "grid") || Starts(value, "table") ? HtmlStyle.Block
        : HtmlStyle.None;

    private static HtmlStyle OfWeight(ReadOnlySpan<char> value) =>
        Starts(value, "bold") || value is [>= '6' and <= '9', '0', '0', ..] ? HtmlStyle.Bold
        : Starts(value, "normal") || value is [>= '1' and <= '4', '0', '0', ..] ? HtmlStyle.Light
        : HtmlStyle.None;

    private static bool IsZero(ReadOnlySpan<char> value) => value.StartsWith("0") && (value.Length == 1 || !char.IsAsciiDigit(value[1]) && value[1] != '.');

    // Icons and signs beside text; whole parts of a page that are hidden so by scripts are read.
    private static bool IsDecoration(HtmlNode node, HtmlTag tag) => !HtmlTags.IsBlock(tag) && HtmlAttributes.Is(node, "aria-hidden", "true");

    private static bool IsForScreenReaders(string? classes)
    {
        if (classes is null)
        {
            return false;
        }

        foreach (var name in UnseenClasses)
        {
            if (classes.Contains(name, StringComparison.OrdinalIgnoreCase) && classes.Split(' ').Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(ReadOnlySpan<char> text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
