using System.Buffers;

namespace Feed.Core.Publishing;

/// <summary>RSS 2.0 (rssboard.org/rss-specification) with the names, content and links of Dublin Core, content and Atom.</summary>
public sealed class RssFormat : IFeedFormat
{
    public string Extension => "rss";

    public string MediaType => "application/rss+xml";

    public string Name => "RSS";

    public void Write(FeedView view, IBufferWriter<byte> output)
    {
        var writer = new Utf8Writer(output);
        writer.Raw("""<?xml version="1.0" encoding="utf-8"?>"""u8);
        writer.Raw("\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "u8);
        writer.Raw("xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:fh=\"http://purl.org/syndication/history/1.0\">\n<channel>\n"u8);
        WriteChannel(ref writer, view);
        foreach (var entry in view.Entries)
        {
            WriteItem(ref writer, view, entry);
        }

        writer.Raw("</channel>\n</rss>\n"u8);
        writer.Flush();
    }

    private void WriteChannel(ref Utf8Writer writer, FeedView view)
    {
        Element(ref writer, "title"u8, view.Title, Escape.RssTitle);
        Element(ref writer, "link"u8, view.Home, Escape.Xml);
        Element(ref writer, "description"u8, ViewWords.Description(view), Escape.RssTitle);
        Element(ref writer, "language"u8, view.Language, Escape.Xml);
        writer.Raw("<lastBuildDate>"u8);
        writer.Rfc822(view.Updated);
        writer.Raw("</lastBuildDate>\n<generator>Feed</generator>\n<ttl>"u8);
        writer.Number((long)view.Site.Freshness.TotalMinutes);
        writer.Raw("</ttl>\n"u8);
        AtomLink.Write(ref writer, "<atom:link"u8, "self"u8, view.Self(Extension), MediaType);
        foreach (var (relation, address) in view.Links(Extension))
        {
            AtomLink.Write(ref writer, "<atom:link"u8, relation, address, MediaType);
        }

        if (view.Site.Hub is { } hub)
        {
            AtomLink.Write(ref writer, "<atom:link"u8, "hub"u8, hub.AbsoluteUri, null);
        }

        writer.Raw(view.IsArchive ? "<fh:archive/>\n"u8 : ""u8);
    }

    private static void WriteItem(ref Utf8Writer writer, FeedView view, Entry entry)
    {
        writer.Raw("<item>\n<title>"u8);
        EntryTitle.Write(ref writer, entry, view.Query.Title, Escape.RssTitle);
        writer.Raw("</title>\n<link>"u8);
        EntryLink.Write(ref writer, view, entry, Escape.Xml);
        writer.Raw("</link>\n<guid isPermaLink=\"false\">urn:uuid:"u8);
        writer.Guid(entry.Id);
        writer.Raw("</guid>\n<pubDate>"u8);
        writer.Rfc822(EntryDate.Printed(entry));
        writer.Raw("</pubDate>\n"u8);
        for (var index = 0; index < entry.Authors.Count; index++)
        {
            Element(ref writer, "dc:creator"u8, PlainLine.Of(entry.Authors[index]), Escape.Xml);
        }

        WriteCategories(ref writer, view, entry);
        WriteSource(ref writer, view, entry);
        WriteDescription(ref writer, entry);
        writer.Raw("<content:encoded><![CDATA["u8);
        EntryContent.InCData.Write(ref writer, view, entry);
        writer.Raw("]]></content:encoded>\n</item>\n"u8);
    }

    // Never without: readers and validators want one before content:encoded.
    private static void WriteDescription(ref Utf8Writer writer, Entry entry)
    {
        writer.Raw("<description>"u8);
        if (Escape.IsBlank(entry.Summary))
        {
            EntryTitle.Write(ref writer, entry, TitleChoice.Translated, Escape.HtmlInXml);
        }
        else
        {
            writer.Text(entry.Summary, Escape.HtmlInXml);
        }

        writer.Raw("</description>\n"u8);
    }

    private static void WriteCategories(ref Utf8Writer writer, FeedView view, Entry entry)
    {
        for (var index = 0; index < entry.Categories.Count; index++)
        {
            writer.Raw("<category domain=\""u8);
            writer.Raw(view.BaseUrl);
            writer.Raw("/feeds/\">"u8);
            writer.Text(entry.Categories[index], Escape.Xml);
            writer.Raw("</category>\n"u8);
        }
    }

    // One element is all that RSS allows; the content names every digest.
    private static void WriteSource(ref Utf8Writer writer, FeedView view, Entry entry)
    {
        if (entry.Sources.Count > 0)
        {
            writer.Raw("<source url=\""u8);
            writer.Raw(view.BaseUrl);
            writer.Raw("/sources/"u8);
            writer.Text(entry.Sources[0], Escape.Xml);
            writer.Raw(".rss\">"u8);
            writer.Text(view.Catalog.SourceTitle(entry.Sources[0]), Escape.RssTitle);
            writer.Raw("</source>\n"u8);
        }
    }

    private static void Element(ref Utf8Writer writer, ReadOnlySpan<byte> name, string? text, Escape escape)
    {
        if (!Escape.IsBlank(text))
        {
            writer.Raw("<"u8);
            writer.Raw(name);
            writer.Raw(">"u8);
            writer.Text(text, escape);
            writer.Raw("</"u8);
            writer.Raw(name);
            writer.Raw(">\n"u8);
        }
    }
}
