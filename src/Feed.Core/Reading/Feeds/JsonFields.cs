using System.Text.Json;

namespace Feed.Core.Reading;

/// <summary>The names by which JSON that is no JSON Feed calls the parts of an item, compared without case, blanks, hyphens and underscores.</summary>
internal static class JsonFields
{
    private const int MaxNameChars = 24;

    public static readonly string[] Title = ["title", "headline", "papertitle", "articletitle", "name", "标题"];
    public static readonly string[] Link = ["url", "link", "href", "permalink", "sourceurl", "articleurl", "originalurl", "paperurl", "arxivurl", "absurl", "htmlurl", "weburl", "链接"];
    public static readonly string[] Date = ["datepublished", "published", "publishedat", "publisheddate", "publicationdate", "publishdate", "pubdate", "date", "createdat", "日期"];
    public static readonly string[] Content = ["contenthtml", "contenttext", "content", "body", "text", "html"];
    public static readonly string[] Summary = ["summary", "abstract", "description", "excerpt", "snippet", "tldr", "takehome", "摘要"];
    public static readonly string[] Authors = ["authors", "author", "byline", "作者"];
    public static readonly string[] Tags = ["tags", "categories", "category", "topics", "topic", "分类"];
    public static readonly string[] Id = ["id", "guid", "doi"];

    /// <summary>The value of the first of the names that the object has, in their order.</summary>
    public static JsonElement? Find(JsonElement item, string[] names)
    {
        var (found, best) = ((JsonElement?)null, names.Length);
        foreach (var property in item.EnumerateObject())
        {
            var rank = property.Name.Length <= MaxNameChars && !IsEmpty(property.Value) ? Array.IndexOf(names, Bare(property.Name)) : -1;
            (found, best) = rank >= 0 && rank < best ? (property.Value, rank) : (found, best);
        }

        return found;
    }

    /// <summary>As <see cref="Find"/>, where the value is text or a number.</summary>
    public static string? Text(JsonElement item, string[] names) => Find(item, names) is { } value ? JsonText.Scalar(value) : null;

    private static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && value.ValueEquals(""));

    private static string Bare(string name) => string.Concat(name.Where(letter => letter is not ('_' or '-' or ' '))).ToLowerInvariant();
}
