using System.Text.Json;

namespace Feed.Core.Reading;

/// <summary>Reads JSON that programs keep their digests in: any lists of objects that have a title; see <see cref="JsonRecords"/>.</summary>
internal static class JsonData
{
    // Where no part is called by a name that says so, the longest text is what there is to say.
    private const int FewestTextChars = 60;

    public static Document Read(JsonElement root, SourceLines lines, string address)
    {
        var home = new LinkResolver(address);
        var records = JsonRecords.In(root).Take(FeedReader.MaxItems + 1).ToList();

        // The name of the only list says nothing: articles, data.
        var isGrouped = records.Exists(record => record.Group != records[0].Group);
        List<FeedItem> items = [.. records.Select(record => Item(record.Item, isGrouped ? record.Group : null, lines, home))];
        var document = new Document(address, DocumentFormat.Feed, []) { Title = root.ValueKind == JsonValueKind.Object ? FeedText.Plain(JsonFields.Text(root, JsonFields.Title)) : null };
        return items.Count switch
        {
            0 => document with { Notes = [new ReadingNote(1, "this JSON is not a feed: it has no list of objects with a title and an address")] },
            > FeedReader.MaxItems => document with { Items = items[..FeedReader.MaxItems], Notes = [new ReadingNote(1, $"more than {FeedReader.MaxItems} items: the rest was cut")] },
            _ => document with { Items = items },
        };
    }

    private static FeedItem Item(JsonElement item, string? group, SourceLines lines, LinkResolver home)
    {
        var title = JsonFields.Text(item, JsonFields.Title);
        var link = JsonFields.Text(item, JsonFields.Link) is { } stated ? home.ResolveItem(stated) : null;
        var line = lines.Next($"\"{title}\"");
        var content = JsonFields.Text(item, JsonFields.Content);
        var summary = JsonFields.Text(item, JsonFields.Summary) ?? (content is null ? LongestText(item, title) : null);
        return new FeedItem(line, FeedText.Plain(title), link, FeedText.Blocks(content ?? summary ?? "", null, link ?? home.Address, line))
        {
            Id = FeedText.Trimmed(JsonFields.Text(item, JsonFields.Id)),
            Published = JsonFields.Text(item, JsonFields.Date) is { } date ? FeedText.Date(date) : null,
            Authors = [.. Texts(JsonFields.Find(item, JsonFields.Authors)).Distinct()],
            Categories = [.. Texts(JsonFields.Find(item, JsonFields.Tags)).Append(FeedText.Plain(group)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Summary = content is null ? null : FeedText.Plain(summary),
        };
    }

    private static string? LongestText(JsonElement item, string? title) =>
        item.EnumerateObject().Select(property => property.Value).Where(value => value.ValueKind == JsonValueKind.String).Select(JsonText.Of).OfType<string>()
            .Where(text => text.Length >= FewestTextChars && text != title && !LinkAddress.IsWeb(text)).MaxBy(text => text.Length);

    // One, several, or objects with a name each.
    private static IEnumerable<string> Texts(JsonElement? value) =>
        (value is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : value is { } one ? [one] : Enumerable.Empty<JsonElement>())
            .Select(part => part.ValueKind == JsonValueKind.Object ? JsonFields.Text(part, JsonFields.Title) : JsonText.Scalar(part)).Select(FeedText.Plain).OfType<string>();
}
