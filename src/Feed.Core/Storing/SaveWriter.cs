namespace Feed.Core.Storing;

/// <summary>Writes what a save was decided to be, in an order that a later save of the same digest can complete from wherever it was cut off.</summary>
/// <remarks>
/// <list type="number">
/// <item>pending: which entries are being changed, when they arrive, which listings they are written to or leave;</item>
/// <item>what the digest says, and the entries themselves, provided they are as they were read;</item>
/// <item>the listings, compared with what stands there;</item>
/// <item>pending: deleted.</item>
/// </list>
/// A save that finds pending rows decides those entries anew from what the digests say and does steps 2 to 4 for them.
/// </remarks>
internal sealed class SaveWriter(ITable table)
{
    private readonly ListingWriter listings = new(table);

    /// <returns><c>false</c> when another process changed an entry meanwhile: then the save is to be decided again.</returns>
    public async Task<bool> TryWriteAsync(SavePlan plan, CancellationToken cancel)
    {
        var placing = plan.Changes.Where(change => change.NeedsPlacing).ToList();
        if (!await AnnounceAsync(plan, placing, cancel))
        {
            return false;
        }

        await WriteAllAsync(RowKeys.Said(plan.Source), plan.Changes.Select(Said).OfType<RowChange>(), cancel);
        if (!await WriteAllAsync(RowKeys.Entries, plan.Changes.Where(change => change.IsChanged).Select(change => Stored(change, plan.Now)), cancel))
        {
            return false;
        }

        await PlaceAsync(placing, plan.Now, cancel);
        if (await WereOvertakenAsync(placing, cancel))
        {
            return false;
        }

        return placing.Count == 0 || await FinishAsync(plan, cancel);
    }

    private async Task<bool> AnnounceAsync(SavePlan plan, List<EntryChange> placing, CancellationToken cancel)
    {
        if (placing.Count == 0)
        {
            return true;
        }

        var rows = PlacementRows.ToRows(plan.Source, [.. plan.Announced, .. placing.Select(change => change.Placement)]).Select(RowChange (row) => new RowChange.Put(row));
        if (plan.Arrivals is { Known: var version } arrivals)
        {
            rows = rows.Prepend(new RowChange.Put(arrivals.ToRow(), version ?? RowChange.Absent));
        }

        return await WriteAllAsync(RowKeys.Pending, rows, cancel);
    }

    private static RowChange? Said(EntryChange change) =>
        change.Say is { } mention ? new RowChange.Put(MentionRows.ToRow(change.Id, mention))
        : change.Unsay ? new RowChange.Delete(RowKeys.Id(change.Id)) : null;

    private static RowChange.Put Stored(EntryChange change, DateTimeOffset now)
    {
        var gone = change.After is null ? change.Before?.Entry : null;
        var columns = change.After is { } after ? EntryRows.Columns(after) : EntryRows.GoneColumns(gone!, now); // changed without after: it was there before
        return new(new Row(RowKeys.Id(change.Id), columns), change.Before?.Version ?? RowChange.Absent);
    }

    private async Task PlaceAsync(List<EntryChange> changes, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = changes.SelectMany(Places).ToLookup(place => place.Partition);
        var fresh = changes.Where(change => change.Before is null).Select(Key).ToHashSet(StringComparer.Ordinal);
        await Task.WhenAll(rows.Select(listing =>
            listings.WriteAsync(listing.Key, listing.ToDictionary(place => place.Key, place => place.Columns), fresh, now, cancel)));
    }

    private static IEnumerable<(string Partition, string Key, Dictionary<string, object>? Columns)> Places(EntryChange change)
    {
        var columns = change.After is { } entry ? EntryRows.Columns(entry) : null;
        var standing = change.After is { } after ? Listing.Of(after).Select(listing => (listing.Partition, Key(change), columns)) : [];
        return standing.Concat(change.Leaving.Select(partition => (partition, Key(change), (Dictionary<string, object>?)null)));
    }

    private static string Key(EntryChange change) => RowKeys.Entry(change.FirstSeen, change.Id);

    /// <summary>Whether another process wrote one of the entries after us, for another digest: its listings may then show what we wrote last.</summary>
    private async Task<bool> WereOvertakenAsync(List<EntryChange> changes, CancellationToken cancel)
    {
        var rows = await table.ManyAsync(RowKeys.Entries, changes.Select(change => RowKeys.Id(change.Id)), cancel);
        return changes.Exists(change => rows.GetValueOrDefault(RowKeys.Id(change.Id)) is var row && (change.After is { } after
            ? row is null || !EntryRows.Columns(after).SameAs(row.Values)
            : row is not null && !row.Values.ContainsKey(EntryRows.Gone)));
    }

    private async Task<bool> FinishAsync(SavePlan plan, CancellationToken cancel)
    {
        var rest = PlacementRows.ToRows(plan.Source, plan.Announced).ToList();
        var (from, to) = RowKeys.Saves(plan.Source);
        var done = new List<string>();
        await foreach (var row in table.RangeAsync(RowKeys.Pending, from, to, int.MaxValue, cancel))
        {
            done.AddRange(rest.Exists(left => left.Key == row.Key) ? [] : [row.Key]);
        }

        return await WriteAllAsync(RowKeys.Pending, [.. rest.Select(row => new RowChange.Put(row)), .. done.Select(key => new RowChange.Delete(key))], cancel);
    }

    private async Task<bool> WriteAllAsync(string partition, IEnumerable<RowChange> changes, CancellationToken cancel)
    {
        foreach (var batch in Batches.Cut(changes))
        {
            if (!await table.WriteAsync(partition, batch, cancel))
            {
                return false;
            }
        }

        return true;
    }
}
