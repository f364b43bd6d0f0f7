using Feed.Core.Storing;

namespace Feed.Tests.Storing;

public sealed class MemoryTableTests : TableContract
{
    protected override ITable NewTable() => new MemoryTable();
}
