using HtmlAgilityPack;

namespace Feed.Core.Reading;

/// <summary>The elements that the operator's selectors found.</summary>
internal sealed class HtmlHints
{
    public static readonly HtmlHints None = new();

    private readonly Dictionary<HtmlNode, EntryHint> entries = [];

    public bool Has(HtmlNode node) => entries.Count > 0 && entries.ContainsKey(node);

    public EntryHint? EntryOf(HtmlNode node) => entries.Count > 0 ? entries.GetValueOrDefault(node) : null;
}
