using Feed.Core.Enriching;

namespace Feed.Core.Storing;

/// <summary>A mention as columns, and back.</summary>
internal static class MentionRows
{
    public static Row ToRow(Guid id, Mention mention) => new(RowKeys.Id(id), Columns(mention));

    public static (Guid Id, Mention Mention) Read(Row row) => (Guid.ParseExact(row.Key, "N"), Read(row.Values));

    /// <summary>Whether the digest still says the same. Its place in the digest and who has the shared key may change: that changes no entry.</summary>
    public static bool SaysTheSame(Mention one, Mention other) =>
        PaperKey.Shared(one.Key) == PaperKey.Shared(other.Key)
        && Columns(one).SameAs(Columns(other), nameof(Mention.Position), nameof(Mention.Key));

    private static Dictionary<string, object> Columns(Mention mention)
    {
        var columns = new Dictionary<string, object>(20, StringComparer.Ordinal);
        columns.AddText(nameof(Mention.Source), mention.Source, TextCaps.Line);
        columns.AddText(nameof(Mention.Key), mention.Key, TextCaps.Line);
        columns.AddText(nameof(Mention.Title), mention.Title, TextCaps.Line);
        columns.AddText(nameof(Mention.TranslatedTitle), mention.TranslatedTitle, TextCaps.Line);
        columns.AddText(nameof(Mention.Link), mention.Link, TextCaps.Line);
        columns.AddList(nameof(Mention.Links), mention.Links);
        columns.AddText(nameof(Mention.Section), mention.Section, TextCaps.Line);
        columns.AddText(nameof(Mention.Published), mention.Published?.ToString(), TextCaps.Line);
        columns.AddList(nameof(Mention.Authors), mention.Authors);
        columns.AddText(nameof(Mention.Organization), mention.Organization, TextCaps.Line);
        columns.AddText(nameof(Mention.Note), mention.Note, TextCaps.Note);
        columns.AddText(nameof(Mention.Summary), mention.Summary, TextCaps.Summary);
        columns.AddText(nameof(Mention.Content), mention.Content is { Length: > TextCaps.Content } ? null : mention.Content, TextCaps.Content);
        columns.AddText(nameof(Mention.Language), mention.Language, TextCaps.Line);
        columns.AddList(nameof(Mention.Categories), mention.Categories);
        columns[nameof(Mention.Position)] = (long)mention.Position;
        return columns;
    }

    private static Mention Read(IReadOnlyDictionary<string, object> columns) => new()
    {
        Source = columns.Text(nameof(Mention.Source)) ?? "",
        Key = columns.Text(nameof(Mention.Key)) ?? "",
        Title = columns.Text(nameof(Mention.Title)) ?? "",
        TranslatedTitle = columns.Text(nameof(Mention.TranslatedTitle)),
        Link = columns.Text(nameof(Mention.Link)),
        Links = columns.List(nameof(Mention.Links)),
        Section = columns.Text(nameof(Mention.Section)),
        Published = columns.Date(nameof(Mention.Published)),
        Authors = columns.List(nameof(Mention.Authors)),
        Organization = columns.Text(nameof(Mention.Organization)),
        Note = columns.Text(nameof(Mention.Note)),
        Summary = columns.Text(nameof(Mention.Summary)),
        Content = columns.Text(nameof(Mention.Content)),
        Language = columns.Text(nameof(Mention.Language)),
        Categories = columns.List(nameof(Mention.Categories)),
        Position = (int)(columns.Number(nameof(Mention.Position)) ?? 0),
    };
}
