namespace Feed.Core.Storing;

/// <summary>A row of a table: a key, a version and named values.</summary>
/// <param name="Version">Set by the table, another one after every write; opaque. <c>null</c> in a row that was never stored.</param>
/// <param name="Values">string, long, double, bool, DateTimeOffset (UTC) or byte[]; names are C# identifiers. Absent is absent: no value is null.</param>
public sealed record Row(string Key, IReadOnlyDictionary<string, object> Values, string? Version = null);

/// <summary>A row to put, or a key to delete.</summary>
/// <param name="OnlyIf">
/// <c>null</c>: whatever is there. <see cref="Absent"/>: only if there is no row of that key. Otherwise: only if the stored row still has this
/// <see cref="Storing.Row.Version"/>.
/// </param>
public abstract record RowChange(string Key, string? OnlyIf)
{
    public const string Absent = "";

    public sealed record Put(Row Row, string? OnlyIf = null) : RowChange(Row.Key, OnlyIf);

    public sealed record Delete(string Key, string? OnlyIf = null) : RowChange(Key, OnlyIf);
}
