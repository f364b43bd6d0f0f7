using System.Buffers;

namespace Feed.Core.Storing;

/// <summary>What every <see cref="ITable"/> accepts, checked before anything is written: the limits of Table Storage, so that no adapter takes what another refuses.</summary>
/// <remarks>Source: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model.</remarks>
public static class TableRules
{
    public const int MaxRowsPerWrite = 100;

    public const int MaxBytesPerWrite = 4 * 1024 * 1024;

    /// <summary>In UTF-16 units.</summary>
    public const int MaxStringLength = 32 * 1024;

    public const int MaxBytesPerValue = 64 * 1024;

    /// <summary>Table Storage takes 255, of which three are its own.</summary>
    public const int MaxValuesPerRow = 250;

    /// <summary>As <see cref="RowSize.Stored"/> counts.</summary>
    public const int MaxRowBytes = 1024 * 1024;

    private const int MaxKeyLength = 256;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except(['/', '\\', '#', '?'])]);

    /// <exception cref="ArgumentException">A rule of <see cref="ITable"/> is broken; the message says which, by which key.</exception>
    public static void Check(string partition, IReadOnlyList<RowChange> changes)
    {
        CheckKey(partition);
        if (changes.Count > MaxRowsPerWrite)
        {
            throw new ArgumentException($"{changes.Count} rows in one write; at most {MaxRowsPerWrite} are taken as a whole.", nameof(changes));
        }

        var keys = new HashSet<string>(changes.Count, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            CheckKey(change.Key);
            if (!keys.Add(change.Key))
            {
                throw new ArgumentException($"The key '{change.Key}' occurs twice in one write.", nameof(changes));
            }

            if (change is RowChange.Put put)
            {
                CheckValues(partition, put.Row);
            }
        }
    }

    public static void CheckKey(string key)
    {
        if (key.Length is 0 or > MaxKeyLength || key.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException($"'{key}' is no key: 1 to {MaxKeyLength} printable ASCII characters other than / \\ # ? are.", nameof(key));
        }
    }

    private static void CheckValues(string partition, Row row)
    {
        if (row.Values.Count > MaxValuesPerRow)
        {
            throw new ArgumentException($"The row '{row.Key}' has {row.Values.Count} values; at most {MaxValuesPerRow} are stored.", nameof(row));
        }

        foreach (var (name, value) in row.Values)
        {
            if (value is string { Length: > MaxStringLength } or byte[] { Length: > MaxBytesPerValue })
            {
                throw new ArgumentException($"The value '{name}' of the row '{row.Key}' is longer than a value may be; split it.", nameof(row));
            }
        }

        if (RowSize.Stored(partition, row) >= MaxRowBytes)
        {
            throw new ArgumentException($"The row '{row.Key}' is larger than {MaxRowBytes} bytes.", nameof(row));
        }
    }
}
