using System.Text;
namespace Feed.Core.Reading;

/// <summary>The text of elements that are not read as prose.</summary>
internal static class HtmlText
{
    private const int FewestCharsOfProse = 1_500;
    private const int MostCharsPerWord = 12;
    private const int FewestCharsPerSign = 100;

    /// <summary>The text as written, line breaks and all.</summary>
    public static string Verbatim(HtmlNode parent)
    {
        var builder = new StringBuilder();
        foreach (var node in parent.Below)
        {
            if (node.IsText)
            {
                builder.Append(node.Text);
            }
            else if (node.Tag == HtmlTag.Br)
            {
                builder.Append('\n');
            }
        }

        return CharacterReferences.Decode(builder.ToString()).Trim('\n');
    }

    /// <summary>The text in one line, or <c>null</c> when there is none.</summary>
    public static string? Line(HtmlNode node) => Inlines.Of(Verbatim(node)).Text is { Length: > 0 } line ? line : null;

    /// <summary>The TeX of a MathML formula where the page gives it, else the formula's letters.</summary>
    public static (string Text, bool IsTex) FormulaOf(HtmlNode math)
    {
        var alternative = AnnotationOf(math) is { } source ? Verbatim(source) : HtmlAttributes.Get(math, HtmlAttributeName.AltText);
        return alternative is { Length: > 0 } tex ? (tex, true) : (Verbatim(math).ReplaceLineEndings(" "), false);
    }

    /// <summary>Line breaks before the text, which <see cref="Verbatim"/> leaves out.</summary>
    public static int LeadingLines(HtmlNode parent) =>
        parent.FirstText is { } first && first.Text.IndexOfAnyExcept('\n') is var lines and > 0 ? lines : 0;

    /// <summary>Whether preformatted text is a text for people: the archives of mailing lists put whole mails so.</summary>
    public static bool IsProse(HtmlNode pre, string text) =>
        text.Length >= FewestCharsOfProse && text.Contains("\n\n", StringComparison.Ordinal)
        && LanguageOf(pre) is null && !HoldsCode(pre)
        && text.AsSpan().Count(' ') > text.Length / MostCharsPerWord
        && text.AsSpan().Count(';') + text.AsSpan().Count('{') < text.Length / FewestCharsPerSign;

    /// <summary>The language that highlighters note as a class: <c>language-rust</c>.</summary>
    public static string? LanguageOf(HtmlNode pre)
    {
        var classes = $"{HtmlAttributes.Get(pre, HtmlAttributeName.Class)} {HtmlAttributes.Get(pre.Child(HtmlTag.Code) ?? pre, HtmlAttributeName.Class)}";
        foreach (var name in classes.Split(' '))
        {
            foreach (var prefix in (ReadOnlySpan<string>)["language-", "lang-", "highlight-source-"])
            {
                if (name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length)
                {
                    return name[prefix.Length..];
                }
            }
        }

        return null;
    }

    private static HtmlNode? AnnotationOf(HtmlNode math)
    {
        foreach (var node in math.Below)
        {
            if (HtmlAttributes.Is(node, HtmlAttributeName.Encoding, "application/x-tex") && node.Name == "annotation")
            {
                return node;
            }
        }

        return null;
    }

    private static bool HoldsCode(HtmlNode pre)
    {
        foreach (var node in pre.Below)
        {
            if (node.Tag == HtmlTag.Code)
            {
                return true;
            }
        }

        return false;
    }
}
