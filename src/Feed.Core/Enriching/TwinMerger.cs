namespace Feed.Core.Enriching;

/// <summary>Joins what one digest says of one paper in two places.</summary>
internal static class TwinMerger
{
    // A title that stands below each of thousands of headings is a caption; what they say of it is told by the first.
    private const int MaxHeadings = 32;

    /// <summary>
    /// A list item gives title, authors, date and summary before an essay does; of two of a kind the first. The other's title is the
    /// translation when it is in another script. Both texts are the content, the list item's first.
    /// </summary>
    public static DigestItem Merge(DigestItem first, DigestItem second)
    {
        var (lead, other) = first.IsEssay && !second.IsEssay ? (second, first) : (first, second);
        var (one, two) = (lead.Mention, other.Mention);
        var link = one.Link ?? two.Link;
        var merged = one with
        {
            Key = first.Mention.Key,
            TranslatedTitle = one.TranslatedTitle ?? TranslationOf(one.Title, two),
            Link = link,
            Links = LinkList.Union(one.Links.Concat(two.Links), link),
            Section = one.Section ?? two.Section,
            Published = one.Published ?? two.Published,
            Authors = one.Authors.Count > 0 ? one.Authors : two.Authors,
            Organization = one.Organization ?? two.Organization,
            Note = one.Note ?? two.Note,
            Summary = one.Summary ?? two.Summary,
            Content = Join(one.Content, two.Content),
            Language = one.Summary is null ? two.Language ?? one.Language : one.Language ?? two.Language,
        };
        return new DigestItem(merged, lead.IsEssay && other.IsEssay, lead.Headings.Count >= MaxHeadings ? lead.Headings : [.. lead.Headings.Union(other.Headings, StringComparer.Ordinal).Take(MaxHeadings)]);
    }

    private static string? TranslationOf(string title, Mention other) =>
        TitleText.IsTranslation(title, other.Title) ? other.Title
        : other.TranslatedTitle is { } translated && TitleText.IsTranslation(title, translated) ? translated
        : null;

    private static string? Join(string? one, string? two)
    {
        if (one is null || two is null || one == two)
        {
            return one ?? two;
        }

        return one.Length + two.Length <= ContentHtml.MaxChars ? $"{one}<hr>{two}" : one;
    }
}
