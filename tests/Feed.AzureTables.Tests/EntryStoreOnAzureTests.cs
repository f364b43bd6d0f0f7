using Feed.Core.Storing;
using Feed.Tests.Storing;

namespace Feed.AzureTables.Tests;

[Collection(OnAzurite.Name)]
public sealed class EntryStoreOnAzureTests(Azurite azurite) : EntryStoreContract
{
    protected override ITable NewTable() => azurite.NewTable();
}
