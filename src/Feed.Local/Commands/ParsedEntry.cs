using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Feed.Core;
using Feed.Core.Enriching;

namespace Feed.Local.Commands;

/// <summary>An entry as <c>parse --json</c> writes it, in this order of fields: absent values are <c>null</c>, absent lists <c>[]</c>.</summary>
/// <param name="Link">Absolute; of a file that links to others beside it, as written: what is published is absolute where the file says where it was published.</param>
/// <param name="Date"><c>2024</c>, <c>2024-02</c> or <c>2024-02-29</c>.</param>
internal sealed record ParsedEntry(
    string Id, string Title, string? TranslatedTitle, string? Link, IReadOnlyList<string> Links, string? Section, string? Date, IReadOnlyList<string> Authors,
    string? Organization, string? Note, string? Summary, string? Content, string? Language, IReadOnlyList<string> Categories)
{
    public static ParsedEntry Of(Mention mention) => new(
        EntryId.FromKey(mention.Key).ToString(), mention.Title, mention.TranslatedTitle, mention.RelativeLink ?? mention.Link, mention.Links, mention.Section,
        mention.Published?.ToString(), mention.Authors, mention.Organization, mention.Note, mention.Summary, mention.Content, mention.Language, mention.Categories);

    /// <summary>One line of JSON, readable in every script.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, LocalJson.Readable.ParsedEntry);
}

/// <summary>How the command line writes JSON: generated at build time, so that nothing is looked up when the program starts.</summary>
[JsonSerializable(typeof(ParsedEntry))]
[JsonSerializable(typeof(ListedSource))]
internal sealed partial class LocalJson : JsonSerializerContext
{
    /// <summary>Escapes only what JSON demands: the text is for people and for programs that read lines, not for pages.</summary>
    public static readonly LocalJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
