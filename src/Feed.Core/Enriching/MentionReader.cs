using Feed.Core.Layouts;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Reads one draft.</summary>
internal static class MentionReader
{
    /// <summary>Longer titles are cut, in UTF-16 units.</summary>
    public const int MaxTitleChars = 500;

    /// <summary>Longer sections, organizations and notes are cut, in UTF-16 units.</summary>
    public const int MaxFieldChars = 1_000;

    /// <summary>Words of the summary that stand in for a title, in UTF-16 units.</summary>
    private const int StandInChars = 80;

    /// <summary>Tags kept of one item.</summary>
    private const int MaxTags = 50;

    /// <summary>The mention, or <c>null</c> when the draft has neither title, text nor link.</summary>
    public static DigestItem? Read(Draft draft, DigestFacts facts)
    {
        var link = AddressText.Clean(draft.Link, facts.Addresses);
        var summary = SummaryText.Of(draft.Summary);
        var title = TitleOf(draft.Title, summary, link);
        if (title is null)
        {
            return null;
        }

        var mention = new Mention
        {
            Source = facts.SourceId,
            Key = PaperKey.Of(link, title, facts.Addresses),
            Title = title,
            TranslatedTitle = FieldText.LineOrNull(draft.TranslatedTitle, MaxTitleChars) is { } translated && translated != title ? translated : null,
            Link = link,
            RelativeLink = draft.RelativeLink,
            Links = LinkList.Of(BodyOf(draft), link, facts.Addresses),
            Section = FieldText.LineOrNull(draft.Section, MaxFieldChars),
            Published = draft.Date ?? MonthOf(facts.Addresses.Find(link)) ?? facts.IssueDate,
            Authors = AuthorNames.Split(draft.Authors),
            Organization = FieldText.LineOrNull(draft.Organization, MaxFieldChars),
            Note = FieldText.LineOrNull(draft.Note, MaxFieldChars),
            Summary = summary,
            Content = ContentHtml.Of(draft.Body, facts.Inline) ?? ContentHtml.OfText(summary),
            Language = LanguageOf.Text(summary ?? title, facts.Language),
        };
        return new DigestItem(mention, draft.IsEssay, HeadingsOf(mention, draft));
    }

    private static string? TitleOf(string printed, string? summary, string? link) =>
        FieldText.LineOrNull(printed, MaxTitleChars) ?? FieldText.LineOrNull(summary, StandInChars) ?? link;

    /// <summary>The blocks, or the summary's text when the draft has no blocks: its addresses count too.</summary>
    private static IEnumerable<Block> BodyOf(Draft draft) =>
        draft.Body.Count > 0 ? draft.Body : draft.Summary.Select(text => new Paragraph(draft.Line, Inlines.Of(text)));

    private static PartialDate? MonthOf(KnownAddress? link) =>
        link is not null && ArxivId.Find(link.Host, link.Path) is { } id ? ArxivId.Month(id) : null;

    private static string[] HeadingsOf(Mention mention, Draft draft)
    {
        string[] sections = mention.Section is { } section ? [section] : [];
        return draft.Tags.Count == 0 ? sections : [.. sections, .. draft.Tags.Take(MaxTags).Select(tag => FieldText.Line(tag, MaxFieldChars))];
    }
}
