namespace Feed.Core.Reading;

/// <summary>Walks the elements of a page and says what each does to its text.</summary>
/// <param name="hints">The elements that the operator's selectors found.</param>
/// <param name="numbered">Lists and tables get the numbers after this one.</param>
internal sealed class HtmlWalker(HtmlBlocks output, LinkResolver links, HtmlHints hints, int numbered = 0)
{
    private readonly HtmlContainers containers = new();
    private readonly HtmlLeaves leaves = new(output, links);
    private readonly HtmlRows rows = new(output, numbered);
    private int lists = numbered;

    // What people call the button that unfolds the text of a cell.
    private static readonly HashSet<string> Unfolding = new(StringComparer.OrdinalIgnoreCase) { "click to expand", "details", "expand", "more", "show", "show more", "展开", "展开全文", "点击展开", "更多", "查看", "详情" };

    // What buttons beside an item do to it.
    private static readonly HashSet<string> Doing = new(StringComparer.OrdinalIgnoreCase) { "bookmark", "copy", "copy link", "listen", "mark as read", "play", "save", "share", "★", "☆", "♡", "♥", "分享", "复制", "复制链接", "收藏", "朗读", "点赞" };

    /// <summary>Reads a page, or a part of it.</summary>
    public void Page(HtmlNode part)
    {
        var scope = new HtmlScope();
        if (part.Index == 0)
        {
            Children(part, HtmlTag.Body, scope);
        }
        else
        {
            Element(part, part.Tag, scope);
        }

        output.Boundary(scope);
    }

    /// <summary>Reads what an element holds.</summary>
    public void Children(HtmlNode parent, HtmlTag tag, in HtmlScope scope, bool isSpread = false)
    {
        var flow = HtmlTags.IsBlock(tag) || tag == HtmlTag.A ? HtmlFlows.Of(parent) : HtmlFlow.Running;
        var first = true;
        foreach (var child in parent.Children)
        {
            if (child.IsText)
            {
                leaves.Text(child, scope);
            }
            else if (!HtmlTags.IsSkipped(child.Tag))
            {
                Separate(flow, scope);
                Element(child, child.Tag, isSpread && !first && child.Tag == HtmlTag.Span ? scope with { Style = scope.Style | RunStyle.Badge } : scope);
                first = false;
            }
        }

        Separate(flow, scope);
    }

    private void Separate(HtmlFlow flow, in HtmlScope scope)
    {
        if (flow == HtmlFlow.Lines)
        {
            output.Boundary(scope);
        }
        else if (flow == HtmlFlow.Pieces)
        {
            output.Line.AddBlank();
        }
    }

    private void Element(HtmlNode node, HtmlTag tag, in HtmlScope scope)
    {
        var pixels = scope.Pixels;
        var style = HtmlStyles.Of(node, tag, ref pixels);
        if ((style & HtmlStyle.Hidden) != 0)
        {
            return;
        }

        if (tag == HtmlTag.Summary && output.IsOneBlock && HtmlText.Line(node) is { } caption && Unfolding.Contains(caption))
        {
            return;
        }

        if (tag == HtmlTag.Button && HtmlText.Line(node) is { } deed && Doing.Contains(deed))
        {
            return;
        }

        var inner = scope with { Level = scope.Level + 1, Style = HtmlStyles.Restyle(scope.Style, tag, style), Pixels = pixels };
        switch (tag)
        {
            case HtmlTag.Br:
                output.Break(scope);
                break;
            case HtmlTag.Hr:
                output.Boundary(scope);
                output.LineOf(node.Line);
                output.Rule(scope);
                break;
            case HtmlTag.Img:
                leaves.Picture(node, scope);
                break;
            case HtmlTag.A:
                Anchor(node, inner);
                break;
            case HtmlTag.Pre:
                leaves.Preformatted(node, inner);
                break;
            case HtmlTag.Math:
                leaves.Formula(node, inner);
                break;
            case HtmlTag.Head or HtmlTag.Title or HtmlTag.Meta or HtmlTag.Link or HtmlTag.Base or HtmlTag.Input:
                break;
            default:
                Rest(node, tag, style, inner);
                break;
        }
    }

