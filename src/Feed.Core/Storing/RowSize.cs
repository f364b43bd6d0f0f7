namespace Feed.Core.Storing;

/// <summary>How large a row is for Table Storage: where it is kept, and on its way there.</summary>
internal static class RowSize
{
    /// <summary>The envelope of one change in a batch: headers, address, property annotations. Measured at 500 to 700 bytes, rounded up.</summary>
    private const int EnvelopeBytes = 1024;

    /// <summary>Bytes that count towards the 1 MiB of an entity.</summary>
    /// <remarks>Source: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model, "Entity size".</remarks>
    public static long Stored(string partition, Row row)
    {
        var bytes = 4L + (2 * (partition.Length + row.Key.Length)) + 32;
        foreach (var (name, value) in row.Values)
        {
            bytes += 8 + (2 * name.Length) + value switch
            {
                string text => 4 + (2L * text.Length),
                byte[] data => 4 + data.Length,
                bool => 1,
                _ => 8,
            };
        }

        return bytes;
    }

    /// <summary>Bytes that count towards the 4 MiB of a batch, never too few: JSON whose encoder writes every sign outside letters as <c>\u1234</c>.</summary>
    public static long Sent(RowChange change)
    {
        var bytes = (long)EnvelopeBytes;
        if (change is RowChange.Put put)
        {
            foreach (var (name, value) in put.Row.Values)
            {
                bytes += 40 + (2 * name.Length) + value switch
                {
                    string text => Escaped(text),
                    byte[] data => (data.Length + 2) / 3 * 4,
                    _ => 40,
                };
            }
        }

        return bytes;
    }

    private static long Escaped(string text)
    {
        var plain = 0L;
        foreach (var unit in text)
        {
            plain += char.IsAsciiLetterOrDigit(unit) || unit is ' ' or '.' or ',' or '/' or ':' or '-' or '=' or ';' ? 1 : 0;
        }

        return plain + (6 * (text.Length - plain));
    }
}
