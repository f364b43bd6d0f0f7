using Feed.Core.Storing;

namespace Feed.Tests.Storing;

public sealed class EntryStoreInMemoryTests : EntryStoreContract
{
    protected override ITable NewTable() => new MemoryTable();
}
