namespace Feed.Core.Publishing;

/// <summary>Prints the HTML of an entry: the other title, organization and note, the text, links, and the digests that name it.</summary>
/// <remarks>Attributes stand in single quotes, which need no escape in a JSON string or a CDATA section.</remarks>
/// <param name="html">For HTML that we built.</param>
/// <param name="text">For plain text.</param>
internal readonly struct EntryContent(Escape html, Escape text)
{
    public static readonly EntryContent InCData = new(Escape.CData, Escape.Html);

    public static readonly EntryContent InJson = new(Escape.Json, Escape.HtmlInJson);

    public void Write(ref Utf8Writer writer, FeedView view, Entry entry)
    {
        if (EntryTitle.Other(entry, view.Query.Title) is { } other)
        {
            writer.Raw("<p><strong>"u8);
            writer.Text(other, text);
            writer.Raw("</strong></p>"u8);
        }

        WriteFacts(ref writer, entry);
        WriteBody(ref writer, entry);
        WriteLinks(ref writer, entry);
        WriteDigests(ref writer, view, entry);
    }

    private void WriteFacts(ref Utf8Writer writer, Entry entry)
    {
        // A date that feeds cannot print as the entry's date is told here.
        var date = entry.Published is { } stated && EntryDate.Printed(entry) != stated.Start ? stated : (PartialDate?)null;
        if (Escape.IsBlank(entry.Organization) && Escape.IsBlank(entry.Note) && date is null)
        {
            return;
        }

        writer.Raw("<p>"u8);
        var first = true;
        Fact(ref writer, entry.Organization, ref first);
        Fact(ref writer, entry.Note, ref first);
        if (date is { } year)
        {
            writer.Raw(first ? ""u8 : " · "u8);
            writer.Raw(Label.Date(Label.IsChinese(entry)));
            writer.Stated(year);
        }

        writer.Raw("</p>"u8);
    }

    private void Fact(ref Utf8Writer writer, string? fact, ref bool first)
    {
        if (!Escape.IsBlank(fact))
        {
            writer.Raw(first ? ""u8 : " · "u8);
            writer.Text(fact, text);
            first = false;
        }
    }

    private void WriteBody(ref Utf8Writer writer, Entry entry)
    {
        if (entry.Content is not null)
        {
            writer.Text(entry.Content, html);
            return;
        }

        foreach (var paragraph in entry.Summary.AsSpan().Split('\n'))
        {
            var line = entry.Summary.AsSpan()[paragraph];
            if (!line.IsWhiteSpace())
            {
                writer.Raw("<p>"u8);
                writer.Text(line, text);
                writer.Raw("</p>"u8);
            }
        }
    }

    private void WriteLinks(ref Utf8Writer writer, Entry entry)
    {
        var chinese = Label.IsChinese(entry);
        var any = false;
        for (var index = 0; index < entry.Links.Count; index++)
        {
            if (WebAddress.Tidy(entry.Links[index]) is { } link)
            {
                writer.Raw(any ? Label.Separator(chinese) : "<p>"u8);
                writer.Raw(any ? ""u8 : Label.Links(chinese));
                Link(ref writer, link, link);
                any = true;
            }
        }

        writer.Raw(any ? "</p>"u8 : ""u8);
    }

    private void WriteDigests(ref Utf8Writer writer, FeedView view, Entry entry)
    {
        if (entry.Sources.Count == 0)
        {
            return;
        }

        var chinese = Label.IsChinese(entry);
        writer.Raw("<p>"u8);
        writer.Raw(Label.Digests(chinese));
        for (var index = 0; index < entry.Sources.Count; index++)
        {
            writer.Raw(index > 0 ? Label.Separator(chinese) : ""u8);
            writer.Raw("<a href='"u8);
            writer.Raw(view.BaseUrl);
            writer.Raw("/sources/"u8);
            writer.Text(entry.Sources[index], text);
            writer.Raw("'>"u8);
            writer.Text(view.Catalog.SourceTitle(entry.Sources[index]), text);
            writer.Raw("</a>"u8);
        }

        writer.Raw("</p>"u8);
    }

    private void Link(ref Utf8Writer writer, string address, string label)
    {
        writer.Raw("<a href='"u8);
        writer.Text(address, text);
        writer.Raw("'>"u8);
        writer.Text(label, text);
        writer.Raw("</a>"u8);
    }
}
