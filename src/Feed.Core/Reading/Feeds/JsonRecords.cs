using System.Text.Json;

namespace Feed.Core.Reading;

/// <summary>Finds the items of JSON that is no JSON Feed: objects in a list that have a title, and an address or a text.</summary>
internal static class JsonRecords
{
    private const int MaxDepth = 8;

    /// <summary>The objects in their order, each with the name of the group that it is in, or <c>null</c>.</summary>
    public static IEnumerable<(JsonElement Item, string? Group)> In(JsonElement root) => In(root, null, 0);

    private static IEnumerable<(JsonElement Item, string? Group)> In(JsonElement value, string? group, int depth)
    {
        if (depth == MaxDepth)
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(member => Member(member, group, depth)),
            JsonValueKind.Object => value.EnumerateObject().SelectMany(property => property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? In(property.Value, property.Name, depth + 1) : []),
            _ => [],
        };
    }

    private static IEnumerable<(JsonElement Item, string? Group)> Member(JsonElement member, string? group, int depth) =>
        member.ValueKind == JsonValueKind.Array ? In(member, group, depth + 1)
        : member.ValueKind != JsonValueKind.Object ? []
        : IsItem(member) ? [(member, group)]
        : In(member, depth + 1, JsonFields.Text(member, JsonFields.Title));

    // Below an object of a list that is no item: its own name says more than those of its properties.
    private static IEnumerable<(JsonElement Item, string? Group)> In(JsonElement member, int depth, string? name) =>
        name is null ? In(member, null, depth) : In(member, null, depth).Select(found => (found.Item, (string?)name));

    // What has a name and a list, and no address, is a group of items.
    private static bool IsItem(JsonElement member) =>
        JsonFields.Text(member, JsonFields.Title) is not null
        && (JsonFields.Text(member, JsonFields.Link) is not null || ((JsonFields.Text(member, JsonFields.Summary) ?? JsonFields.Text(member, JsonFields.Content)) is not null && !In(member, null, 1).Any()));
}
