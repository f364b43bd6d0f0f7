using System.Globalization;
using System.Text;

namespace Feed.Core.Storing;

/// <summary>The placements of a save under way as rows: a line each, <c>id seconds partition partition …</c>.</summary>
internal static class PlacementRows
{
    /// <summary>Placements in one row: about 100 KiB of the 1 MiB, for an entry is touched in three to twenty listings.</summary>
    private const int PerRow = 500;

    private const string Column = "Placements";

    public static IEnumerable<Row> ToRows(string source, IReadOnlyList<Placement> placements) => placements.Chunk(PerRow).Select((chunk, part) =>
    {
        var text = new StringBuilder();
        foreach (var placement in chunk)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(RowKeys.Id(placement.Id))
                .Append(CultureInfo.InvariantCulture, $" {placement.FirstSeen.ToUnixTimeSeconds()}")
                .AppendJoin("", placement.Touched.Select(partition => " " + partition));
        }

        var columns = new Dictionary<string, object>();
        columns.AddText(Column, text.ToString(), int.MaxValue);
        return new Row(RowKeys.Save(source, part), columns);
    });

    public static IEnumerable<Placement> Read(Row row) => (row.Values.Text(Column) ?? "").Split('\n')
        .Select(line => line.Split(' '))
        .Where(fields => fields.Length >= 2)
        .Select(fields => new Placement(
            Guid.ParseExact(fields[0], "N"),
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(fields[1], CultureInfo.InvariantCulture)),
            fields[2..]));

    /// <summary>The id of the source whose save it is.</summary>
    public static string SourceOf(Row row) => row.Key.Split('~')[1];
}
