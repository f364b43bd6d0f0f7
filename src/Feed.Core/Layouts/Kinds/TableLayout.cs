using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each row of a table of data is an entry; the row of headers says which cell is what. Where each row is a label and its value, each table is one.</summary>
public sealed class TableLayout : ILayout
{
    public const string LayoutName = "table";

    private const int MaxNameColumns = 60;

    public string Name => LayoutName;

    public IReadOnlyList<Frame> Frame(Region region) => region.Sums.Rows == 0 ? [] : Rows(region);

    private static Frame[] Rows(Region region)
    {
        var records = region.Indexes.Where(index => region.Text[index] is TableRow row && region.Text.Columns(row).IsRecord && TableColumns.IsTitleField(row)).ToList();
        if (records.Count > 1)
        {
            return Records(region.Text, records);
        }

        var rows = region.Indexes.Where(index => region.Text[index] is TableRow { IsHeader: false }).ToList();
        var linked = rows.Where(row => region.Text.Opening(row).Kind == OpeningKind.Link).ToHashSet();
        var names = rows.FindAll(row => IsName(region.Text, row));
        if (names.Count > 0 && names.Count < linked.Count && names.Count + linked.Count == rows.Count)
        {
            return BelowNames(region.Text, rows, linked);
        }

        var openers = linked.Count * 3 >= rows.Count && linked.Count < rows.Count && Alternate(region, rows, linked) ? [.. rows.Where(linked.Contains)] : rows;
        return [.. openers.Select((row, place) => Layouts.Frame.Of(row, EndOf(region, rows, openers, place)))];
    }

    // A table each, and each row of it a label and its value.
    private static Frame[] Records(DigestText text, List<int> titles)
    {
        var frames = new Frame[titles.Count];
        for (var place = 0; place < frames.Length; place++)
        {
            var table = ((TableRow)text[titles[place]]).Table; // A title is a row.
            var (start, end) = (titles[place], titles[place] + 1);
            while (start > 0 && text[start - 1] is TableRow above && above.Table == table)
            {
                start--;
            }

            while (end < text.Count && text[end] is TableRow below && below.Table == table)
            {
                end++;
            }

            frames[place] = new Frame(start, titles[place], end);
        }

        return frames;
    }

    // Words in one cell, and nothing in the others: the name of a section, above rows that are linked titles.
    private static bool IsName(DigestText text, int index) =>
        text[index] is TableRow { Cells.Count: > 1 } row && row.Cells.Count(cell => cell.Text.Length > 0) == 1 && text.Links(index, index + 1) == 0 && PlainText.Columns(NameIn(row)) <= MaxNameColumns;

    private static Frame[] BelowNames(DigestText text, List<int> rows, HashSet<int> linked)
    {
        var (frames, section) = (new List<Frame>(linked.Count), (string?)null);
        foreach (var row in rows)
        {
            if (linked.Contains(row))
            {
                frames.Add(Layouts.Frame.Of(row, row + 1) with { Section = section });
            }
            else
            {
                section = NameIn((TableRow)text[row]); // IsName: it is a row
            }
        }

        return [.. frames];
    }

    private static string NameIn(TableRow row) => row.Cells.First(cell => cell.Text.Length > 0).Text;

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
