using System.Buffers;

namespace Feed.Core.Publishing;

/// <summary>Atom 1.0 (RFC 4287) with the archives and pages of RFC 5005.</summary>
public sealed class AtomFormat : IFeedFormat
{
    public string Extension => "atom";

    public string MediaType => "application/atom+xml";

    public string Name => "Atom";

    public void Write(FeedView view, IBufferWriter<byte> output)
    {
        var writer = new Utf8Writer(output);
        writer.Raw("""<?xml version="1.0" encoding="utf-8"?>"""u8);
        writer.Raw("\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:fh=\"http://purl.org/syndication/history/1.0\" xml:lang=\""u8);
        writer.Raw(view.Query.Words == FeedLanguage.Chinese ? "zh\">\n"u8 : "en\">\n"u8);
        WriteHead(ref writer, view);
        for (var index = 0; index < view.Entries.Count; index++)
        {
            WriteEntry(ref writer, view, view.Entries[index], view.UpdatedOf(index));
        }

        writer.Raw("</feed>\n"u8);
        writer.Flush();
    }

    private void WriteHead(ref Utf8Writer writer, FeedView view)
    {
        writer.Raw("<id>urn:uuid:"u8);
        writer.Guid(view.Id);
        writer.Raw("</id>\n<title>"u8);
        writer.Text(view.Title, Escape.Xml);
        writer.Raw("</title>\n<subtitle>"u8);
        writer.Text(ViewWords.Description(view), Escape.Xml);
        writer.Raw("</subtitle>\n<updated>"u8);
        writer.Rfc3339(view.Updated);
        writer.Raw("</updated>\n<author><name>"u8);
        writer.Text(view.Site.Title, Escape.Xml);
        writer.Raw("</name></author>\n<generator>Feed</generator>\n"u8);
        AtomLink.Write(ref writer, "<link"u8, "self"u8, view.Self(Extension), MediaType);
        AtomLink.Write(ref writer, "<link"u8, "alternate"u8, view.Home, "text/html");
        foreach (var (relation, address) in view.Links(Extension))
        {
            AtomLink.Write(ref writer, "<link"u8, relation, address, MediaType);
        }

        if (view.Site.Hub is { } hub)
        {
            AtomLink.Write(ref writer, "<link"u8, "hub"u8, hub.AbsoluteUri, null);
        }

        writer.Raw(view.IsArchive ? "<fh:archive/>\n"u8 : ""u8);
    }

    private static void WriteEntry(ref Utf8Writer writer, FeedView view, Entry entry, DateTimeOffset updated)
    {
        writer.Raw("<entry"u8);
        if (LanguageTag.Tidy(entry.Language) is { } language)
        {
            writer.Raw(" xml:lang=\""u8);
            writer.Text(language, Escape.Xml);
            writer.Raw("\""u8);
        }

        writer.Raw(">\n<id>urn:uuid:"u8);
        writer.Guid(entry.Id);
        writer.Raw("</id>\n"u8);
        WriteTitle(ref writer, view, entry);
        writer.Raw("<published>"u8);
        writer.Rfc3339(EntryDate.Printed(entry));
        writer.Raw("</published>\n<updated>"u8);
        writer.Rfc3339(updated);
        writer.Raw("</updated>\n<link rel=\"alternate\" href=\""u8);
        EntryLink.Write(ref writer, view, entry, Escape.Xml);
        writer.Raw("\"/>\n"u8);
        WriteRelated(ref writer, entry);
        WriteAuthors(ref writer, entry);
        WriteCategories(ref writer, view, entry);
        WriteSource(ref writer, view, entry);
        WriteTexts(ref writer, view, entry);
        writer.Raw("</entry>\n"u8);
    }

    // As HTML where a text could be taken for markup: then nobody has to guess.
    private static void WriteTitle(ref Utf8Writer writer, FeedView view, Entry entry)
    {
        var careful = EntryTitle.LooksLikeMarkup(entry);
        writer.Raw(careful ? "<title type=\"html\">"u8 : "<title>"u8);
        EntryTitle.Write(ref writer, entry, view.Query.Title, careful ? Escape.HtmlInXml : Escape.Xml);
        writer.Raw("</title>\n"u8);
    }

    private static void WriteRelated(ref Utf8Writer writer, Entry entry)
    {
        for (var index = 0; index < entry.Links.Count; index++)
        {
            if (WebAddress.Tidy(entry.Links[index]) is { } link)
            {
                AtomLink.Write(ref writer, "<link"u8, "related"u8, link, null);
            }
        }
    }

    private static void WriteAuthors(ref Utf8Writer writer, Entry entry)
    {
        for (var index = 0; index < entry.Authors.Count; index++)
        {
            if (!Escape.IsBlank(entry.Authors[index]))
            {
                writer.Raw("<author><name>"u8);
                writer.Text(PlainLine.Of(entry.Authors[index]), Escape.Xml);
                writer.Raw("</name></author>\n"u8);
            }
        }
    }

    private static void WriteCategories(ref Utf8Writer writer, FeedView view, Entry entry)
    {
        for (var index = 0; index < entry.Categories.Count; index++)
        {
            writer.Raw("<category term=\""u8);
            writer.Text(entry.Categories[index], Escape.Xml);
            writer.Raw("\" scheme=\""u8);
            writer.Raw(view.BaseUrl);
            writer.Raw("/feeds/\" label=\""u8);
            writer.Text(view.Catalog.CategoryTitle(entry.Categories[index], view.Query.Words), Escape.Xml);
            writer.Raw("\"/>\n"u8);
        }
    }

    // RFC 4287 §4.2.11: the feed that the entry comes from is that of the digest that named it first.
    private static void WriteSource(ref Utf8Writer writer, FeedView view, Entry entry)
    {
        if (entry.Sources.Count == 0)
        {
            return;
        }

        var source = entry.Sources[0];
        writer.Raw("<source>\n<id>urn:uuid:"u8);
        writer.Guid(view.SourceId(source));
        writer.Raw("</id>\n<title>"u8);
        writer.Text(view.Catalog.SourceTitle(source), Escape.Xml);
        writer.Raw("</title>\n<updated>"u8);
        writer.Rfc3339(entry.FirstSeen);
        writer.Raw("</updated>\n<link rel=\"self\" type=\"application/atom+xml\" href=\""u8);
        writer.Raw(view.BaseUrl);
        writer.Raw("/sources/"u8);
        writer.Text(source, Escape.Xml);
        writer.Raw(".atom\"/>\n</source>\n"u8);
    }

    private static void WriteTexts(ref Utf8Writer writer, FeedView view, Entry entry)
    {
        if (!Escape.IsBlank(entry.Summary))
        {
            writer.Raw("<summary type=\"html\">"u8);
            writer.Text(entry.Summary, Escape.HtmlInXml);
            writer.Raw("</summary>\n"u8);
        }

        writer.Raw("<content type=\"html\"><![CDATA["u8);
        EntryContent.InCData.Write(ref writer, view, entry);
        writer.Raw("]]></content>\n"u8);
    }
}