    private void Rest(HtmlNode node, HtmlTag tag, HtmlStyle style, in HtmlScope scope)
    {
        if (HtmlTags.IsHeading(tag) && !output.IsOneBlock)
        {
            Heading(node, tag, scope);
        }
        else if (tag == HtmlTag.Table && !output.IsOneBlock && HtmlTable.IsData(node))
        {
            output.Boundary(scope);
            rows.Add(this, node, scope with { Container = containers.Below(scope.Container, node, tag, null, output.LineOf(node.Line), hints) });
        }
        else if (HtmlTags.IsBlock(tag) ? (style & HtmlStyle.Inline) == 0 : (style & HtmlStyle.Block) != 0 || hints.Has(node))
        {
            Block(node, tag, scope, (style & HtmlStyle.Spread) != 0);
        }
        else if ((style & HtmlStyle.Line) != 0 && !output.IsOneBlock)
        {
            output.Line.AddBreak();
            Children(node, tag, scope);
            output.Line.AddBreak();
        }
        else
        {
            Children(node, tag, scope);
        }
    }

    private void Block(HtmlNode node, HtmlTag tag, in HtmlScope scope, bool isSpread)
    {
        output.Boundary(scope);
        var cover = HtmlAnchors.Cover(node, tag, links);
        var inner = scope with
        {
            Container = containers.Below(scope.Container, node, tag, cover, output.LineOf(node.Line), hints),
            CardLink = cover ?? scope.CardLink,
            Region = scope.Region | HtmlRegions.Of(node, tag, scope.Region),
            QuoteDepth = scope.QuoteDepth + (tag == HtmlTag.Blockquote ? 1 : 0),
            Depth = scope.Depth + (tag is HtmlTag.Ul or HtmlTag.Ol || (tag == HtmlTag.Li && scope.List is null) ? 1 : 0),
            List = tag is HtmlTag.Ul or HtmlTag.Ol ? new HtmlList(++lists, tag == HtmlTag.Ol, HtmlAttributes.Number(node, HtmlAttributeName.Start, 1))
                : tag == HtmlTag.Li ? scope.List ?? new HtmlList(++lists, false, 1)
                : scope.List,
        };
        if (tag == HtmlTag.Li && !output.IsOneBlock)
        {
            output.OpenItem(inner.List!.Mark(HtmlAttributes.Number(node, HtmlAttributeName.Value, -1)), inner.List.Number); // Set just above.
        }

        Children(node, tag, inner, isSpread);
        output.Boundary(inner);
        if (tag == HtmlTag.Li)
        {
            output.CloseItem();
        }
    }

    private void Heading(HtmlNode node, HtmlTag tag, in HtmlScope scope)
    {
        output.Boundary(scope);
        output.IsOneBlock = true;
        Children(node, tag, scope with { Link = scope.Link ?? scope.CardLink });
        output.IsOneBlock = false;
        output.NextLink = null;
        output.Heading(tag - HtmlTag.H1 + 1, containers.Kind(node, tag), scope);
    }

    private void Anchor(HtmlNode node, in HtmlScope scope)
    {
        var address = HtmlAttributes.Get(node, HtmlAttributeName.Href) is { } href ? links.Resolve(href) : null;
        if (HtmlAnchors.IsPermalink(node, address))
        {
            return;
        }

        if (output.IsOneBlock || !HtmlAnchors.HoldsBlocks(node, out var holdsHeading))
        {
            Children(node, HtmlTag.A, scope with { Link = address ?? scope.Link });
            return;
        }

        // A card: its heading leads to the address, or else its first text does; the whole card says so by its container.
        output.Boundary(scope);
        var container = containers.Below(scope.Container, node, HtmlTag.A, address, output.LineOf(node.Line), hints);
        var inner = scope with { Container = container, CardLink = address };
        output.NextLink = holdsHeading ? null : address;
        Children(node, HtmlTag.A, inner);
        output.Boundary(inner);
        output.NextLink = null;
    }
}
