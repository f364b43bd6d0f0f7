using System.IO.Compression;
using Feed.Core.Fetching;
using Feed.Core.Reading;

namespace Feed.Core.Storing;

/// <summary>A fetched document as rows: Brotli, cut into columns of bytes; its head row names the version that is complete.</summary>
/// <remarks>The rows of a version are written before the head and those of the one before are deleted after it, so a reader finds one whole.</remarks>
internal static class KeptText
{
    public const string Head = "head";

    private const int BytesPerColumn = TableRules.MaxBytesPerValue;

    /// <summary>960 KiB of the 1 MiB of a row.</summary>
    private const int ColumnsPerRow = 15;

    /// <returns>The rows of the text, then its head.</returns>
    public static IReadOnlyList<Row> ToRows(RawDocument raw)
    {
        var version = Validators.HashOf(raw.Body.Span)[..16];
        List<Row> rows = [.. Compress(raw.Body.Span).Chunk(BytesPerColumn).Chunk(ColumnsPerRow).Select((pieces, row) => new Row(
            $"{version}-{row:D3}", pieces.Index().ToDictionary(piece => $"Bytes{piece.Index + 1}", object (piece) => piece.Item)))];

        var head = new Dictionary<string, object> { ["Version"] = version, ["Rows"] = (long)rows.Count, ["Length"] = (long)raw.Body.Length };
        head.AddText(nameof(raw.Address), raw.Address, TextCaps.Line);
        head.AddText(nameof(raw.MediaType), raw.MediaType, TextCaps.Line);
        head.AddText(nameof(raw.Charset), raw.Charset, TextCaps.Line);
        return [.. rows, new Row(Head, head)];
    }

    /// <summary>Gives the document, or <c>null</c> when the rows of the head's version are not all there.</summary>
    public static RawDocument? Read(IReadOnlyDictionary<string, object> head, IReadOnlyList<Row> rows)
    {
        var own = rows.Where(row => IsOf(row, head)).ToList();
        if (own.Count != head.Number("Rows"))
        {
            return null;
        }

        using var packed = new MemoryStream();
        foreach (var piece in own.SelectMany(Pieces))
        {
            packed.Write(piece);
        }

        packed.Position = 0;
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var body = new MemoryStream((int)(head.Number("Length") ?? 0));
        brotli.CopyTo(body);
        return new(head.Text("Address") ?? "", body.ToArray(), head.Text("MediaType"), head.Text("Charset"));
    }

    /// <summary>Whether the row belongs to the version that the head names.</summary>
    public static bool IsOf(Row row, IReadOnlyDictionary<string, object> head) => row.Key.StartsWith(head.Text("Version") + "-", StringComparison.Ordinal);

    private static IEnumerable<byte[]> Pieces(Row row) =>
        Enumerable.Range(1, ColumnsPerRow).Select(number => row.Values.GetValueOrDefault($"Bytes{number}")).OfType<byte[]>();

    private static byte[] Compress(ReadOnlySpan<byte> body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(body);
        }

        return packed.ToArray();
    }
}
