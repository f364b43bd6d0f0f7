using System.Buffers;

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

    /// <summary>A word in a box beside the text.</summary>
    Badge = 64,

    /// <summary>Words that its class calls a title.</summary>
    Title = 128,

    /// <summary>Stands on a line of its own, being what its class calls the authors.</summary>
    Line = 256,

    /// <summary>Keeps its children apart: what does not come first in the row stands at its other end.</summary>
    Spread = 512,
}

/// <summary>Reads <c>style</c>, <c>hidden</c>, <c>aria-hidden</c> and the classes that everyone uses for text that only screen readers get.</summary>
internal static class HtmlStyles
{
    // Bootstrap, WordPress, Tailwind, GitHub; what Mermaid draws (https://mermaid.js.org/config/usage.html); what kramdown puts at the end of a page.
    private static readonly SearchValues<string> Unseen =
        SearchValues.Create(["sr-only", "visually-hidden", "screen-reader-text", "assistive-text", "mermaid", "footnotes"], StringComparison.OrdinalIgnoreCase);

    // Bootstrap, Bulma, GitHub: alone or as the last word of a name.
    private static readonly SearchValues<string> Boxed =
        SearchValues.Create(["badge", "chip", "count", "label", "pill", "tag"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] TitleClasses = ["title", "headline"];

    // Of one author the name may stand within a sentence.
    private static readonly string[] LineClasses = ["authors", "byline", "speakers"];

    // The properties that say something here.
    private static readonly SearchValues<string> Telling =
        SearchValues.Create(["display", "mso-hide", "visibility", "max-height", "font-style", "font-weight", "space-between"], StringComparison.OrdinalIgnoreCase);

    /// <param name="pixels">The size of the text around, then of the element's own; 0 where nothing states any.</param>
    public static HtmlStyle Of(HtmlNode node, HtmlTag tag, ref int pixels)
    {
        var style = HtmlStyle.None;
        foreach (ref readonly var attribute in node.Attributes)
        {
            pixels = attribute.Name == HtmlAttributeName.Style ? HtmlFontSize.Of(node.ValueOf(attribute), pixels) : pixels;
            style |= attribute.Name switch
            {
                HtmlAttributeName.Hidden => HtmlStyle.Hidden,
                HtmlAttributeName.AriaHidden when IsDecoration(node.ValueOf(attribute), tag) => HtmlStyle.Hidden,
                HtmlAttributeName.Class => OfClasses(node.ValueOf(attribute), tag),
                HtmlAttributeName.Style => OfDeclarations(node.ValueOf(attribute)) | (tag == HtmlTag.Span && IsBox(node.ValueOf(attribute)) ? HtmlStyle.Badge : HtmlStyle.None),
                _ => HtmlStyle.None,
            };
        }

        return style;
    }

    /// <summary>Reads the declarations of a <c>style</c> attribute.</summary>
    public static HtmlStyle OfDeclarations(ReadOnlySpan<char> style)
    {
        var found = HtmlStyle.None;
        if (!style.ContainsAny(Telling))
        {
            return found;
        }

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

    // Round corners and a colour of its own.
    private static bool IsBox(ReadOnlySpan<char> style) => style.Contains("border-radius", StringComparison.OrdinalIgnoreCase) && style.Contains("background", StringComparison.OrdinalIgnoreCase);

    /// <summary>The style of text inside an element.</summary>
    public static RunStyle Restyle(RunStyle style, HtmlTag tag, HtmlStyle stated)
    {
        style |= tag switch
        {
            HtmlTag.B or HtmlTag.Strong => RunStyle.Bold,
            HtmlTag.I or HtmlTag.Em or HtmlTag.Cite or HtmlTag.Var => RunStyle.Italic,
            HtmlTag.Code or HtmlTag.Kbd or HtmlTag.Samp or HtmlTag.Tt => RunStyle.Code,
            HtmlTag.S or HtmlTag.Strike or HtmlTag.Del => RunStyle.Strike,
            _ => RunStyle.None,
        };
        style |= (stated & HtmlStyle.Bold) != 0 ? RunStyle.Bold : RunStyle.None;
        style |= (stated & HtmlStyle.Italic) != 0 ? RunStyle.Italic : RunStyle.None;
        style |= (stated & HtmlStyle.Badge) != 0 ? RunStyle.Badge : RunStyle.None;
        style |= (stated & HtmlStyle.Title) != 0 ? RunStyle.Title : RunStyle.None;
        return (stated & HtmlStyle.Light) != 0 ? style & ~RunStyle.Bold : style;
    }

    private static HtmlStyle OfDeclaration(ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name.Length switch
    {
        7 when Is(name, "display") => OfDisplay(value),
        8 when Is(name, "mso-hide") && Starts(value, "all") => HtmlStyle.Hidden,
        10 when Is(name, "visibility") && Starts(value, "hidden") => HtmlStyle.Hidden,
        10 when Is(name, "max-height") && IsZero(value) => HtmlStyle.Hidden,
        10 when Is(name, "font-style") && Starts(value, "italic") => HtmlStyle.Italic,
        11 when Is(name, "font-weight") => OfWeight(value),
        15 when Is(name, "justify-content") && Starts(value, "space-between") => HtmlStyle.Spread,
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
    private static bool IsDecoration(ReadOnlySpan<char> hidden, HtmlTag tag) => !HtmlTags.IsBlock(tag) && Is(hidden.Trim(), "true");

    private static HtmlStyle OfClasses(ReadOnlySpan<char> classes, HtmlTag tag)
    {
        var (unseen, boxed) = (classes.ContainsAny(Unseen), tag == HtmlTag.Span && classes.ContainsAny(Boxed));
        var found = classes.TrimEnd() is not [.., 'e' or 's' or 'E' or 'S'] ? HtmlStyle.None
            : tag is HtmlTag.Span && EndsWithAny(classes.TrimEnd(), LineClasses) ? HtmlStyle.Line
            : tag is HtmlTag.Span or HtmlTag.A or HtmlTag.Div or HtmlTag.Em or HtmlTag.I or HtmlTag.Cite or HtmlTag.P && IsTitle(classes.TrimEnd()) ? HtmlStyle.Title : HtmlStyle.None;
        if (!unseen && !boxed)
        {
            return found;
        }

        foreach (var range in classes.Split(' '))
        {
            var name = classes[range];
            if (unseen && Unseen.Contains(name.ToString()))
            {
                return HtmlStyle.Hidden;
            }

            if (boxed && Boxed.Contains(name[(name.LastIndexOfAny('-', '_') + 1)..].ToString()))
            {
                return HtmlStyle.Badge;
            }
        }

        return found;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> classes, string[] names)
    {
        foreach (var name in names)
        {
            if (classes.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "paper-title", but no "subtitle".
    private static bool IsTitle(ReadOnlySpan<char> classes)
    {
        foreach (var name in TitleClasses)
        {
            if (classes.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return classes.Length == name.Length || classes[^(name.Length + 1)] is ' ' or '-' or '_';
            }
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(ReadOnlySpan<char> text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
