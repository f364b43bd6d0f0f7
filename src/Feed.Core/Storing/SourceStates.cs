using Feed.Core.Reading;

namespace Feed.Core.Storing;

/// <summary>What is remembered of the sources: a state each, and the text of the last good fetch in a partition of its own.</summary>
/// <param name="runs">Where it is noted when all sources were last tried, and who is at it; <c>null</c>: in the same table.</param>
public sealed class SourceStates(ITable table, ITable? runs = null)
{
    private const string States = "states";
    private const string LastRun = "last";
    private const string At = "At";

    /// <summary>Holds the leases, too.</summary>
    public ITable Runs { get; } = runs ?? table;

    /// <summary>The newest changes of state of all sources.</summary>
    public StateLog Changes { get; } = new(table);

    public async Task<SourceState?> GetAsync(string id, CancellationToken cancel) =>
        await table.GetAsync(States, id, cancel) is { } row ? SourceStateRows.Read(row).SeenWellAt(await LastRunAsync(cancel)) : null;

    /// <summary>All states, by source id.</summary>
    public async Task<IReadOnlyList<SourceState>> AllAsync(CancellationToken cancel)
    {
        var states = new List<SourceState>();
        var last = await LastRunAsync(cancel);
        await foreach (var row in table.RangeAsync(States, RowKeys.First, RowKeys.Last, int.MaxValue, cancel))
        {
            states.Add(SourceStateRows.Read(row).SeenWellAt(last));
        }

        return states;
    }

    public Task SaveAsync(SourceState state, CancellationToken cancel) =>
        table.WriteAsync(States, [new RowChange.Put(SourceStateRows.ToRow(state))], cancel);

    /// <summary>
    /// A note for partition <see cref="RowKeys.Runs"/> that at this time every source was tried, and found unchanged where its state was not saved since:
    /// one row instead of one a source.
    /// </summary>
    public static Row NoteOf(DateTimeOffset run) => new(LastRun, new Dictionary<string, object> { [At] = run.ToUniversalTime() });

    /// <summary>When all sources were last tried, or <c>null</c> before the first time.</summary>
    public async Task<DateTimeOffset?> LastRunAsync(CancellationToken cancel) => (await Runs.GetAsync(RowKeys.Runs, LastRun, cancel))?.Values.Time(At);

    /// <summary>Takes the note of the last run from one table to another; writes nothing that stands there already.</summary>
    public static async Task CopyLastRunAsync(ITable from, ITable to, CancellationToken cancel)
    {
        var (last, there) = (await from.GetAsync(RowKeys.Runs, LastRun, cancel), await to.GetAsync(RowKeys.Runs, LastRun, cancel));
        if (last?.Values.Time(At) is { } at && at != there?.Values.Time(At))
        {
            await to.WriteAsync(RowKeys.Runs, [new RowChange.Put(NoteOf(at))], cancel);
        }
    }

    /// <summary>Gives the text that was last kept, or <c>null</c> when none is.</summary>
    public async Task<RawDocument?> TextAsync(string id, CancellationToken cancel)
    {
        var rows = await RowsAsync(id, cancel);
        return rows.Find(row => row.Key == KeptText.Head) is { } head ? KeptText.Read(head.Values, rows) : null;
    }

    /// <summary>Keeps the text in place of the one before.</summary>
    public async Task SaveTextAsync(string id, RawDocument raw, CancellationToken cancel)
    {
        var (before, now) = (await RowsAsync(id, cancel), KeptText.ToRows(raw));
        foreach (var batch in Batches.Cut(now.SkipLast(1).Select(row => new RowChange.Put(row))))
        {
            await table.WriteAsync(Text(id), batch, cancel);
        }

        await table.WriteAsync(Text(id), [new RowChange.Put(now[^1])], cancel);
        var old = before.Where(row => row.Key != KeptText.Head && !KeptText.IsOf(row, now[^1].Values));
        foreach (var batch in Batches.Cut(old.Select(row => new RowChange.Delete(row.Key))))
        {
            await table.WriteAsync(Text(id), batch, cancel);
        }
    }

    private static string Text(string id) => "text-" + id;

    private async Task<List<Row>> RowsAsync(string id, CancellationToken cancel)
    {
        var rows = new List<Row>();
        await foreach (var row in table.RangeAsync(Text(id), RowKeys.First, RowKeys.Last, int.MaxValue, cancel))
        {
            rows.Add(row);
        }

        return rows;
    }
}
