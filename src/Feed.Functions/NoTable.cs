using Feed.Core.Storing;

namespace Feed.Functions;

/// <summary>Stands for the tables when no setting says where they are: the app starts, and can say what it lacks.</summary>
internal sealed class NoTable : ITable
{
    public const string Problem = "The setting Feed__Tables is missing. Set it to the https address of the storage account's table service, "
        + "such as https://NAME.table.core.windows.net; with the emulator, to UseDevelopmentStorage=true.";

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancel) => throw new NoTableException();

    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, int limit, CancellationToken cancel) => throw new NoTableException();

    public Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel) => throw new NoTableException();
}

internal sealed class NoTableException() : Exception(NoTable.Problem);
