namespace Feed.Core.Reading;

/// <summary>Makes the chain of containers; elements of one name and class share the string that says so.</summary>
internal sealed class HtmlContainers
{
    /// <summary>Style sheets made of a hundred classes an element say nothing about structure.</summary>
    private const int MaxKindLength = 120;

    // By tag, then by the class attribute as written.
    private readonly Dictionary<string, string>?[] kinds = new Dictionary<string, string>?[HtmlTags.Count];

    /// <summary>The container that an element makes below another; the other when the element holds only text.</summary>
    public Container? Below(Container? parent, HtmlNode node, HtmlTag tag, string? link, int line, HtmlHints hints)
    {
        var entry = hints.EntryOf(node);
        if (entry is null && ((tag == HtmlTag.P && !SaysData(node)) || tag is HtmlTag.Html or HtmlTag.Body or HtmlTag.Center or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Summary))
        {
            return parent;
        }

        return new Container(parent, Kind(node, tag), HtmlAttributes.Get(node, HtmlAttributeName.Id), link ?? parent?.Link, line) { Entry = entry };
    }

    // A paragraph of which the page says that it is data about what stands beside it: "p.meta".
    private static bool SaysData(HtmlNode node) => HtmlAttributes.Written(node, HtmlAttributeName.Class).Contains("meta", StringComparison.Ordinal);

    /// <summary>The name of the element with its classes: <c>h3.section-title</c>.</summary>
    public string Kind(HtmlNode node, HtmlTag tag)
    {
        var classes = HtmlAttributes.Written(node, HtmlAttributeName.Class);
        if (tag == HtmlTag.Other)
        {
            return Named(node.Name, classes);
        }

        var known = (kinds[(int)tag] ??= []).GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(classes, out var kind))
        {
            known[classes] = kind = Named(HtmlTags.Name(tag), classes);
        }

        return kind;
    }

    private static string Named(string name, ReadOnlySpan<char> classes)
    {
        var kind = string.Join('.', CharacterReferences.Decode(classes).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Prepend(name));
        return kind.Length <= MaxKindLength ? kind : kind[..MaxKindLength];
    }
}
