using System.Runtime.CompilerServices;
using Feed.Core.Sources;

namespace Feed.Core.Storing;

/// <summary>All entries of all digests, over any <see cref="ITable"/>: saves what a digest says, lists what is to be published.</summary>
/// <remarks>
/// Saves of one process go one after the other. Several processes may save at once: entries and heads are written only as they were read
/// (<see cref="RowChange.OnlyIf"/>), else the save is decided again.
/// </remarks>
public sealed class EntryStore(ITable table, TimeProvider clock) : IDisposable
{
    private const int MaxAttempts = 20;

    private readonly SaveReader reader = new(table);
    private readonly SaveWriter writer = new(table);
    private readonly SemaphoreSlim saving = new(1);

    /// <summary>Makes the store say what the digest says. Saying the same again writes nothing.</summary>
    /// <param name="mentions">All that the digest has, in its order.</param>
    /// <param name="keep">What becomes of entries that the digest no longer has.</param>
    public Task<SaveCounts> SaveAsync(string sourceId, KeepRule keep, IReadOnlyList<Mention> mentions, CancellationToken cancel) =>
        SaveAsync(sourceId, keep, mentions, isCompletion: false, cancel);

    /// <summary>Completes the saves that a killed process left unfinished. For the start of a host; a save of the same digest does it too.</summary>
    public async Task CompleteAsync(CancellationToken cancel)
    {
        var (from, to) = RowKeys.Saves();
        var sources = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in table.RangeAsync(RowKeys.Pending, from, to, int.MaxValue, cancel))
        {
            sources.Add(PlacementRows.SourceOf(row));
        }

        foreach (var source in sources)
        {
            await SaveAsync(source, KeepRule.All, await MentionsAsync(source, cancel), isCompletion: true, cancel);
        }
    }

    /// <summary>Gives the entry, or <c>null</c> when there is none or it is gone.</summary>
    public async Task<Entry?> FindAsync(Guid id, CancellationToken cancel) =>
        await table.GetAsync(RowKeys.Entries, RowKeys.Id(id), cancel) is { } row && !row.Values.ContainsKey(EntryRows.Gone) ? EntryRows.Read(row.Values) : null;

    /// <summary>Gives entries of a listing, newest arrival first: one range read.</summary>
    /// <param name="before">Where to go on; <c>null</c> for the top.</param>
    public IAsyncEnumerable<Entry> ListAsync(Listing listing, ListingCursor? before, int limit, CancellationToken cancel) =>
        ReadAsync(listing, before is { } cursor ? RowKeys.After(cursor.ToString()) : RowKeys.Digits, RowKeys.BehindDigits, limit, cancel);

    /// <summary>Gives entries of a listing that arrived within <paramref name="from"/> ≤ first seen &lt; <paramref name="to"/>, newest first.</summary>
    public IAsyncEnumerable<Entry> ListAsync(
        Listing listing, DateTimeOffset from, DateTimeOffset to, ListingCursor? before, int limit, CancellationToken cancel)
    {
        var start = RowKeys.Before(to);
        var cursor = before is { } place ? RowKeys.After(place.ToString()) : start;
        return ReadAsync(listing, string.CompareOrdinal(cursor, start) > 0 ? cursor : start, RowKeys.Before(from), limit, cancel);
    }

    /// <summary>Gives the head of a listing: one point read. <c>null</c> when nothing ever stood in it.</summary>
    public async Task<ListingHead?> HeadAsync(Listing listing, CancellationToken cancel) =>
        ListingHead.From(await table.GetAsync(listing.Partition, RowKeys.Head, cancel));

    /// <summary>Gives what a digest says, in its order at the time each was last written.</summary>
    public async Task<IReadOnlyList<Mention>> MentionsAsync(string sourceId, CancellationToken cancel) =>
        [.. (await reader.SaidAsync(sourceId, cancel)).Values.OrderBy(mention => mention.Position)];

    internal Task<Dictionary<Guid, Mention>> SaidAsync(string sourceId, CancellationToken cancel) => reader.SaidAsync(sourceId, cancel);

    public void Dispose() => saving.Dispose();

    private async Task<SaveCounts> SaveAsync(string sourceId, KeepRule keep, IReadOnlyList<Mention> mentions, bool isCompletion, CancellationToken cancel)
    {
        IReadOnlyList<Mention> own = [.. mentions.Select(mention => mention with { Source = sourceId })];
        await saving.WaitAsync(cancel);
        try
        {
            SaveCounts? counts = null;
            for (var attempt = 1; attempt <= MaxAttempts; attempt++)
            {
                var plan = SaveDecision.Decide(await reader.ReadAsync(sourceId, keep, Now(), own, isCompletion, cancel));
                counts ??= plan.Counts;
                if (plan.Changes.Count == 0 || await writer.TryWriteAsync(plan, cancel))
                {
                    return counts;
                }
            }
        }
        finally
        {
            saving.Release();
        }

        throw new IOException($"Other processes changed the entries of '{sourceId}' {MaxAttempts} times while they were to be saved. Refresh again.");
    }

    private async IAsyncEnumerable<Entry> ReadAsync(
        Listing listing, string from, string to, int limit, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in table.RangeAsync(listing.Partition, from, to, limit, cancel))
        {
            yield return EntryRows.Read(row.Values);
        }
    }

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
}
