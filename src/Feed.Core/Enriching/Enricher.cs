using Feed.Core.Layouts;
using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Core.Enriching;

/// <summary>Makes mentions of drafts: identity, clean fields, dates, authors, links, content, language, categories. Pure; never throws.</summary>
public static class Enricher
{
    /// <summary>One mention for each paper of the digest, in the order in which it names them.</summary>
    /// <remarks>
    /// A paper that the digest names twice (an essay and a list item, two sections) is one mention at the first place. Two papers under one
    /// address are two: the first has its key, the others' keys carry their titles.
    /// </remarks>
    public static IReadOnlyList<Mention> Enrich(Source source, Document document, IReadOnlyList<Draft> drafts, Taxonomy taxonomy)
    {
        var facts = new DigestFacts(source, document);
        var works = new WorkList();
        foreach (var draft in drafts)
        {
            if (MentionReader.Read(draft, facts) is { } item)
            {
                works.Add(item);
            }
        }

        return [.. works.Items.Select((item, position) => item.Mention with { Position = position, Categories = CategoriesOf(item, source, taxonomy) })];
    }

    private static IReadOnlyList<string> CategoriesOf(DigestItem item, Source source, Taxonomy taxonomy) =>
        taxonomy.Categorizer.Assign([item.Mention.Title, item.Mention.TranslatedTitle], item.Mention.Summary, item.Headings, source.Categories);
}
