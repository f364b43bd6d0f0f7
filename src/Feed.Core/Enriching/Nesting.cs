using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Turns the flat list of blocks, which only know how deep they lie, into nested lists, quotes and tables.</summary>
internal sealed class Nesting(LazyHtml html)
{
    // Of each open container: what it is, which one, how deep it lies, and where it begins among the open elements.
    private readonly Stack<Level> levels = new();

    private enum Kind
    {
        Quote,
        List,
        Table,
    }

    public LazyHtml Html => html;

    /// <summary>Closes the containers the block is not in and opens those that it is in.</summary>
    public void MoveTo(Block block, int maxDepth)
    {
        var (quotes, lists) = (Math.Min(block.QuoteDepth, maxDepth), Math.Min(block.Depth, maxDepth));
        while (levels.TryPeek(out var level) && !Holds(level, block, quotes, lists))
        {
            Pop();
        }

        while (Count(Kind.Quote) < quotes)
        {
            Push(new Level(Kind.Quote, 0, Count(Kind.Quote) + 1, html.Depth), "blockquote");
        }

        switch (block)
        {
            case ListItem item:
                OpenItem(item, Math.Max(lists, 1));
                break;
            case TableRow row when !(levels.TryPeek(out var level) && level.Kind == Kind.Table):
                Push(new Level(Kind.Table, row.Table, lists, html.Depth), "table");
                break;
        }
    }

    /// <summary>Writes the block's markup where <see cref="MoveTo"/> led; <paramref name="tag"/> is empty for the text of a list item itself.</summary>
    public void Write(string tag, ReadOnlySpan<char> markup)
    {
        if (tag.Length > 0)
        {
            html.Open(tag);
        }

        html.Write(markup);
        if (tag.Length > 0)
        {
            html.Close();
        }
    }

    private void OpenItem(ListItem item, int depth)
    {
        if (levels.TryPeek(out var level) && level.Kind == Kind.List && level.Depth == depth)
        {
            html.CloseTo(level.Start + 1);
        }
        else
        {
            Push(new Level(Kind.List, item.List, depth, html.Depth), item.IsOrdered ? "ol" : "ul");
        }

        html.Open("li");
    }

    private bool Holds(Level level, Block block, int quotes, int lists) => level.Kind switch
    {
        Kind.Quote => level.Depth <= quotes,
        Kind.Table => block is TableRow row && row.Table == level.Id && level.Depth == lists,
        _ when block is ListItem item => level.Depth < Math.Max(lists, 1) || (level.Depth == Math.Max(lists, 1) && level.Id == item.List),
        _ => level.Depth <= lists,
    } && Count(Kind.Quote) <= quotes;

    private int Count(Kind kind)
    {
        var count = 0;
        foreach (var level in levels)
        {
            count += level.Kind == kind ? 1 : 0;
        }

        return count;
    }

    private void Push(Level level, string tag)
    {
        levels.Push(level);
        html.Open(tag);
    }

    private void Pop() => html.CloseTo(levels.Pop().Start);

    private readonly record struct Level(Kind Kind, int Id, int Depth, int Start);
}
