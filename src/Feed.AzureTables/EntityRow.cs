using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Feed.Core.Storing;

namespace Feed.AzureTables;

/// <summary>A row as an entity of Table Storage, one column a value, so that Storage Explorer shows what we store.</summary>
internal static class EntityRow
{
    private static readonly string[] OfTheService = ["PartitionKey", "RowKey", "Timestamp", "odata.etag", "odata.metadata"];

    public static Row Read(TableEntity entity)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in entity)
        {
            if (!OfTheService.Contains(name))
            {
                values[name] = FromColumn(value);
            }
        }

        return new Row(entity.RowKey, values, entity.ETag.ToString());
    }

    /// <summary>The change as a step of a transaction: a put replaces the whole entity.</summary>
    public static TableTransactionAction Action(string partition, RowChange change) => change switch
    {
        RowChange.Put { OnlyIf: null } put => new(TableTransactionActionType.UpsertReplace, Write(partition, put.Row)),
        RowChange.Put { OnlyIf: RowChange.Absent } put => new(TableTransactionActionType.Add, Write(partition, put.Row)),
        RowChange.Put { OnlyIf: { } version } put => new(TableTransactionActionType.UpdateReplace, Write(partition, put.Row), new ETag(version)),
        _ => new(TableTransactionActionType.Delete, new TableEntity(partition, change.Key), change.OnlyIf is { } version ? new ETag(version) : ETag.All),
    };

    private static TableEntity Write(string partition, Row row)
    {
        var entity = new TableEntity(partition, row.Key);
        foreach (var (name, value) in row.Values)
        {
            entity[name] = value;
        }

        return entity;
    }

    // Our rows know long, DateTimeOffset and byte[]; the service (or a person at Storage Explorer) may answer with their relatives.
    private static object FromColumn(object value) => value switch
    {
        int number => (long)number,
        DateTime time => new DateTimeOffset(time.ToUniversalTime(), TimeSpan.Zero),
        DateTimeOffset time => time.ToUniversalTime(),
        BinaryData bytes => bytes.ToArray(),
        Guid id => id.ToString("D", CultureInfo.InvariantCulture),
        _ => value,
    };
}
