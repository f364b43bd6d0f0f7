using System.Buffers;
using System.Globalization;

namespace Feed.Core.Publishing;

/// <summary>RIS of a view, for reference managers: tags of two letters, a line each.</summary>
public sealed class RisFormat : IFeedFormat
{
    // A value is one line.
    private static readonly Escape Line = new(('\n', " "), ('\r', " "), ('\t', " "));

    public string Extension => "ris";

    public string MediaType => "application/x-research-info-systems";

    public string Name => "RIS";

    public void Write(FeedView view, IBufferWriter<byte> output)
    {
        var writer = new Utf8Writer(output);
        foreach (var entry in view.Entries)
        {
            writer.Raw("TY  - GEN\r\nID  - "u8);
            writer.Guid(entry.Id);
            writer.Raw("\r\n"u8);
            Field(ref writer, "TI"u8, entry.Title);
            Field(ref writer, "TT"u8, entry.TranslatedTitle);
            Fields(ref writer, "AU"u8, entry.Authors);
            Date(ref writer, entry);
            Field(ref writer, "UR"u8, WebAddress.Tidy(entry.Link));
            Links(ref writer, entry);
            Field(ref writer, "PB"u8, entry.Organization);
            Field(ref writer, "N1"u8, entry.Note);
            Field(ref writer, "AB"u8, entry.Summary);
            Fields(ref writer, "KW"u8, entry.Categories);
            Field(ref writer, "LA"u8, LanguageTag.Tidy(entry.Language));
            writer.Raw("ER  - \r\n\r\n"u8);
        }

        writer.Flush();
    }

    private static void Date(ref Utf8Writer writer, Entry entry)
    {
        if (entry.Published is { } date)
        {
            Field(ref writer, "PY"u8, date.Year.ToString("D4", CultureInfo.InvariantCulture));
            Field(ref writer, "DA"u8, date.Month == 0 ? null : date.ToString().Replace('-', '/'));
        }
    }

    private static void Links(ref Utf8Writer writer, Entry entry)
    {
        for (var index = 0; index < entry.Links.Count; index++)
        {
            Field(ref writer, "L2"u8, WebAddress.Tidy(entry.Links[index]));
        }
    }

    private static void Fields(ref Utf8Writer writer, ReadOnlySpan<byte> tag, IReadOnlyList<string> texts)
    {
        for (var index = 0; index < texts.Count; index++)
        {
            Field(ref writer, tag, texts[index]);
        }
    }

    private static void Field(ref Utf8Writer writer, ReadOnlySpan<byte> tag, string? text)
    {
        if (!Escape.IsBlank(text))
        {
            writer.Raw(tag);
            writer.Raw("  - "u8);
            writer.Text(text, Line);
            writer.Raw("\r\n"u8);
        }
    }
}
