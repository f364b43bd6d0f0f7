using System.Text;
using System.Text.RegularExpressions;
using System.Xml.XPath;

namespace Feed.Core.Reading;

/// <summary>A selector of <c>sources.json</c>, CSS-like or XPath, as the XPath that finds its elements below a node.</summary>
/// <remarks>
/// Of CSS: <c>tag</c>, <c>*</c>, <c>.class</c>, <c>#id</c>, <c>[name]</c>, <c>[name=value]</c> with <c>^=</c> <c>$=</c> <c>*=</c> <c>~=</c>,
/// <c>:first-child</c>, <c>:last-child</c>, <c>:nth-child(2)</c>, the combinators blank, <c>&gt;</c>, <c>+</c> and <c>~</c>, and lists with commas.
/// Anything with a slash outside brackets is XPath and taken as written. Source: Selectors Level 3.
/// </remarks>
internal static partial class Selector
{
    /// <summary>Gives the XPath, or <c>null</c> when the selector is neither.</summary>
    public static string? ToXPath(string selector)
    {
        var path = IsXPath(selector) ? selector.Trim() : FromCss(selector);
        try
        {
            return path is null ? null : XPathExpression.Compile(path) is { ReturnType: XPathResultType.NodeSet } ? path : null;
        }
        catch (XPathException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            // How some broken paths show.
            return null;
        }
    }

    private static bool IsXPath(string selector) => Bracketed().Replace(selector, "").Contains('/', StringComparison.Ordinal);

    private static string? FromCss(string selector)
    {
        var path = new StringBuilder();
        var at = 0;
        var axis = ".//";
        while (at < selector.Length)
        {
            var step = Step().Match(selector, at);
            if (step is not { Success: true, Length: > 0 } || Predicates(step) is not { } predicates)
            {
                return null;
            }

            var tag = step.Groups["tag"].Value is { Length: > 0 } name ? name.ToLowerInvariant() : "*";
            path.Append(axis).Append(axis.EndsWith("::*[1]", StringComparison.Ordinal) ? (tag == "*" ? "" : $"[self::{tag}]") : tag).Append(predicates);
            at += step.Length;
            axis = step.Groups["next"].Value.Trim() switch
            {
                ">" => "/",
                "+" => "/following-sibling::*[1]",
                "~" => "/following-sibling::",
                "," => " | .//",
                _ => "//",
            };
        }

        return axis == "//" && path.Length > 0 ? path.ToString() : null;
    }

    private static string? Predicates(Match step)
    {
        var predicates = new StringBuilder();
        foreach (Capture part in step.Groups["part"].Captures)
        {
            if (Predicate(part.Value) is not { } predicate)
            {
                return null;
            }

            predicates.Append('[').Append(predicate).Append(']');
        }

        return predicates.ToString();
    }

    private static string? Predicate(string part) => part[0] switch
    {
        '.' => Word("@class", part[1..]),
        '#' => $"@id='{part[1..]}'",
        '[' => Attribute(part),
        _ when part is ":first-child" => "not(preceding-sibling::*)",
        _ when part is ":last-child" => "not(following-sibling::*)",
        _ => $"count(preceding-sibling::*)={int.Parse(Digits().Match(part).Value, System.Globalization.CultureInfo.InvariantCulture) - 1}",
    };

    private static string? Attribute(string part)
    {
        var match = Condition().Match(part);
        var (name, value) = ($"@{match.Groups["name"].Value.ToLowerInvariant()}", match.Groups["value"].Value.Trim('"', '\''));
        return !match.Success || value.Contains('\'', StringComparison.Ordinal) ? null : match.Groups["sign"].Value switch
        {
            "" => name,
            "=" => $"{name}='{value}'",
            "^=" => $"starts-with({name},'{value}')",
            "*=" => $"contains({name},'{value}')",
            "~=" => Word(name, value),
            _ => $"substring({name},string-length({name})-{value.Length - 1})='{value}'",
        };
    }

    private static string Word(string attribute, string word) => $"contains(concat(' ',normalize-space({attribute}),' '),' {word} ')";

    [GeneratedRegex("""\[[^\]]*\]""", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex("""\G\s*(?<tag>[A-Za-z][A-Za-z0-9-]*|\*)?(?<part>[.#][A-Za-z_][\w-]*|\[[^\]]{1,200}\]|:first-child|:last-child|:nth-child\(\d{1,4}\))*(?<next>\s*[>+~,]\s*|\s+(?=\S)|\s*$)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex("""^\[\s*(?<name>[A-Za-z_:][\w:.-]*)\s*((?<sign>[\^$*~]?=)\s*(?<value>"[^"]*"|'[^']*'|[^"'\]]*?))?\s*\]$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex("""\d+""", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
