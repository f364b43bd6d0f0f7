using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Which column of a table holds the title, and what the others hold.</summary>
/// <param name="Title">0-based, or -1 when no column can be one of titles.</param>
/// <param name="Headers">What the header calls each column; <c>null</c> where it says nothing.</param>
public sealed record TableColumns(int Title, IReadOnlyList<string?> Headers)
{
    private const int RowsToLookAt = 40;
    private const int FewestFields = 2;

    // Longer text says no more for being a title.
    private const int LongTitleChars = 60;

    private const int FewestTitleChars = 3;

    // By how much a link or bold words are likelier.
    private const double MarkedWorth = 2;
    private const double SentenceWorth = 0.3;

    // What the header calls something else.
    private const double FieldWorth = 0.2;

    /// <summary>Whether each row is a label and its value: the table says of one entry what lines of fields say elsewhere.</summary>
    public bool IsRecord { get; private init; }

    internal bool HasHeaders => Headers.Count > 0;

    /// <summary>Whether the header says that the column holds titles.</summary>
    internal bool IsStated => Title >= 0 && Title < Headers.Count && Headers[Title] is { } header && TitleHeaders.Is(header);

    internal Field? FieldOf(int column) => column < Headers.Count && Headers[column] is { } header ? FieldWords.Find(header) ?? (IsStated && column != Title && TitleHeaders.IsName(header) ? Field.Other : null) : null;

    /// <summary>As <see cref="FieldOf"/>, but notes are the summary of a table that has no column of summaries: "Highlights".</summary>
    internal Field? TextField(int column) => FieldOf(column) is { } field && field == Field.Note && !Headers.Any(header => header is not null && FieldWords.Find(header) == Field.Summary) ? Field.Summary : FieldOf(column);

    /// <param name="rows">Of one table, in order.</param>
    public static TableColumns Of(IReadOnlyList<TableRow> rows)
    {
        if (AreFields(rows))
        {
            return new TableColumns(-1, []) { IsRecord = true };
        }

        var header = rows.FirstOrDefault(row => row.IsHeader) ?? HeaderByWords(rows);
        IReadOnlyList<string?> names = header is null ? [] : [.. header.Cells.Select(cell => cell.Text.Length > 0 ? cell.Text : null)];
        var stated = names.Index().FirstOrDefault(column => column.Item is not null && TitleHeaders.Is(column.Item) && Distinct(rows, column.Index) > 0, (-1, null)).Index;
        return new TableColumns(stated >= 0 ? stated : UnstatedColumn(rows, names), names);
    }

    private static int UnstatedColumn(IReadOnlyList<TableRow> rows, IReadOnlyList<string?> headers)
    {
        var best = BestColumn(rows, headers);
        return NamesColumn(rows, headers, best) is >= 0 and var named ? named : best;
    }

    // Of a table without linked titles the column of names, each of which stands there once.
    private static int NamesColumn(IReadOnlyList<TableRow> rows, IReadOnlyList<string?> headers, int best) =>
        best >= 0 && rows.Any(row => !row.IsHeader && best < row.Cells.Count && row.Cells[best].HasLink) ? -1
            : headers.Index().FirstOrDefault(column => column.Item is not null && TitleHeaders.IsName(column.Item) && Distinct(rows, column.Index) >= 1, (-1, null)).Index;

    /// <summary>Whether the row of a record says what it is about: "Title", "A wheel that counts".</summary>
    internal static bool IsTitleField(TableRow row) => row.Cells.Count == 2 && FieldWords.Find(row.Cells[0].Text) is Field.Title;

    private static bool AreFields(IReadOnlyList<TableRow> rows)
    {
        var fields = rows.Where(row => !row.IsHeader).ToList();
        return fields.Count >= FewestFields && fields.TrueForAll(row => row.Cells.Count == 2) && fields.Count(row => FieldWords.Find(row.Cells[0].Text) is not null) * 2 >= fields.Count;
    }

    // A first row of known labels is a header, marked as such or not.
    private static TableRow? HeaderByWords(IReadOnlyList<TableRow> rows) =>
        rows.Count > 2 && rows[0].Cells.Count > 1 && rows[0].Cells.Count(cell => FieldWords.Find(cell.Text) is not null || TitleHeaders.Is(cell.Text)) * 2 >= rows[0].Cells.Count ? rows[0] : null;

    // The column with the most words that read like titles; linked and bold ones are likelier.
    private static int BestColumn(IReadOnlyList<TableRow> rows, IReadOnlyList<string?> headers)
    {
        var worth = new double[rows.Max(row => row.Cells.Count)];
        foreach (var row in rows.Where(row => !row.IsHeader).Take(RowsToLookAt))
        {
            for (var column = 0; column < row.Cells.Count; column++)
            {
                worth[column] += TitleWorth(row.Cells[column]);
            }
        }

        for (var column = 0; column < worth.Length; column++)
        {
            var isField = column < headers.Count && headers[column] is { } header && FieldWords.Find(header) is not (null or Field.Title);
            worth[column] *= Distinct(rows, column) * (isField ? FieldWorth : 1);
        }

        var best = worth.Length == 0 ? -1 : Array.IndexOf(worth, worth.Max());
        return best >= 0 && worth[best] > 0 ? best : -1;
    }

    private static double TitleWorth(Inlines cell)
    {
        var opening = OpeningReader.Read(cell, null);
        if (opening.Title.Length is < FewestTitleChars or > FrameScore.MaxTitleChars || LinkCaptions.IsCaption(opening.Title) || DateText.IsDate(opening.Title))
        {
            return 0;
        }

        var factor = opening.Kind is OpeningKind.Link or OpeningKind.Bold ? MarkedWorth : cell.Text is [.., '。' or '；'] ? SentenceWorth : 1;
        return (Math.Min(opening.Title.Length, LongTitleChars) * factor) + (opening.Kind == OpeningKind.Link && opening.IsWhole ? LongTitleChars : 0);
    }

    // Titles differ from row to row; who publishes them and where to read them is said again and again.
    private static double Distinct(IReadOnlyList<TableRow> rows, int column)
    {
        var cells = rows.Where(row => !row.IsHeader && column < row.Cells.Count && row.Cells[column].Text.Length > 0).Take(RowsToLookAt).Select(row => row.Cells[column].Text).ToList();
        return cells.Count == 0 ? 0 : (double)cells.Distinct(StringComparer.Ordinal).Count() / cells.Count;
    }
}
