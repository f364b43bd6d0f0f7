using Feed.Core.Sources;

namespace Feed.Core.Storing;

/// <summary>Reads what a save is decided on: what the digest said before, and the entries that its differences may concern.</summary>
internal sealed class SaveReader(ITable table)
{
    public async Task<SaveInput> ReadAsync(string source, KeepRule keep, DateTimeOffset now, IReadOnlyList<Mention> mentions, bool isCompletion, CancellationToken cancel)
    {
        var said = await SaidAsync(source, cancel);
        var unfinished = await UnfinishedAsync(source, cancel);
        var matched = MentionMatch.Match(said, mentions, keep);
        var known = await KnownAsync(source, said, Concerned(matched, said, keep).Union(unfinished.Keys), cancel);

        var crowded = matched.Where(pair => pair.Id is null).Select(pair => pair.Mention).ToList();
        var titled = crowded.Where(mention => known.ContainsKey(EntryIdentity.OfKey(mention)) || SharesKey(mention, matched)).Select(EntryIdentity.OfKeyAndTitle);
        foreach (var (id, entry) in await KnownAsync(source, said, titled.Where(id => !known.ContainsKey(id)), cancel))
        {
            known[id] = entry;
        }

        return new()
        {
            Source = source,
            Keep = keep,
            IsCompletion = isCompletion,
            Now = now,
            Mentions = matched,
            Said = said,
            Known = known,
            Unfinished = unfinished,
            Arrivals = crowded.Count > 0 ? Arrivals.From(await table.GetAsync(RowKeys.Pending, RowKeys.Arrivals, cancel)) : Arrivals.None,
        };
    }

    public async Task<Dictionary<Guid, Mention>> SaidAsync(string source, CancellationToken cancel)
    {
        var said = new Dictionary<Guid, Mention>();
        await foreach (var row in table.RangeAsync(RowKeys.Said(source), RowKeys.First, RowKeys.Last, int.MaxValue, cancel))
        {
            var (id, mention) = MentionRows.Read(row);
            said.Add(id, mention);
        }

        return said;
    }

    private async Task<Dictionary<Guid, Placement>> UnfinishedAsync(string source, CancellationToken cancel)
    {
        var (from, to) = RowKeys.Saves(source);
        var placements = new Dictionary<Guid, Placement>();
        await foreach (var row in table.RangeAsync(RowKeys.Pending, from, to, int.MaxValue, cancel))
        {
            foreach (var placement in PlacementRows.Read(row))
            {
                placements[placement.Id] = placement;
            }
        }

        return placements;
    }

    private static IEnumerable<Guid> Concerned(IReadOnlyList<MatchedMention> matched, Dictionary<Guid, Mention> said, KeepRule keep)
    {
        var still = matched.Select(pair => pair.Id).OfType<Guid>().ToHashSet();
        var differing = matched.Where(pair => pair.Id is not { } id || !MentionRows.SaysTheSame(said[id], pair.Mention));
        return differing.Select(pair => pair.Id ?? EntryIdentity.OfKey(pair.Mention))
            .Concat(keep == KeepRule.Current ? said.Keys.Where(id => !still.Contains(id)) : []);
    }

    private static bool SharesKey(Mention mention, IReadOnlyList<MatchedMention> matched)
    {
        var id = EntryIdentity.OfKey(mention);
        return matched.Any(other => !ReferenceEquals(other.Mention, mention) && (other.Id == id || EntryIdentity.OfKey(other.Mention) == id));
    }

    private async Task<Dictionary<Guid, KnownEntry>> KnownAsync(
        string source, Dictionary<Guid, Mention> said, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var rows = await table.ManyAsync(RowKeys.Entries, ids.Select(RowKeys.Id), cancel);
        var entries = rows.Values.Select(row => (Row: row, Entry: EntryRows.Read(row.Values))).ToList();
        var others = await table.ManyAsync(
            entries.SelectMany(pair => pair.Entry.Sources.Where(other => other != source).Select(other => (RowKeys.Said(other), pair.Row.Key))), cancel);
        return entries.ToDictionary(pair => pair.Entry.Id, pair => new KnownEntry(
            pair.Entry, pair.Row.Values.ContainsKey(EntryRows.Gone), pair.Row.Version, [.. MentionsOf(pair.Entry, source, said, others)]));
    }

    private static IEnumerable<Mention> MentionsOf(
        Entry entry, string source, Dictionary<Guid, Mention> said, Dictionary<(string Partition, string Key), Row> others)
    {
        foreach (var name in entry.Sources.Append(source).Distinct())
        {
            var row = others.GetValueOrDefault((RowKeys.Said(name), RowKeys.Id(entry.Id)));
            if ((name == source ? said.GetValueOrDefault(entry.Id) : row is null ? null : MentionRows.Read(row).Mention) is { } mention)
            {
                yield return mention;
            }
        }
    }
}
