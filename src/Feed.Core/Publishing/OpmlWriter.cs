using System.Buffers;

namespace Feed.Core.Publishing;

/// <summary>OPML 2.0 (opml.org/spec2.opml): feeds to subscribe to, in folders.</summary>
public static class OpmlWriter
{
    public const string MediaType = "text/x-opml";

    /// <summary>Lists the feed of everything, then a folder of categories and one of digests.</summary>
    /// <param name="format">The format of every feed listed.</param>
    public static void Write(FeedSite site, Catalog catalog, IFeedFormat format, IBufferWriter<byte> output)
    {
        var writer = Open(output, site.Title);
        Outline(ref writer, site, catalog, FeedQuery.All, format);
        writer.Raw("<outline text=\"Categories\">\n"u8);
        foreach (var category in catalog.Categories)
        {
            Outline(ref writer, site, catalog, FeedQuery.All with { Categories = [category.Id] }, format);
        }

        writer.Raw("</outline>\n<outline text=\"Sources\">\n"u8);
        foreach (var source in catalog.Sources)
        {
            Outline(ref writer, site, catalog, FeedQuery.All with { Digest = source.Id }, format);
        }

        writer.Raw("</outline>\n"u8);
        Close(ref writer);
    }

    /// <summary>Lists one view.</summary>
    public static void Write(FeedSite site, Catalog catalog, FeedQuery query, IFeedFormat format, IBufferWriter<byte> output)
    {
        var writer = Open(output, site.Title);
        Outline(ref writer, site, catalog, query, format);
        Close(ref writer);
    }

    private static Utf8Writer Open(IBufferWriter<byte> output, string title)
    {
        var writer = new Utf8Writer(output);
        writer.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<opml version=\"2.0\">\n<head>\n<title>"u8);
        writer.Text(title, Escape.Xml);
        writer.Raw("</title>\n</head>\n<body>\n"u8);
        return writer;
    }

    private static void Close(ref Utf8Writer writer)
    {
        writer.Raw("</body>\n</opml>\n"u8);
        writer.Flush();
    }

    private static void Outline(ref Utf8Writer writer, FeedSite site, Catalog catalog, FeedQuery query, IFeedFormat format)
    {
        var title = ViewTitle.Of(query, catalog, query.Words);
        writer.Raw("<outline type=\"rss\" version=\"RSS\" text=\""u8);
        writer.Text(title, Escape.Xml);
        writer.Raw("\" title=\""u8);
        writer.Text(title + " · " + site.Title, Escape.Xml);
        writer.Raw("\" xmlUrl=\""u8);
        writer.Text(site.BaseUrl + query.Address(format.Extension), Escape.Xml);
        writer.Raw("\" htmlUrl=\""u8);
        writer.Text(site.BaseUrl + query.Address(null), Escape.Xml);
        writer.Raw("\"/>\n"u8);
    }
}
