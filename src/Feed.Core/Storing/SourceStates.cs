using Feed.Core.Reading;

namespace Feed.Core.Storing;

/// <summary>What is remembered of the sources: a state each, and the text of the last good fetch in a partition of its own.</summary>
public sealed class SourceStates(ITable table)
{
    private const string States = "states";
    private const string Runs = "runs";
    private const string LastRun = "last";
    private const string At = "At";

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

    /// <summary>Notes that at this time every source was tried, and found unchanged where its state was not saved since: one write instead of one a source.</summary>
    public Task SaveRunAsync(DateTimeOffset at, CancellationToken cancel) =>
        table.WriteAsync(Runs, [new RowChange.Put(new Row(LastRun, new Dictionary<string, object> { [At] = at.ToUniversalTime() }))], cancel);

    /// <summary>When all sources were last tried, or <c>null</c> before the first time.</summary>
    public async Task<DateTimeOffset?> LastRunAsync(CancellationToken cancel) => (await table.GetAsync(Runs, LastRun, cancel))?.Values.Time(At);

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
