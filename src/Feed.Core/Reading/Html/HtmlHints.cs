using Feed.Core.Sources;
using Selected = HtmlAgilityPack.HtmlNode;

namespace Feed.Core.Reading;

/// <summary>The elements that the operator's selectors found.</summary>
internal sealed class HtmlHints
{
    public static readonly HtmlHints None = new([], []);

    private readonly Dictionary<HtmlNode, EntryHint> entries;

    private HtmlHints(IReadOnlyList<HtmlNode> main, Dictionary<HtmlNode, EntryHint> entries) => (Main, this.entries) = (main, entries);

    /// <summary>The parts to read; empty means the whole page.</summary>
    public IReadOnlyList<HtmlNode> Main { get; }

    /// <summary>Looks for what the hints name. A selector that is broken or finds nothing is a note, and then does nothing.</summary>
    public static HtmlHints Find(HtmlPage page, SourceHints hints, LinkResolver links, List<ReadingNote> notes)
    {
        if (hints.Main is null && hints.Entry is null)
        {
            return None;
        }

        var selection = new HtmlSelection(page);
        var main = Select(selection, hints.Main, "main", notes);
        var title = hints.Title is null ? null : Selector.ToXPath(hints.Title);
        var link = hints.Link is null ? null : Selector.ToXPath(hints.Link);
        Complain(hints.Title, title, "title", notes);
        Complain(hints.Link, link, "link", notes);
        var entries = new Dictionary<HtmlNode, EntryHint>();
        foreach (var entry in Select(selection, hints.Entry, "entry", notes))
        {
            if (selection.Find(entry) is { } node)
            {
                entries[node] = new EntryHint(
                    title is null || selection.Find(entry.SelectSingleNode(title)) is not { } titleNode ? null : HtmlText.Line(titleNode),
                    link is null || selection.Find(AnchorOf(entry.SelectSingleNode(link))) is not { } anchor ? null : AddressOf(anchor, links));
            }
        }

        return new HtmlHints([.. main.Select(selection.Find).OfType<HtmlNode>()], entries);
    }

    public bool Has(HtmlNode node) => entries.Count > 0 && entries.ContainsKey(node);

    public EntryHint? EntryOf(HtmlNode node) => entries.Count > 0 ? entries.GetValueOrDefault(node) : null;

    private static IReadOnlyList<Selected> Select(HtmlSelection selection, string? selector, string name, List<ReadingNote> notes)
    {
        var path = selector is null ? null : Selector.ToXPath(selector);
        Complain(selector, path, name, notes);
        var found = path is null ? null : selection.Root.SelectNodes(path);
        if (path is not null && found is null)
        {
            notes.Add(new ReadingNote(1, $"the {name} selector '{selector}' finds nothing on this page"));
        }

        return found is null ? [] : [.. found];
    }

    private static void Complain(string? selector, string? path, string name, List<ReadingNote> notes)
    {
        if (selector is not null && path is null)
        {
            notes.Add(new ReadingNote(1, $"the {name} selector '{selector}' is neither CSS as we know it nor XPath"));
        }
    }

    // The element may be the link, hold it, or lie in it.
    private static Selected? AnchorOf(Selected? node) => node?.DescendantsAndSelf("a").FirstOrDefault() ?? node?.Ancestors("a").FirstOrDefault();

    private static string? AddressOf(HtmlNode anchor, LinkResolver links) =>
        HtmlAttributes.Get(anchor, HtmlAttributeName.Href) is { } address ? links.Resolve(address) : null;
}
