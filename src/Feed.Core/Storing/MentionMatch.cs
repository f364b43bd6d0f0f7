using Feed.Core.Enriching;
using Feed.Core.Sources;

namespace Feed.Core.Storing;

/// <summary>Finds in a digest what it said before, so that an edited title or link does not make another entry. Pure.</summary>
internal static class MentionMatch
{
    /// <summary>A summary of this many UTF-16 units is not said of two papers.</summary>
    private const int LongSummary = 120;

    /// <summary>From certain to merely evident; each takes what the earlier ones left, and only what occurs once on both sides.</summary>
    private static readonly Func<Mention, KeepRule, string?>[] Ordered = [SameKeyAndTitle, SameTitle, SameKey, SameSummary];

    public static IReadOnlyList<MatchedMention> Match(IReadOnlyDictionary<Guid, Mention> said, IReadOnlyList<Mention> mentions, KeepRule keep)
    {
        var found = new Guid?[mentions.Count];
        var left = said.Where(pair => true).ToDictionary();
        foreach (var trait in Ordered)
        {
            var before = Once(left, pair => trait(pair.Value, keep));
            var now = Once(Enumerable.Range(0, mentions.Count).Where(index => found[index] is null), index => trait(mentions[index], keep));
            foreach (var (value, index) in now)
            {
                if (before.TryGetValue(value, out var pair))
                {
                    found[index] = pair.Key;
                    left.Remove(pair.Key);
                }
            }
        }

        return [.. mentions.Select((mention, index) => new MatchedMention(mention, found[index]))];
    }

    private static string SameKeyAndTitle(Mention mention, KeepRule keep) => PaperKey.Shared(mention.Key) + "\n" + TitleText.Normalize(mention.Title);

    /// <summary>The link was edited. A page whose items roll off may use a title again ("Weekly links"): there the date must agree too.</summary>
    private static string SameTitle(Mention mention, KeepRule keep) =>
        TitleText.Normalize(mention.Title) + (keep == KeepRule.All ? "\n" + mention.Published : "");

    /// <summary>The title was edited.</summary>
    private static string SameKey(Mention mention, KeepRule keep) => PaperKey.Shared(mention.Key);

    private static string? SameSummary(Mention mention, KeepRule keep) =>
        mention.Summary is { } summary && TitleText.Normalize(summary) is { Length: >= LongSummary } normal ? normal : null;

    private static Dictionary<string, T> Once<T>(IEnumerable<T> items, Func<T, string?> trait) => items
        .Select(item => (Item: item, Trait: trait(item)))
        .Where(pair => pair.Trait is not null)
        .GroupBy(pair => pair.Trait ?? "", pair => pair.Item, StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
