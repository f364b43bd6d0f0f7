using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>A table as text, for comparing it with another.</summary>
internal static class TableDump
{
    /// <summary>Every row of the partitions chosen: partition, key, values.</summary>
    public static IReadOnlyList<string> Dump(this MemoryTable table, Func<string, bool> partition) => [.. table.Rows
        .Where(pair => partition(pair.Partition))
        .OrderBy(pair => pair.Partition, StringComparer.Ordinal)
        .SelectMany(pair => pair.Rows.Select(row => $"{pair.Partition} {row.Key} {string.Join(" | ", row.Values.Select(value => $"{value.Key}={value.Value}"))}"))];
}
