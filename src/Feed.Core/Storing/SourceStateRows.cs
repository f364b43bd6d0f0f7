using Feed.Core.Fetching;

namespace Feed.Core.Storing;

/// <summary>A source's state as columns, and back.</summary>
internal static class SourceStateRows
{
    public static Row ToRow(SourceState state)
    {
        var columns = new Dictionary<string, object>
        {
            [nameof(SourceState.Condition)] = state.Condition.ToString(),
            [nameof(SourceState.Entries)] = (long)state.Entries,
            [nameof(SourceState.Coverage)] = state.Coverage,
            [nameof(SourceState.Failures)] = (long)state.Failures,
        };
        columns.AddText(nameof(SourceState.Address), state.Address, TextCaps.Line);
        columns.AddText(nameof(SourceState.Problem), state.Problem, TextCaps.Note);
        columns.AddText(nameof(SourceState.Layout), state.Layout, TextCaps.Line);
        columns.AddText(nameof(SourceState.Fingerprint), state.Fingerprint, TextCaps.Line);
        columns.AddText(nameof(Validators.ETag), state.Known.ETag, TextCaps.Line);
        columns.AddText(nameof(Validators.LastModified), state.Known.LastModified, TextCaps.Line);
        columns.AddText(nameof(Validators.ContentHash), state.Known.ContentHash, TextCaps.Line);
        columns.AddText(nameof(Validators.MovedTo), state.Known.MovedTo, TextCaps.Line);
        columns.AddTime(nameof(SourceState.LastAttempt), state.LastAttempt);
        columns.AddTime(nameof(SourceState.LastSuccess), state.LastSuccess);
        columns.AddTime(nameof(SourceState.LastNewEntry), state.LastNewEntry);
        columns.AddTime(nameof(SourceState.NextAttempt), state.NextAttempt);
        columns.AddTime(nameof(SourceState.NotBefore), state.NotBefore);
        return new(state.Id, columns);
    }

    public static SourceState Read(Row row)
    {
        var columns = row.Values;
        return new()
        {
            Id = row.Key,
            Address = columns.Text(nameof(SourceState.Address)),
            Condition = Enum.TryParse<SourceCondition>(columns.Text(nameof(SourceState.Condition)), out var condition) ? condition : SourceCondition.Never,
            Problem = columns.Text(nameof(SourceState.Problem)),
            LastAttempt = columns.Time(nameof(SourceState.LastAttempt)),
            LastSuccess = columns.Time(nameof(SourceState.LastSuccess)),
            LastNewEntry = columns.Time(nameof(SourceState.LastNewEntry)),
            Entries = (int)(columns.Number(nameof(SourceState.Entries)) ?? 0),
            Layout = columns.Text(nameof(SourceState.Layout)),
            Coverage = columns.GetValueOrDefault(nameof(SourceState.Coverage)) as double? ?? 0,
            Known = new Validators
            {
                ETag = columns.Text(nameof(Validators.ETag)),
                LastModified = columns.Text(nameof(Validators.LastModified)),
                ContentHash = columns.Text(nameof(Validators.ContentHash)),
                MovedTo = columns.Text(nameof(Validators.MovedTo)),
            },
            Failures = (int)(columns.Number(nameof(SourceState.Failures)) ?? 0),
            NextAttempt = columns.Time(nameof(SourceState.NextAttempt)),
            NotBefore = columns.Time(nameof(SourceState.NotBefore)),
            Fingerprint = columns.Text(nameof(SourceState.Fingerprint)),
        };
    }

    private static void AddTime(this Dictionary<string, object> columns, string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            columns[name] = known.ToUniversalTime();
        }
    }
}
