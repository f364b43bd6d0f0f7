using System.Collections.Frozen;

namespace Feed.Core.Reading;

/// <summary>What a page says of itself.</summary>
internal sealed record HtmlFacts(string? Title, string? Language, string? Date, LinkResolver Links)
{
    private const int MaxNodesLooked = 1000;

    /// <summary>Of each address that was relative in a page kept as a file: what the page writes. Filled while the page is read.</summary>
    public required IReadOnlyDictionary<string, string> Written { get; init; }

    public static HtmlFacts Of(HtmlNode page, string address)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? title = null;
        string? language = null;
        foreach (var node in Head(page))
        {
            switch (node.Tag)
            {
                case HtmlTag.Html:
                    language ??= HtmlAttributes.Get(node, HtmlAttributeName.Lang) ?? HtmlAttributes.Get(node, HtmlAttributeName.XmlLang);
                    break;
                case HtmlTag.Meta:
                    Meta(node, seen);
                    break;
                case HtmlTag.Base:
                    seen.TryAdd("base", HtmlAttributes.Get(node, HtmlAttributeName.Href) ?? "");
                    break;
                case HtmlTag.Link when HtmlAttributes.Is(node, HtmlAttributeName.Rel, "canonical"):
                    seen.TryAdd("canonical", HtmlAttributes.Get(node, HtmlAttributeName.Href) ?? "");
                    break;
                case HtmlTag.Title when title is null:
                    title = HtmlText.Line(node);
                    break;
            }
        }

        // A page kept as a file still knows where it was published.
        var published = LinkAddress.IsWeb(address) ? null : seen.GetValueOrDefault("canonical") ?? seen.GetValueOrDefault("og:url");
        var written = published is null ? null : new Dictionary<string, string>(StringComparer.Ordinal);
        var links = new LinkResolver(published ?? address, written);
        return new HtmlFacts(seen.GetValueOrDefault("og:title") ?? title, Tag(language), DateOf(seen), seen.TryGetValue("base", out var root) ? links.Under(root) : links)
        {
            Written = written is null ? FrozenDictionary<string, string>.Empty : written,
        };
    }

    // Everything outside the body; the beginning of a page without one.
    private static IEnumerable<HtmlNode> Head(HtmlNode page)
    {
        var root = page.Child(HtmlTag.Html) ?? page;
        var looked = 0;
        for (var node = root; node.Index < root.End && looked < MaxNodesLooked; node = node with { Index = node.Tag == HtmlTag.Body ? node.End : node.Index + 1 })
        {
            looked += node.Tag == HtmlTag.Body ? 0 : 1;
            yield return node;
        }
    }

    private static void Meta(HtmlNode node, Dictionary<string, string> seen)
    {
        var name = HtmlAttributes.Get(node, HtmlAttributeName.Property) ?? HtmlAttributes.Get(node, HtmlAttributeName.Name) ?? HtmlAttributes.Get(node, HtmlAttributeName.ItemProp);
        if (name is not null && HtmlAttributes.Get(node, HtmlAttributeName.Content) is { } content && !string.IsNullOrWhiteSpace(content))
        {
            seen.TryAdd(name.Trim(), CleanText.Of(content).Trim());
        }
    }

    private static string? DateOf(Dictionary<string, string> seen)
    {
        foreach (var name in (ReadOnlySpan<string>)["article:published_time", "datePublished", "date", "dc.date", "dcterms.created", "pubdate"])
        {
            if (seen.GetValueOrDefault(name) is { } stated)
            {
                return stated;
            }
        }

        return null;
    }

    private static string? Tag(string? language) =>
        string.IsNullOrWhiteSpace(language) || language.Length > 35 ? null : language.Trim().Replace('_', '-');
}
