using HtmlAgilityPack;

namespace Feed.Core.Reading;

/// <summary>Makes the chain of containers; elements of one name and class share the string that says so.</summary>
internal sealed class HtmlContainers
{
    /// <summary>Style sheets made of a hundred classes an element say nothing about structure.</summary>
    private const int MaxKindLength = 120;

    private readonly Dictionary<(HtmlTag Tag, string Classes), string> kinds = [];

    /// <summary>The container that an element makes below another; the other when the element holds only text.</summary>
    public Container? Below(Container? parent, HtmlNode node, HtmlTag tag, string? link, int line, HtmlHints hints)
    {
        var entry = hints.EntryOf(node);
        if (entry is null && tag is HtmlTag.P or HtmlTag.Html or HtmlTag.Body or HtmlTag.Center or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Summary)
        {
            return parent;
        }

        return new Container(parent, Kind(node, tag), HtmlAttributes.Get(node, "id"), link ?? parent?.Link, line) { Entry = entry };
    }

    private string Kind(HtmlNode node, HtmlTag tag)
    {
        var classes = HtmlAttributes.Get(node, "class") ?? "";
        if (!kinds.TryGetValue((tag, classes), out var kind))
        {
            var name = tag == HtmlTag.Other ? node.Name : tag.ToString().ToLowerInvariant();
            var full = string.Join('.', classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Prepend(name));
            kind = full.Length <= MaxKindLength ? full : full[..MaxKindLength];
            kinds.Add((tag, classes), kind);
        }

        return kind;
    }
}
