namespace Feed.Core.Reading;

/// <summary>Tells tables of data from tables that only place things on a page, and gives the rows of the former.</summary>
internal static class HtmlTable
{
    /// <summary>Rows looked at to tell what the table is.</summary>
    private const int MaxRowsLooked = 12;

    /// <summary>Nodes of a cell looked at.</summary>
    private const int MaxNodesLooked = 80;

    private const int MaxParagraphs = 3;
    private const int MaxBreaks = 4;

    /// <summary>Further cells of a row are left out.</summary>
    private const int MaxColumns = 64;

    /// <summary>Whether rows and columns mean something: more than one of each, no table or heading or run of blocks in a cell, no row of nothing but lists.</summary>
    public static bool IsData(HtmlNode table)
    {
        if (HtmlAttributes.Is(table, HtmlAttributeName.Role, "presentation") || HtmlAttributes.Is(table, HtmlAttributeName.Role, "none"))
        {
            return false;
        }

        var (rows, wide, hasHeader) = (0, 0, false);
        foreach (var (row, _) in RowNodes(table).Take(MaxRowsLooked))
        {
            var (filled, lists) = (0, 0);
            foreach (var cell in Cells(row))
            {
                hasHeader |= cell.Tag == HtmlTag.Th;
                if (!IsPlain(cell, out var hasText, out var items))
                {
                    return false;
                }

                filled += hasText ? 1 : 0;
                lists += items > 1 ? 1 : 0;
            }

            if (lists > 0 && lists == filled)
            {
                return false;
            }

            rows += filled > 0 ? 1 : 0;
            wide += filled > 1 ? 1 : 0;
        }

        return rows > 1 && (hasHeader ? wide > 0 : wide * 2 >= rows);
    }

    /// <summary>
    /// The rows in order: the node, whether it is a header, and its cells, <c>null</c> where a wider cell reaches.
    /// A cell that spans rows is given in each of them. A caption comes as a row without node.
    /// </summary>
    public static IEnumerable<(HtmlNode? Row, bool IsHeader, IReadOnlyList<HtmlNode?> Cells)> Rows(HtmlNode table)
    {
        foreach (var child in table.Children)
        {
            if (child.Tag == HtmlTag.Caption)
            {
                yield return (null, false, [child]);
            }
        }

        var reaching = new (HtmlNode? Cell, int Rows)[MaxColumns];
        foreach (var (row, isHead) in RowNodes(table))
        {
            var cells = Place(row, reaching);
            var isHeader = isHead || (cells.Count > 0 && cells.TrueForAll(cell => cell is null || cell.Value.Tag == HtmlTag.Th));
            yield return (row, isHeader, cells);
        }
    }

    private static List<HtmlNode?> Place(HtmlNode row, (HtmlNode? Cell, int Rows)[] reaching)
    {
        var cells = new List<HtmlNode?>();
        foreach (var cell in Cells(row))
        {
            Reach(cells, reaching);
            var columns = Math.Min(HtmlAttributes.Number(cell, HtmlAttributeName.ColSpan, 1), MaxColumns);
            var rows = HtmlAttributes.Number(cell, HtmlAttributeName.RowSpan, 1);
            for (var column = 0; column < Math.Max(columns, 1) && cells.Count < MaxColumns; column++)
            {
                HtmlNode? placed = column == 0 ? cell : null;
                reaching[cells.Count] = (placed, rows - 1);
                cells.Add(placed);
            }
        }

        Reach(cells, reaching);
        return cells;
    }

    // Puts the cells that reach down from earlier rows where this row has come to them.
    private static void Reach(List<HtmlNode?> cells, (HtmlNode? Cell, int Rows)[] reaching)
    {
        while (cells.Count < MaxColumns && reaching[cells.Count] is { Rows: > 0 } above)
        {
            reaching[cells.Count] = (above.Cell, above.Rows - 1);
            cells.Add(above.Cell);
        }
    }

    private static IEnumerable<(HtmlNode Row, bool IsHead)> RowNodes(HtmlNode table)
    {
        foreach (var child in table.Children)
        {
            if (child.Tag == HtmlTag.Tr)
            {
                yield return (child, false);
            }
            else if (child.Tag is HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot)
            {
                foreach (var row in child.Children)
                {
                    if (row.Tag == HtmlTag.Tr)
                    {
                        yield return (row, child.Tag == HtmlTag.Thead);
                    }
                }
            }
        }
    }

    private static IEnumerable<HtmlNode> Cells(HtmlNode row)
    {
        foreach (var node in row.Children)
        {
            if (node.Tag is HtmlTag.Td or HtmlTag.Th)
            {
                yield return node;
            }
        }
    }

    // A cell of data is a line or two; what holds tables, headings, or many lines is a part of a page.
    private static bool IsPlain(HtmlNode cell, out bool hasText, out int items)
    {
        var (paragraphs, breaks) = (0, 0);
        (hasText, items) = (false, 0);
        var looked = 0;
        foreach (var node in cell.Below)
        {
            if (looked++ == MaxNodesLooked)
            {
                break;
            }

            hasText |= node.IsText && !node.Text.IsWhiteSpace();
            var tag = node.Tag;
            paragraphs += tag is HtmlTag.P or HtmlTag.Div or HtmlTag.Li ? 1 : 0;
            breaks += tag is HtmlTag.Br ? 1 : 0;
            items += tag is HtmlTag.Li ? 1 : 0;
            if (tag == HtmlTag.Table || HtmlTags.IsHeading(tag) || paragraphs > MaxParagraphs || breaks > MaxBreaks)
            {
                return false;
            }
        }

        return true;
    }
}
