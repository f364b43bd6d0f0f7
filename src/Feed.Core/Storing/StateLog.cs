namespace Feed.Core.Storing;

/// <summary>The newest changes of state of all sources.</summary>
public sealed class StateLog(ITable table)
{
    /// <summary>Older ones are forgotten.</summary>
    public const int MaxChanges = 200;

    private const string Partition = "changes";

    public async Task AddAsync(StateChange change, CancellationToken cancel)
    {
        var columns = new Dictionary<string, object>
        {
            [nameof(StateChange.Source)] = change.Source,
            [nameof(StateChange.At)] = change.At,
            [nameof(StateChange.From)] = change.From.ToString(),
            [nameof(StateChange.To)] = change.To.ToString(),
        };
        columns.AddText(nameof(StateChange.Problem), change.Problem, TextCaps.Note);
        var put = new RowChange.Put(new Row($"{RowKeys.Newest(change.At)}-{change.Source}", columns));
        var old = await KeysAsync(cancel).Skip(MaxChanges - 1).Where(key => key != put.Key).Take(TableRules.MaxRowsPerWrite - 1).ToListAsync(cancel);
        await table.WriteAsync(Partition, [put, .. old.Select(key => new RowChange.Delete(key))], cancel);
    }

    /// <summary>Gives the changes, newest first.</summary>
    public async Task<IReadOnlyList<StateChange>> NewestAsync(int limit, CancellationToken cancel)
    {
        var changes = new List<StateChange>();
        await foreach (var row in table.RangeAsync(Partition, RowKeys.First, RowKeys.Last, limit, cancel))
        {
            changes.Add(new StateChange(
                row.Values.Text(nameof(StateChange.Source)) ?? "", row.Values.Time(nameof(StateChange.At)) ?? default,
                Condition(row, nameof(StateChange.From)), Condition(row, nameof(StateChange.To)), row.Values.Text(nameof(StateChange.Problem))));
        }

        return changes;
    }

    private IAsyncEnumerable<string> KeysAsync(CancellationToken cancel) =>
        table.RangeAsync(Partition, RowKeys.First, RowKeys.Last, int.MaxValue, cancel).Select(row => row.Key);

    private static SourceCondition Condition(Row row, string name) =>
        Enum.TryParse<SourceCondition>(row.Values.Text(name), out var condition) ? condition : SourceCondition.Never;
}
