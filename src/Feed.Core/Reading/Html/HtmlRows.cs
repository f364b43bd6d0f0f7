namespace Feed.Core.Reading;

/// <summary>Makes rows of tables of data.</summary>
/// <param name="numbered">Tables get the numbers after this one.</param>
internal sealed class HtmlRows(HtmlBlocks output, int numbered)
{
    private int tables = numbered;

    /// <param name="walker">Reads what is in the cells.</param>
    /// <param name="inner">Inside the table.</param>
    public void Add(HtmlWalker walker, HtmlNode table, in HtmlScope inner)
    {
        var number = ++tables;
        foreach (var (row, isHeader, cells) in HtmlTable.Rows(table))
        {
            if (row is not { } node)
            {
                walker.Children(cells[0]!.Value, HtmlTag.Caption, inner); // A caption is a node.
                output.Boundary(inner);
                continue;
            }

            var start = output.LineOf(node.Line);
            var contents = new Inlines[cells.Count];
            for (var index = 0; index < contents.Length; index++)
            {
                contents[index] = Cell(walker, cells[index], inner);
            }

            if (Array.Exists(contents, content => !content.IsEmpty))
            {
                output.Row(start, number, isHeader, contents, inner);
            }
        }
    }

    private Inlines Cell(HtmlWalker walker, HtmlNode? placed, in HtmlScope scope)
    {
        if (placed is not { } cell)
        {
            return Inlines.Empty;
        }

        var before = output.Interrupt();
        output.IsOneBlock = true;
        walker.Children(cell, HtmlTag.Td, scope with { Level = scope.Level + 2 });
        output.IsOneBlock = false;
        var content = output.Line.Take();
        output.Resume(before);
        return content;
    }
}
