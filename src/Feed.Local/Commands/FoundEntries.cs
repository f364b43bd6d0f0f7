using Feed.Core;

namespace Feed.Local.Commands;

/// <summary>Shows entries to a person: a few lines each.</summary>
internal static class FoundEntries
{
    private const int SummaryChars = 160;

    public static IEnumerable<string> Lines(IReadOnlyList<Mention> mentions)
    {
        string? section = null;
        foreach (var mention in mentions)
        {
            if (mention.Section != section)
            {
                section = mention.Section;
                yield return $"== {section ?? "(no section)"}";
            }

            yield return $"{mention.Position + 1,4}. {mention.Title}";
            foreach (var line in Details(mention).Where(line => !string.IsNullOrEmpty(line)))
            {
                yield return $"      {line}";
            }
        }
    }

    private static IEnumerable<string?> Details(Mention mention)
    {
        yield return mention.TranslatedTitle;
        string?[] facts = [mention.Published?.ToString(), string.Join(", ", mention.Authors), mention.Organization, mention.Note, $"[{string.Join(", ", mention.Categories)}]"];
        yield return string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
        yield return mention.Link ?? mention.RelativeLink;
        yield return mention.Summary is { Length: > SummaryChars } summary ? $"{summary[..SummaryChars].Replace('\n', ' ')}…" : mention.Summary?.Replace('\n', ' ');
    }
}
