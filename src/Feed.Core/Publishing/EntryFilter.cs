namespace Feed.Core.Publishing;

/// <summary>Decides which entries of a listing a view shows. Made for one reading of the listing; not thread-safe.</summary>
public sealed class EntryFilter(FeedQuery query, DateTimeOffset now)
{
    private readonly DateTimeOffset since = query.Since?.Start(now) ?? DateTimeOffset.MinValue;
    private readonly DateTimeOffset until = query.Until?.End(now) ?? DateTimeOffset.MaxValue;
    private readonly Fold fold = new();

    /// <summary>When the same query may give another answer though no entry changed; <see cref="DateTimeOffset.MaxValue"/> for never.</summary>
    public DateTimeOffset GoodUntil { get; } = Earlier(query.Since?.MovesAt(now), query.Until?.MovesAt(now));

    public bool Takes(Entry entry) => TakesPlace(entry) && TakesTime(entry) && TakesAuthor(entry) && TakesText(entry);

    // The cheap questions first: text is folded only for entries that pass all others.
    private bool TakesPlace(Entry entry) =>
        (query.Categories.Count == 0 || query.Categories.Any(id => entry.Categories.Contains(id)))
        && !query.Not.Any(id => entry.Categories.Contains(id))
        && (query.Source is null || entry.Sources.Contains(query.Source))
        && (query.Digest is null || entry.Sources.Contains(query.Digest))
        && (query.Language is null || LanguageTag.Takes(query.Language, entry.Language));

    // A date to the month or year counts as its first day; an undated entry as the day it arrived.
    private bool TakesTime(Entry entry)
    {
        var date = entry.Published?.Start ?? entry.FirstSeen;
        return date >= since && date < until;
    }

    private bool TakesAuthor(Entry entry) => query.Author is null || entry.Authors.Any(author =>
    {
        fold.Clear();
        fold.Append(author);
        return query.Author.Holds(fold.Text);
    });

    private bool TakesText(Entry entry)
    {
        if (query.Search is null)
        {
            return true;
        }

        fold.Clear();
        Append(entry.Title);
        Append(entry.TranslatedTitle);
        Append(entry.Summary);
        Append(entry.Organization);
        foreach (var author in entry.Authors)
        {
            Append(author);
        }

        return query.Search.Holds(fold.Text);
    }

    private void Append(string? field)
    {
        fold.Append(field);
        fold.Append("\n");
    }

    private static DateTimeOffset Earlier(DateTimeOffset? left, DateTimeOffset? right)
    {
        var (one, other) = (left ?? DateTimeOffset.MaxValue, right ?? DateTimeOffset.MaxValue);
        return one < other ? one : other;
    }
}
