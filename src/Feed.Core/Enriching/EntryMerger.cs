namespace Feed.Core.Enriching;

/// <summary>Makes the entry of what all digests say of one paper. Pure: the same mentions always give the same entry.</summary>
public static class EntryMerger
{
    /// <param name="mentions">At least one; in the order in which the digests first named the paper.</param>
    /// <remarks>
    /// The first digest decides; what it does not say, the next that says it does. Links and categories are those of all. The date is the first
    /// one given; a later digest may make it more precise (2024-02 to 2024-02-29) but not contradict it, so that a digest that joins later
    /// never moves an entry in time.
    /// </remarks>
    public static Entry Merge(Guid id, IReadOnlyList<Mention> mentions, DateTimeOffset firstSeen, DateTimeOffset updated)
    {
        ArgumentOutOfRangeException.ThrowIfZero(mentions.Count);
        var (first, link) = (mentions[0], First(mentions, mention => mention.Link));
        return new Entry
        {
            Id = id,
            Title = first.Title,
            TranslatedTitle = First(mentions, mention => mention.TranslatedTitle) ?? OtherTitle(first.Title, mentions),
            Link = link,
            Links = mentions.Count == 1 ? first.Links : LinkList.Union(mentions.SelectMany(mention => mention.Links), link),
            Section = First(mentions, mention => mention.Section),
            Published = DateOf(mentions),
            Authors = mentions.FirstOrDefault(mention => mention.Authors.Count > 0)?.Authors ?? [],
            Organization = First(mentions, mention => mention.Organization),
            Note = First(mentions, mention => mention.Note),
            Summary = First(mentions, mention => mention.Summary),
            Content = First(mentions, mention => mention.Content),
            Language = (mentions.FirstOrDefault(mention => mention.Summary is not null) ?? first).Language ?? First(mentions, mention => mention.Language),
            Categories = CategoriesOf(mentions),
            Sources = [.. mentions.Select(mention => mention.Source).Distinct(StringComparer.Ordinal)],
            FirstSeen = firstSeen,
            Updated = updated,
        };
    }

    private static string? First(IReadOnlyList<Mention> mentions, Func<Mention, string?> field) => mentions.Select(field).FirstOrDefault(value => value is not null);

    /// <summary>A later digest's title, when it is in another script.</summary>
    private static string? OtherTitle(string title, IReadOnlyList<Mention> mentions) =>
        mentions.Select(mention => mention.Title).FirstOrDefault(other => TitleText.IsTranslation(title, other));

    private static PartialDate? DateOf(IReadOnlyList<Mention> mentions)
    {
        PartialDate? known = null;
        foreach (var stated in mentions.Select(mention => mention.Published).OfType<PartialDate>())
        {
            known = known is { } date && !IsWithin(stated, date) ? date : stated;
        }

        return known;
    }

    /// <summary>Whether the stated date says the same as the known one, and no less.</summary>
    private static bool IsWithin(PartialDate stated, PartialDate known) =>
        stated.Year == known.Year && (known.Month == 0 || stated.Month == known.Month) && (known.Day == 0 || stated.Day == known.Day);

    /// <summary>All digests' categories; <c>uncategorized</c> only when no digest knows better.</summary>
    private static List<string> CategoriesOf(IReadOnlyList<Mention> mentions)
    {
        List<string> found = [.. mentions.SelectMany(mention => mention.Categories).Distinct(StringComparer.Ordinal)];
        if (found.Count > 1)
        {
            found.Remove(Taxonomy.Uncategorized.Id);
        }

        return found.Count > 0 ? found : [Taxonomy.Uncategorized.Id];
    }
}
