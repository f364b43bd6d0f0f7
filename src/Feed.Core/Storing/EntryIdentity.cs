using Feed.Core.Enriching;

namespace Feed.Core.Storing;

/// <summary>Says which entry each mention is of. Pure.</summary>
/// <remarks>
/// What the digest said before keeps its entry. Else the key decides; under one key, another title is another entry, and the first to be
/// stored has the key's id, the others one of key and title. A digest says one thing of an entry: a second mention is left out.
/// </remarks>
internal static class EntryIdentity
{
    /// <summary>The id that the key alone gives.</summary>
    public static Guid OfKey(Mention mention) => EntryId.FromKey(PaperKey.Shared(mention.Key));

    /// <summary>The id that key and title give.</summary>
    public static Guid OfKeyAndTitle(Mention mention) => EntryId.FromKey(PaperKey.WithTitle(mention.Key, mention.Title));

    /// <summary>In the digest's order, no id twice.</summary>
    public static IReadOnlyList<(Guid Id, Mention Mention)> Assign(IReadOnlyList<MatchedMention> mentions, IReadOnlyDictionary<Guid, KnownEntry> known)
    {
        var taken = new Dictionary<Guid, Mention>();
        foreach (var matched in mentions.Where(matched => matched.Id is not null))
        {
            taken.TryAdd(matched.Id ?? default, matched.Mention);
        }

        foreach (var mention in mentions.Where(matched => matched.Id is null).Select(matched => matched.Mention))
        {
            taken.TryAdd(IdOf(mention, taken, known), mention);
        }

        var order = mentions.Select((matched, place) => (matched.Mention, place)).ToDictionary(object (pair) => pair.Mention, pair => pair.place, ReferenceEqualityComparer.Instance);
        return [.. taken.OrderBy(pair => order[pair.Value]).Select(pair => (pair.Key, pair.Value))];
    }

    private static Guid IdOf(Mention mention, Dictionary<Guid, Mention> taken, IReadOnlyDictionary<Guid, KnownEntry> known)
    {
        var plain = OfKey(mention);
        var isOther = taken.TryGetValue(plain, out var other) ? !IsSameWork(other, mention) : known.TryGetValue(plain, out var entry) && !IsOf(entry, mention);
        return isOther ? OfKeyAndTitle(mention) : plain;
    }

    private static bool IsOf(KnownEntry known, Mention mention) => known.Mentions.Count > 0
        ? known.Mentions.Any(other => IsSameWork(other, mention))
        : IsSameWork(mention with { Title = known.Entry.Title, TranslatedTitle = known.Entry.TranslatedTitle }, mention);

    private static bool IsSameWork(Mention one, Mention other) => TitleText.SameWork(one with { Key = other.Key }, other);
}
