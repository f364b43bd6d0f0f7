using System.Text.Json;

namespace Feed.Core.Reading;

/// <summary>Reads JSON Feed. Source: https://www.jsonfeed.org/version/1.1/.</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] SpecificNames = ["content_html", "content_text", "date_modified", "date_published", "external_url"];
    private static readonly string[] NeededNames = ["content_html", "content_text", "external_url", "title", "url"];

    public static Document Read(string text, string address)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Tolerant);
            return Read(json.RootElement, new SourceLines(text), address);
        }
        catch (JsonException e)
        {
            return ReadBroken(text, address, (int)(e.LineNumber ?? 0) + 1);
        }
    }

    private static Document ReadBroken(string text, string address, int line)
    {
        if (BrokenJson.UpToLastItem(text) is not { } whole)
        {
            return new Document(address, DocumentFormat.Feed, []) { Notes = [new ReadingNote(line, "this JSON is broken here: the feed was not read")] };
        }

        using var json = JsonDocument.Parse(whole, Tolerant);
        var read = Read(json.RootElement, new SourceLines(text), address);
        return read with { Notes = [.. read.Notes, new ReadingNote(line, "this JSON is broken here: only the items before are read")] };
    }

    private static Document Read(JsonElement feed, SourceLines lines, string address)
    {
        if (feed.ValueKind != JsonValueKind.Object || !feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array || (items.GetArrayLength() > 0 && !IsStated(feed) && items.EnumerateArray().Count(IsItem) * 2 <= items.GetArrayLength()))
        {
            return JsonData.Read(feed, lines, address);
        }

        var home = new LinkResolver(LinkAddress.IsWeb(address) ? address : Text(feed, "feed_url") ?? Text(feed, "home_page_url") ?? address);
        return new Document(address, DocumentFormat.Feed, [])
        {
            Title = FeedText.Plain(Text(feed, "title")),
            Language = FeedText.Trimmed(Text(feed, "language")),
            Items = [.. items.EnumerateArray().Take(FeedReader.MaxItems).Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Item(item, lines, home))],
            Notes = items.GetArrayLength() <= FeedReader.MaxItems ? [] : [new ReadingNote(1, $"more than {FeedReader.MaxItems} items: the rest was cut")],
        };
    }

    private static bool IsStated(JsonElement feed) => Text(feed, "version")?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true;

    // Others call their list so, too, and its parts by names of their own; "title" and "url" everybody has, but of a feed nothing is left without them.
    private static bool IsItem(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && SpecificNames.Any(name => Text(item, name) is not null) && NeededNames.Any(name => Text(item, name) is not null);

    private static FeedItem Item(JsonElement item, SourceLines lines, LinkResolver home)
    {
        var id = Text(item, "id");
        var own = Text(item, "url");

        // Where both are given, url leads to what somebody says of a thing and external_url to the thing (jsonfeed.org/version/1.1).
        var link = Text(item, "external_url") ?? own ?? (id?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? id : null);
        var address = link is null ? null : home.ResolveItem(link);
        var line = lines.Next($"\"{id ?? link ?? Text(item, "title")}\"");
        var html = Text(item, "content_html");
        var summary = Text(item, "summary");
        var content = html ?? Text(item, "content_text");
        return new FeedItem(line, FeedText.Plain(Text(item, "title")), address, FeedText.Blocks(content ?? summary ?? "", html is null ? null : "html", (own is null ? null : home.Resolve(own)) ?? address ?? home.Address, line))
        {
            Id = FeedText.Trimmed(id),
            Published = Date(item, "date_published") ?? Date(item, "date_modified"),
            Authors = [.. Authors(item)],
            Categories = [.. Strings(item, "tags")],
            Summary = content is null ? null : FeedText.Plain(summary),
        };
    }

    private static PartialDate? Date(JsonElement item, string name) => Text(item, name) is { } stated ? FeedText.Date(stated) : null;

    private static IEnumerable<string> Authors(JsonElement item)
    {
        var authors = item.TryGetProperty("authors", out var several) && several.ValueKind == JsonValueKind.Array ? several.EnumerateArray().ToList() : [];
        if (item.TryGetProperty("author", out var one))
        {
            authors.Add(one);
        }

        return authors.Select(author => author.ValueKind == JsonValueKind.Object ? Text(author, "name") : JsonText.Scalar(author)).Select(FeedText.Plain).OfType<string>().Distinct();
    }

    private static IEnumerable<string> Strings(JsonElement item, string name) =>
        item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(JsonText.Scalar).Select(FeedText.Plain).OfType<string>()
            : [];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? JsonText.Scalar(value) : null;
}
