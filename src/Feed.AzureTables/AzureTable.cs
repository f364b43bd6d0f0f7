using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Feed.Core.Storing;

namespace Feed.AzureTables;

/// <summary>A table of Azure Table Storage. It translates, and does nothing else; the sentences it keeps are those of <see cref="ITable"/>.</summary>
/// <remarks>
/// Absent is an answer, whatever is absent: a row, a partition or the table itself, which the first write creates.
/// Throttling and passing faults are retried below (<see cref="TableAccount"/>); what is left after that is thrown.
/// </remarks>
public sealed class AzureTable(TableClient table) : ITable
{
    // A query answers with at most 1,000 rows a page: https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination
    private const int RowsPerPage = 1000;
    private const int RowsPerTransaction = 100;

    // https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes
    private const string NoSuchTable = "TableNotFound";
    private const string NoSuchRow = "ResourceNotFound";

    public async Task<Row?> GetAsync(string partition, string key, CancellationToken cancel)
    {
        var answer = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancel);
        return answer.HasValue ? EntityRow.Read(answer.Value!) : null; // a value when HasValue says so
    }

    public async IAsyncEnumerable<Row> RangeAsync(
        string partition, string from, string to, int limit, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (limit <= 0)
        {
            yield break;
        }

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        await using var rows = table.QueryAsync<TableEntity>(filter, Math.Min(limit, RowsPerPage), cancellationToken: cancel).GetAsyncEnumerator(cancel);
        for (var left = limit; left > 0 && await MoveNextAsync(rows); left--)
        {
            yield return EntityRow.Read(rows.Current);
        }
    }

    public async Task WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(changes.Count, RowsPerTransaction);
        var actions = changes.Select(change => EntityRow.Action(partition, change)).ToList();
        while (actions.Count > 0)
        {
            switch (await SubmitAsync(actions, cancel))
            {
                case { Done: true }:
                    return;
                case { AbsentRow: { } index }:
                    actions.RemoveAt(index);
                    break;
                default:
                    await table.CreateIfNotExistsAsync(cancel);
                    break;
            }
        }
    }

    /// <summary>Tries one transaction; neither done nor an absent row means that the table is missing.</summary>
    /// <remarks>The service refuses to delete a row that is not there, and with it the whole transaction; our contract lets it pass.</remarks>
    private async Task<(bool Done, int? AbsentRow)> SubmitAsync(List<TableTransactionAction> actions, CancellationToken cancel)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
            return (true, null);
        }
        catch (TableTransactionFailedException failure)
            when (failure is { ErrorCode: NoSuchRow, FailedTransactionActionIndex: { } index } && actions[index].ActionType == TableTransactionActionType.Delete)
        {
            return (false, index);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == NoSuchTable)
        {
            return (false, null);
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<TableEntity> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == NoSuchTable)
        {
            return false;
        }
    }
}
