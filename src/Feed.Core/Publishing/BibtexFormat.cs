using System.Buffers;
using System.Globalization;

namespace Feed.Core.Publishing;

/// <summary>BibTeX of a view, for reference managers: one <c>@misc</c> an entry, in UTF-8 as biber and Zotero read it.</summary>
public sealed class BibtexFormat : IFeedFormat
{
    // Everything that TeX takes for more than a letter; braces become parentheses, lest one without its partner swallow the file.
    private static readonly Escape Tex = new(
        ('{', "("), ('}', ")"), ('\\', "\\textbackslash "), ('%', "\\%"), ('&', "\\&"), ('#', "\\#"), ('$', "\\$"), ('_', "\\_"), ('~', "\\textasciitilde "),
        ('^', "\\textasciicircum "), ('\n', " "), ('\r', " "), ('\t', " "));

    private static readonly Escape Address = new(('{', "%7B"), ('}', "%7D"), ('\n', ""), ('\r', ""), ('\t', ""));

    public string Extension => "bib";

    public string MediaType => "application/x-bibtex";

    public string Name => "BibTeX";

    public void Write(FeedView view, IBufferWriter<byte> output)
    {
        var writer = new Utf8Writer(output);
        foreach (var entry in view.Entries)
        {
            writer.Raw("@misc{feed-"u8);
            writer.Guid(entry.Id);
            Field(ref writer, "title"u8, entry.Title, Tex);
            Authors(ref writer, entry);
            Date(ref writer, entry);
            Field(ref writer, "url"u8, WebAddress.Tidy(entry.Link), Address);
            Field(ref writer, "organization"u8, entry.Organization, Tex);
            Field(ref writer, "note"u8, entry.Note, Tex);
            Field(ref writer, "abstract"u8, entry.Summary, Tex);
            Field(ref writer, "titleaddon"u8, entry.TranslatedTitle, Tex);
            Field(ref writer, "keywords"u8, string.Join(", ", entry.Categories), Tex);
            writer.Raw("\n}\n\n"u8);
        }

        writer.Flush();
    }

    private static void Authors(ref Utf8Writer writer, Entry entry)
    {
        var any = false;
        for (var index = 0; index < entry.Authors.Count; index++)
        {
            if (!Escape.IsBlank(entry.Authors[index]))
            {
                writer.Raw(any ? " and "u8 : ",\n  author = {"u8);
                Author(ref writer, entry.Authors[index]);
                any = true;
            }
        }

        writer.Raw(any ? "}"u8 : ""u8);
    }

    // Braces keep a name whole that BibTeX would take apart: a list of names, or "Last, First" that was none.
    private static void Author(ref Utf8Writer writer, string name)
    {
        var isOdd = name.Contains(',', StringComparison.Ordinal) || name.Contains(" and ", StringComparison.OrdinalIgnoreCase);
        writer.Raw(isOdd ? "{"u8 : ""u8);
        writer.Text(name, Tex);
        writer.Raw(isOdd ? "}"u8 : ""u8);
    }

    private static void Date(ref Utf8Writer writer, Entry entry)
    {
        if (entry.Published is { } date)
        {
            Field(ref writer, "year"u8, date.Year.ToString("D4", CultureInfo.InvariantCulture), Tex);
            Field(ref writer, "month"u8, date.Month == 0 ? null : date.Month.ToString(CultureInfo.InvariantCulture), Tex);
        }
    }

    private static void Field(ref Utf8Writer writer, ReadOnlySpan<byte> name, string? text, Escape escape)
    {
        if (!Escape.IsBlank(text))
        {
            writer.Raw(",\n  "u8);
            writer.Raw(name);
            writer.Raw(" = {"u8);
            writer.Text(text, escape);
            writer.Raw("}"u8);
        }
    }
}
