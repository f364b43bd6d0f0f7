using System.Text;
using HtmlAgilityPack;
using Selected = HtmlAgilityPack.HtmlNode;

namespace Feed.Core.Reading;

/// <summary>HtmlAgilityPack's tree of a page, for selectors. It gets the page with its end tags matched and its nesting capped: it takes squared time over what is not.</summary>
internal sealed class HtmlSelection
{
    private readonly HtmlPage page;
    private readonly HtmlTokenizer tokens;
    private readonly StringBuilder output = new();
    private readonly Stack<HtmlNode> open = new();

    // By where the library finds them in the text that it gets.
    private readonly Dictionary<int, HtmlNode> nodes = [];

    public HtmlSelection(HtmlPage page)
    {
        this.page = page;
        tokens = new HtmlTokenizer(page.Source);
        Write();
        var document = new HtmlDocument { OptionUseIdAttribute = false, OptionCheckSyntax = false, OptionReadEncoding = false };
        document.LoadHtml(output.ToString());
        Root = document.DocumentNode;
    }

    public Selected Root { get; }

    /// <summary>The node of the page, or <c>null</c> when it is none of its nodes: a program.</summary>
    public HtmlNode? Find(Selected? selected) =>
        selected is null ? null
        : selected.NodeType == HtmlNodeType.Document ? page.Root
        : nodes.TryGetValue(selected.StreamPosition, out var found) ? found : null;

    private void Write()
    {
        var (unread, endsWithText) = (0, false);
        foreach (var node in page.Root.Below)
        {
            End(node.Index);
            for (; unread < page.Unread.Count && page.Unread[unread].Before <= node.Index; unread++)
            {
                output.Append(page.Source, page.Unread[unread].Start, page.Unread[unread].Length);
            }

            // Two texts in a row would be one node.
            output.Append(node.IsText && endsWithText ? "<!---->" : "");
            endsWithText = node.IsText;
            nodes[output.Length] = node;
            Start(node);
        }

        End(page.Count);
    }

    private void Start(HtmlNode node)
    {
        if (node.IsText)
        {
            var start = output.Length;
            output.Append(node.Text).Replace("<", "&lt;", start, output.Length - start);
            return;
        }

        var tag = tokens.Next(node.Position);
        output.Append(page.Source, tag.Start, tag.Finish - tag.Start);
        if (!HtmlTags.IsVoid(node.Tag) && !tag.IsSelfClosed)
        {
            open.Push(node);
        }
    }

    private void End(int before)
    {
        while (open.Count > 0 && open.Peek().End <= before)
        {
            output.Append("</").Append(open.Pop().Name).Append('>');
        }
    }
}
