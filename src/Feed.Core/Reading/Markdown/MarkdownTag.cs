using System.Net;

namespace Feed.Core.Reading;

/// <summary>Understands the HTML tags that stand inside Markdown paragraphs: links, images, line breaks, emphasis.</summary>
internal static class MarkdownTag
{
    /// <summary>Gives what the text after the tag looks like.</summary>
    public static MarkdownInlines.State Apply(string tag, MarkdownInlines.State state, RunList runs, LinkResolver links)
    {
        var closes = tag.StartsWith("</", StringComparison.Ordinal);
        var name = Name(tag.AsSpan(closes ? 2 : 1));
        if (IsComponent(tag, closes) && (closes || Attribute(tag, "href") is not null))
        {
            // <Link href="…">, as MDX writes it.
            name = "a";
        }

        switch (name)
        {
            case "a":
                return state with { Link = closes ? null : links.Resolve(Attribute(tag, "href") ?? "") };
            case "br":
                runs.Add(new Run("\n", HardBreak: true));
                return state;
            case "img" when links.ResolveImage(Attribute(tag, "src") ?? "") is { } source:
                runs.Add(new Run(CleanText.Of(Attribute(tag, "alt") ?? ""), state.Style, state.Link, Image: source));
                return state;
        }

        var style = name switch
        {
            "b" or "strong" => RunStyle.Bold,
            "i" or "em" => RunStyle.Italic,
            "code" or "kbd" or "tt" => RunStyle.Code,
            "s" or "del" or "strike" => RunStyle.Strike,
            _ => RunStyle.None,
        };
        return state with { Style = closes ? state.Style & ~style : state.Style | style };
    }

    // HTML has no capitals in the names of its elements, or takes them for small letters.
    private static bool IsComponent(string tag, bool closes) => tag.AsSpan(closes ? 2 : 1) is [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..];

    private static string Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return tag[..length].ToString().ToLowerInvariant();
    }

    private static string? Attribute(string tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        while (at > 0)
        {
            var value = tag.AsSpan(at + name.Length).TrimStart();
            if (char.IsWhiteSpace(tag[at - 1]) && value.StartsWith("="))
            {
                value = value[1..].TrimStart();
                var quoted = value.Length > 0 && value[0] is '"' or '\'';
                var end = quoted ? value[1..].IndexOf(value[0]) : value.IndexOfAny(" \t\n>");
                value = quoted ? value[1..] : value;
                return WebUtility.HtmlDecode(value[..(end < 0 ? value.Length : end)].ToString());
            }

            at = tag.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase);
        }

        return null;
    }
}
