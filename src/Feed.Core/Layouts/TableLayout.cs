using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each row of a table of data is an entry; the row of headers says which cell is what.</summary>
public sealed class TableLayout : ILayout
{
    public string Name => "table";

    public IReadOnlyList<Frame> Frame(Region region) =>
        [.. region.Indexes.Where(index => region.Text[index] is TableRow { IsHeader: false }).Select(index => Layouts.Frame.Of(index, index + 1))];
}
