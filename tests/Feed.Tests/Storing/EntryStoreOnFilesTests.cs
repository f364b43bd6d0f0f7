using Feed.Core.Storing;

namespace Feed.Tests.Storing;

public sealed class EntryStoreOnFilesTests : EntryStoreContract, IDisposable
{
    private readonly TestFolder folder = new();
    private readonly List<FileTable> opened = [];

    public void Dispose()
    {
        opened.ForEach(table => table.Dispose());
        folder.Dispose();
    }

    protected override ITable NewTable()
    {
        opened.Add(FileTable.Open(folder.Path, $"Table{opened.Count}"));
        return opened[^1];
    }
}
