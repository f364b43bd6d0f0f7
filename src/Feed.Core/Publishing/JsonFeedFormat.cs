using System.Buffers;

namespace Feed.Core.Publishing;

/// <summary>JSON Feed 1.1 (jsonfeed.org/version/1.1). What it has no key for stands in the extension <c>_feed</c> of each item.</summary>
public sealed class JsonFeedFormat : IFeedFormat
{
    public string Extension => "json";

    public string MediaType => "application/feed+json";

    public string Name => "JSON Feed";

    public void Write(FeedView view, IBufferWriter<byte> output)
    {
        var writer = new Utf8Writer(output);
        writer.Raw("{\n\"version\":\"https://jsonfeed.org/version/1.1\""u8);
        WriteHead(ref writer, view);
        writer.Raw(",\n\"items\":["u8);
        for (var index = 0; index < view.Entries.Count; index++)
        {
            writer.Raw(index == 0 ? "\n{"u8 : ",\n{"u8);
            WriteItem(ref writer, view, view.Entries[index], view.UpdatedOf(index));
            writer.Raw("}"u8);
        }

        writer.Raw("\n]\n}\n"u8);
        writer.Flush();
    }

    private void WriteHead(ref Utf8Writer writer, FeedView view)
    {
        Member(ref writer, ",\n\"title\":\""u8, view.Title);
        Member(ref writer, ",\n\"home_page_url\":\""u8, view.Home);
        Member(ref writer, ",\n\"feed_url\":\""u8, view.Self(Extension));
        Member(ref writer, ",\n\"description\":\""u8, ViewWords.Description(view));
        Member(ref writer, ",\n\"next_url\":\""u8, view.Links(Extension).FirstOrDefault(link => link.Relation == "next").Address);
        Member(ref writer, ",\n\"language\":\""u8, view.Language);
        writer.Raw(",\n\"authors\":[{\"name\":\""u8);
        writer.Text(view.Site.Title, Escape.Json);
        writer.Raw("\"}]"u8);
        if (view.Site.Hub is { } hub)
        {
            Member(ref writer, ",\n\"hubs\":[{\"type\":\"WebSub\",\"url\":\""u8, hub.AbsoluteUri);
            writer.Raw("}]"u8);
        }

        WriteReports(ref writer, view);
    }

    private static void WriteReports(ref Utf8Writer writer, FeedView view)
    {
        for (var index = 0; index < view.Reports.Count; index++)
        {
            var report = view.Reports[index];
            writer.Raw(index == 0 ? ",\n\"_feed\":{\"sources\":[\n"u8 : ",\n"u8);
            Member(ref writer, "{\"id\":\""u8, report.Source);
            Member(ref writer, ",\"title\":\""u8, view.Catalog.SourceTitle(report.Source));
            Member(ref writer, ",\"layout\":\""u8, report.Layout);
            writer.Raw(",\"entries\":"u8);
            writer.Number(report.Entries);
            writer.Raw(",\"coverage\":"u8);
            writer.Share(report.Coverage);
            writer.Raw("}"u8);
        }

        writer.Raw(view.Reports.Count > 0 ? "\n]}"u8 : ""u8);
    }

    private static void WriteItem(ref Utf8Writer writer, FeedView view, Entry entry, DateTimeOffset updated)
    {
        writer.Raw("\"id\":\"urn:uuid:"u8);
        writer.Guid(entry.Id);
        writer.Raw("\",\"url\":\""u8);
        EntryLink.WritePage(ref writer, view, entry, Escape.Json);
        writer.Raw("\""u8);
        Member(ref writer, ",\"external_url\":\""u8, WebAddress.Tidy(entry.Link));
        writer.Raw(",\"title\":\""u8);
        EntryTitle.Write(ref writer, entry, view.Query.Title, Escape.Json);
        writer.Raw("\",\"date_published\":\""u8);
        writer.Rfc3339(EntryDate.Printed(entry));
        writer.Raw("\",\"date_modified\":\""u8);
        writer.Rfc3339(updated);
        writer.Raw("\""u8);
        Member(ref writer, ",\"language\":\""u8, LanguageTag.Tidy(entry.Language));
        List(ref writer, ",\"authors\":["u8, "{\"name\":\""u8, entry.Authors, "\"}"u8, isPlain: true);
        List(ref writer, ",\"tags\":["u8, "\""u8, entry.Categories, "\""u8);
        Member(ref writer, ",\"summary\":\""u8, entry.Summary is null ? null : PlainLine.Of(entry.Summary));
        writer.Raw(",\"content_html\":\""u8);
        EntryContent.InJson.Write(ref writer, view, entry);
        writer.Raw("\",\"_feed\":{"u8);
        WriteExtension(ref writer, view, entry);
        writer.Raw("}"u8);
    }

    private static void WriteExtension(ref Utf8Writer writer, FeedView view, Entry entry)
    {
        writer.Raw("\"about\":\""u8);
        writer.Raw(view.BaseUrl);
        writer.Raw("/\""u8);
        Member(ref writer, ",\"original_title\":\""u8, entry.Title);
        Member(ref writer, ",\"translated_title\":\""u8, entry.TranslatedTitle);
        if (entry.Published is { } date)
        {
            writer.Raw(",\"date\":\""u8);
            writer.Stated(date);
            writer.Raw("\""u8);
        }

        Member(ref writer, ",\"organization\":\""u8, entry.Organization);
        Member(ref writer, ",\"note\":\""u8, entry.Note);
        Member(ref writer, ",\"section\":\""u8, entry.Section);
        Links(ref writer, entry);
        List(ref writer, ",\"sources\":["u8, "\""u8, entry.Sources, "\""u8);
    }

    private static void Links(ref Utf8Writer writer, Entry entry)
    {
        var any = false;
        for (var index = 0; index < entry.Links.Count; index++)
        {
            if (WebAddress.Tidy(entry.Links[index]) is { } link)
            {
                writer.Raw(any ? ",\""u8 : ",\"links\":[\""u8);
                writer.Text(link, Escape.Json);
                writer.Raw("\""u8);
                any = true;
            }
        }

        writer.Raw(any ? "]"u8 : ""u8);
    }

    private static void Member(ref Utf8Writer writer, ReadOnlySpan<byte> open, string? text)
    {
        if (!Escape.IsBlank(text))
        {
            writer.Raw(open);
            writer.Text(text, Escape.Json);
            writer.Raw("\""u8);
        }
    }

    private static void List(
        ref Utf8Writer writer, ReadOnlySpan<byte> name, ReadOnlySpan<byte> open, IReadOnlyList<string> texts, ReadOnlySpan<byte> close, bool isPlain = false)
    {
        var any = false;
        for (var index = 0; index < texts.Count; index++)
        {
            if (!Escape.IsBlank(texts[index]))
            {
                writer.Raw(any ? ","u8 : name);
                writer.Raw(open);
                writer.Text(isPlain ? PlainLine.Of(texts[index]) : texts[index], Escape.Json);
                writer.Raw(close);
                any = true;
            }
        }

        writer.Raw(any ? "]"u8 : ""u8);
    }
}
