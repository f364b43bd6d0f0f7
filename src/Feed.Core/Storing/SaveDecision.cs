using Feed.Core.Enriching;
using Feed.Core.Sources;

namespace Feed.Core.Storing;

/// <summary>Decides what a save writes: entries added, changed, unchanged and gone. Pure; the heart of the store.</summary>
internal static class SaveDecision
{
    public static SavePlan Decide(SaveInput input)
    {
        var assigned = EntryIdentity.Assign(input.Mentions, input.Known);
        var settled = assigned.Where(pair => IsSettled(input, pair.Id, pair.Mention)).Select(pair => pair.Id).ToHashSet();
        var (arriving, arrivals) = Arriving(input, assigned.Where(pair => !settled.Contains(pair.Id)));
        var announced = input.IsCompletion ? input.Unfinished.Where(pair => IsUnheardOf(input, pair.Key)).Select(pair => pair.Value).ToList() : [];
        var changes = new List<EntryChange>();
        var (added, changed, unchanged, gone) = (0, 0, settled.Count, 0);

        foreach (var (id, mention) in assigned.Where(pair => !settled.Contains(pair.Id)))
        {
            var change = Change(input, id, mention, arriving) with { Say = mention };
            var isNew = change.Before is not { IsGone: false };
            added += isNew ? 1 : 0;
            changed += !isNew && change.IsChanged ? 1 : 0;
            unchanged += !isNew && !change.IsChanged ? 1 : 0;
            changes.Add(change);
        }

        var present = assigned.Select(pair => pair.Id).Concat(announced.Select(placement => placement.Id)).ToHashSet();
        foreach (var id in input.Said.Keys.Union(input.Unfinished.Keys).Where(id => !present.Contains(id)))
        {
            var isDropped = input.Keep == KeepRule.Current && input.Said.ContainsKey(id);
            if (isDropped || input.Unfinished.ContainsKey(id))
            {
                gone += isDropped ? 1 : 0;
                changes.Add(Change(input, id, isDropped ? null : input.Said.GetValueOrDefault(id), arriving) with { Unsay = isDropped });
            }
        }

        return new(input.Source, input.Now, changes, announced, arrivals, new(added, changed, unchanged, gone));
    }

    private static bool IsSettled(SaveInput input, Guid id, Mention mention) =>
        !input.Unfinished.ContainsKey(id) && input.Said.TryGetValue(id, out var said) && MentionRows.SaysTheSame(said, mention);

    private static bool IsUnheardOf(SaveInput input, Guid id) => !input.Said.ContainsKey(id) && !input.Known.ContainsKey(id);

    /// <summary>When each new entry arrives: newest date first, an undated one counting as of today, then in the digest's order.</summary>
    private static (Dictionary<Guid, DateTimeOffset> Times, Arrivals? Arrivals) Arriving(SaveInput input, IEnumerable<(Guid Id, Mention Mention)> assigned)
    {
        var fresh = assigned.Where(pair => !input.Known.ContainsKey(pair.Id) && !input.Unfinished.ContainsKey(pair.Id))
            .OrderByDescending(pair => pair.Mention.Published?.Start ?? input.Now)
            .Select(pair => pair.Id)
            .ToList();
        var (times, arrivals) = input.Arrivals.Take(input.Now, fresh.Count);
        return (fresh.Zip(times).ToDictionary(), fresh.Count > 0 ? arrivals : null);
    }

    /// <param name="mention">What the digest says of the entry now; <c>null</c> when it says nothing.</param>
    private static EntryChange Change(SaveInput input, Guid id, Mention? mention, Dictionary<Guid, DateTimeOffset> arriving)
    {
        var before = input.Known.GetValueOrDefault(id);
        var unfinished = input.Unfinished.GetValueOrDefault(id);
        var firstSeen = before?.Entry.FirstSeen ?? unfinished?.FirstSeen ?? arriving.GetValueOrDefault(id, input.Now);
        var mentions = Replace(before?.Mentions ?? [], input.Source, mention);
        var after = mentions.Count > 0 ? Merge(id, mentions, firstSeen, before, input.Now) : null;

        var stands = before is { IsGone: false } ? Listing.Of(before.Entry).Select(listing => listing.Partition) : [];
        var leaving = stands.Union(unfinished?.Touched ?? []);
        return new(id)
        {
            Before = before,
            After = after,
            FirstSeen = firstSeen,
            IsChanged = after is null ? before is { IsGone: false } : before is not { IsGone: false } || after.Updated != before.Entry.Updated,
            IsUnfinished = unfinished is not null,
            Leaving = [.. after is null ? leaving : leaving.Except(Listing.Of(after).Select(listing => listing.Partition))],
        };
    }

    /// <summary>The published date never moves, and the time of the last change does only with a change.</summary>
    private static Entry Merge(Guid id, IReadOnlyList<Mention> mentions, DateTimeOffset firstSeen, KnownEntry? before, DateTimeOffset now)
    {
        var merged = EntryMerger.Merge(id, mentions, firstSeen, firstSeen);
        if (before is null)
        {
            return merged;
        }

        var kept = merged with { Published = before.Entry.Published, Updated = before.Entry.Updated };
        return !before.IsGone && EntryRows.Columns(kept).SameAs(EntryRows.Columns(before.Entry)) ? kept : kept with { Updated = Later(now, before.Entry.Updated) };
    }

    /// <summary>A change is seen as one even when the clock was set back or it is the second one of the same second.</summary>
    private static DateTimeOffset Later(DateTimeOffset now, DateTimeOffset last) => now > last ? now : last.AddSeconds(1);

    private static List<Mention> Replace(IReadOnlyList<Mention> mentions, string source, Mention? mention)
    {
        var others = mentions.Where(other => other.Source != source || mention is not null).Select(other => other.Source == source ? mention ?? other : other);
        return mention is null || mentions.Any(other => other.Source == source) ? [.. others] : [.. others, mention];
    }
}
