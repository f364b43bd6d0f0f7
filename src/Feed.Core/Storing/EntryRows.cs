namespace Feed.Core.Storing;

/// <summary>An entry as columns, and back.</summary>
internal static class EntryRows
{
    /// <summary>When the last digest dropped it; only in partition <see cref="RowKeys.Entries"/>.</summary>
    public const string Gone = nameof(Gone);

    public static Dictionary<string, object> Columns(Entry entry)
    {
        var columns = new Dictionary<string, object>(20, StringComparer.Ordinal) { [nameof(Entry.Id)] = entry.Id.ToString("D") };
        columns.AddText(nameof(Entry.Title), entry.Title, TextCaps.Line);
        columns.AddText(nameof(Entry.TranslatedTitle), entry.TranslatedTitle, TextCaps.Line);
        columns.AddText(nameof(Entry.Link), entry.Link, TextCaps.Line);
        columns.AddList(nameof(Entry.Links), entry.Links);
        columns.AddText(nameof(Entry.Section), entry.Section, TextCaps.Line);
        columns.AddText(nameof(Entry.Published), entry.Published?.ToString(), TextCaps.Line);
        columns.AddList(nameof(Entry.Authors), entry.Authors);
        columns.AddText(nameof(Entry.Organization), entry.Organization, TextCaps.Line);
        columns.AddText(nameof(Entry.Note), entry.Note, TextCaps.Note);
        columns.AddText(nameof(Entry.Summary), entry.Summary, TextCaps.Summary);
        columns.AddText(nameof(Entry.Content), entry.Content is { Length: > TextCaps.Content } ? null : entry.Content, TextCaps.Content);
        columns.AddText(nameof(Entry.Language), entry.Language, TextCaps.Line);
        columns.AddList(nameof(Entry.Categories), entry.Categories);
        columns.AddList(nameof(Entry.Sources), entry.Sources);
        columns[nameof(Entry.FirstSeen)] = entry.FirstSeen;
        columns[nameof(Entry.Updated)] = entry.Updated;
        return columns;
    }

    /// <summary>What is kept of an entry that is gone: enough to know it again should it come back.</summary>
    public static Dictionary<string, object> GoneColumns(Entry entry, DateTimeOffset gone)
    {
        var columns = Columns(entry with { Summary = null, Content = null, Links = [], Authors = [], Note = null, Categories = [], Sources = [] });
        columns[Gone] = gone;
        return columns;
    }

    public static Entry Read(IReadOnlyDictionary<string, object> columns) => new()
    {
        Id = Guid.Parse(columns.Text(nameof(Entry.Id)) ?? throw new InvalidDataException("A row of entries has no id.")),
        Title = columns.Text(nameof(Entry.Title)) ?? "",
        TranslatedTitle = columns.Text(nameof(Entry.TranslatedTitle)),
        Link = columns.Text(nameof(Entry.Link)),
        Links = columns.List(nameof(Entry.Links)),
        Section = columns.Text(nameof(Entry.Section)),
        Published = columns.Date(nameof(Entry.Published)),
        Authors = columns.List(nameof(Entry.Authors)),
        Organization = columns.Text(nameof(Entry.Organization)),
        Note = columns.Text(nameof(Entry.Note)),
        Summary = columns.Text(nameof(Entry.Summary)),
        Content = columns.Text(nameof(Entry.Content)),
        Language = columns.Text(nameof(Entry.Language)),
        Categories = columns.List(nameof(Entry.Categories)),
        Sources = columns.List(nameof(Entry.Sources)),
        FirstSeen = columns.Time(nameof(Entry.FirstSeen)) ?? DateTimeOffset.UnixEpoch,
        Updated = columns.Time(nameof(Entry.Updated)) ?? DateTimeOffset.UnixEpoch,
    };
}
