namespace Feed.Core.Storing;

/// <summary>A row of a table: a key, a version and named values.</summary>
/// <param name="Version">Set by the table, another one after every write; opaque. <c>null</c> in a row that was never stored.</param>
/// <param name="Values">string, long, double, bool, DateTimeOffset (UTC) or byte[]; names are C# identifiers. Absent is absent: no value is null.</param>
public sealed record Row(string Key, IReadOnlyDictionary<string, object> Values, string? Version = null);

/// <summary>A row to put, or a key to delete.</summary>
public abstract record RowChange(string Key)
{
    public sealed record Put(Row Row) : RowChange(Row.Key);

    public sealed record Delete(string Key) : RowChange(Key);
}
