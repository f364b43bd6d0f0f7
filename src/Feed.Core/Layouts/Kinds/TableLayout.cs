using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each row of a table of data is an entry; the row of headers says which cell is what.</summary>
public sealed class TableLayout : ILayout
{
    public const string LayoutName = "table";

    public string Name => LayoutName;

    public IReadOnlyList<Frame> Frame(Region region) => region.Sums.Rows == 0 ? [] : Rows(region);

    private static Frame[] Rows(Region region)
    {
        var rows = region.Indexes.Where(index => region.Text[index] is TableRow { IsHeader: false }).ToList();
        var linked = rows.Where(row => region.Text.Opening(row).Kind == OpeningKind.Link).ToHashSet();
        var openers = linked.Count * 3 >= rows.Count && linked.Count < rows.Count && Alternate(region, rows, linked) ? [.. rows.Where(linked.Contains)] : rows;
        return [.. openers.Select((row, place) => Layouts.Frame.Of(row, EndOf(region, rows, openers, place)))];
    }

    // Linked titles with rows of remarks between them: a remark never opens an entry.
    private static bool Alternate(Region region, List<int> rows, HashSet<int> linked)
    {
        var remarks = rows.Count(row => !linked.Contains(row) && region.Text.Opening(row) is { Link: null } or { Kind: OpeningKind.Prose });
        return remarks * 3 >= rows.Count && linked.Contains(rows[0]);
    }

    private static int EndOf(Region region, List<int> rows, List<int> openers, int place)
    {
        var next = place + 1 < openers.Count ? openers[place + 1] : region.End;
        var end = openers[place] + 1;
        while (end < next && openers.Count < rows.Count && region.Text[end] is TableRow)
        {
            end++;
        }

        return end;
    }
}
