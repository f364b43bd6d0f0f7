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

    // https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes
    private const string NoSuchTable = "TableNotFound";
    private const string NoSuchRow = "ResourceNotFound";
    private const string RowExists = "EntityAlreadyExists";
    private const string OtherVersion = "UpdateConditionNotSatisfied";

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

    public async Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        TableRules.Check(partition, changes);
        var actions = changes.Select(change => EntityRow.Action(partition, change)).ToList();
        while (actions.Count > 0)
        {
            switch (await SubmitAsync(actions, cancel))
            {
                case null:
                    return true;
                case { ErrorCode: NoSuchTable }:
                    await table.CreateIfNotExistsAsync(cancel);
                    break;
                case TableTransactionFailedException { ErrorCode: NoSuchRow, FailedTransactionActionIndex: { } index } when DeletesAnyVersion(actions[index]):
                    actions.RemoveAt(index); // the service refuses to delete what is not there, and all that came with it; our contract lets it pass
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>Tries one transaction; gives what the service found to be absent or other than expected.</summary>
    /// <remarks>When an answer is lost on its way and the client tries again, a condition can fail by our own first try: the caller reads and decides anew.</remarks>
    private async Task<RequestFailedException?> SubmitAsync(List<TableTransactionAction> actions, CancellationToken cancel)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
            return null;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode is NoSuchTable or NoSuchRow or RowExists or OtherVersion)
        {
            return failure;
        }
    }

    private static bool DeletesAnyVersion(TableTransactionAction action) =>
        action.ActionType == TableTransactionActionType.Delete && action.ETag == ETag.All;

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
