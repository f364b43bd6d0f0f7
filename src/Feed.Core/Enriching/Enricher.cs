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
    /// address are two: the first has its key, the others' keys carry their titles. See <see cref="PageSeries"/> for what one page holds several times.
    /// </remarks>
    public static IReadOnlyList<Mention> Enrich(Source source, Document document, IReadOnlyList<Draft> drafts, Taxonomy taxonomy)
    {
        var facts = new DigestFacts(source, document);
        List<DigestItem> items = [.. drafts.Select(draft => MentionReader.Read(draft, facts)).OfType<DigestItem>()];
        var works = new WorkList(PageSeries.Of(items.Select(item => item.Mention)));
        items.ForEach(works.Add);

        var mentions = new Mention[works.Items.Count];
        var headings = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var position = 0; position < mentions.Length; position++)
        {
            var (mention, item) = (works.Items[position].Mention, works.Items[position]);
            var categories = taxonomy.Categorizer.Assign([mention.Title, mention.TranslatedTitle], mention.Summary, item.Headings, source.Categories, headings);
            mentions[position] = mention with { Position = position, Categories = categories };
        }

        return mentions;
    }
}
