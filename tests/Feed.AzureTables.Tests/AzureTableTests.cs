using Feed.Core.Storing;
using Feed.Tests.Storing;

namespace Feed.AzureTables.Tests;

[Collection(OnAzurite.Name)]
public sealed class AzureTableTests(Azurite azurite) : TableContract
{
    protected override ITable NewTable() => azurite.NewTable();

    // Azurite counts a row's bytes on the way, the service those that it keeps: to Azurite a row of Chinese is three times too large.
    protected override char Letter => 'x';
}
