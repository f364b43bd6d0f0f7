using System.Net;
using Azure;
using Azure.Data.Tables;
using Feed.Core.Storing;

namespace Feed.AzureTables.Tests;

/// <summary>What only a service does: pages, limits, refusals, missing tables.</summary>
[Collection(OnAzurite.Name)]
public sealed class Living_with_the_service(Azurite azurite)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task Reads_on_behind_a_page_of_1_000_rows()
    {
        var table = azurite.NewTable();
        for (var batch = 0; batch < 25; batch++)
        {
            await table.WriteAsync("p", [.. Enumerable.Range(batch * 100, 100).Select(number => Put($"{number:D6}"))], Never);
        }

        var all = await KeysAsync(table, int.MaxValue);
        Assert.Equal(Enumerable.Range(0, 2500).Select(number => $"{number:D6}"), all);
        Assert.Equal(all.Take(1500), await KeysAsync(table, 1500));
    }

    [Fact]
    public async Task Asks_for_no_more_rows_than_it_gives()
    {
        var name = NewName();
        await Table(name).WriteAsync("p", [.. Enumerable.Range(0, 60).Select(number => Put($"{number:D6}"))], Never);
        using var answers = new Answers();

        Assert.Equal(50, (await KeysAsync(Table(name, answers), 50)).Count);
        Assert.Equal(1, answers.Requests);
    }

    [Fact]
    public async Task Goes_on_behind_an_empty_page()
    {
        var name = NewName();
        await Table(name).WriteAsync("p", [Put("a"), Put("b")], Never);
        using var answers = new Answers(() => Answers.Json(HttpStatusCode.OK, """{"value":[]}""",
            ("x-ms-continuation-NextPartitionKey", "p"), ("x-ms-continuation-NextRowKey", "a")));

        Assert.Equal(["a", "b"], await KeysAsync(Table(name, answers), 10));
    }

    [Fact]
    public async Task Tries_again_when_the_service_is_busy()
    {
        var name = NewName();
        using var answers = new Answers(Enumerable.Repeat(Answers.Busy, 5));

        Assert.True(await Table(name, answers).WriteAsync("p", [Put("a")], Never));
        Assert.NotNull(await Table(name).GetAsync("p", "a", Never));
    }

    [Fact]
    public async Task Gives_up_after_the_sixth_try_and_says_why()
    {
        using var answers = new Answers(Enumerable.Repeat(Answers.Busy, 100));

        var fault = await Assert.ThrowsAnyAsync<RequestFailedException>(() => Table(NewName(), answers).GetAsync("p", "a", Never));

        Assert.Equal(6, answers.Requests);
        Assert.Contains("too busy", StorageFault.Explain(fault, "https://papers.table.core.windows.net"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_role_that_the_identity_lacks()
    {
        using var answers = new Answers(() => Answers.Json(HttpStatusCode.Forbidden,
            """{"odata.error":{"code":"AuthorizationPermissionMismatch","message":{"lang":"en-US","value":"This request is not authorized."}}}"""));

        var fault = await Assert.ThrowsAnyAsync<RequestFailedException>(() => Table(NewName(), answers).GetAsync("p", "a", Never));

        var words = StorageFault.Explain(fault, "https://papers.table.core.windows.net");
        Assert.Contains("papers.table.core.windows.net", words, StringComparison.Ordinal);
        Assert.Contains("Storage Table Data Contributor", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_setting_when_nobody_answers()
    {
        var options = TableAccount.Options();
        options.Retry.MaxRetries = 1;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        var nobody = new TableServiceClient("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/a;", options);

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => new AzureTable(nobody.GetTableClient("T")).GetAsync("p", "a", Never));

        Assert.Contains("Feed__Tables", StorageFault.Explain(fault, "http://127.0.0.1:9/a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_missing_is_empty_and_comes_with_the_first_write()
    {
        var table = azurite.NewTable();
        Assert.Null(await table.GetAsync("p", "a", Never));
        Assert.Empty(await KeysAsync(table, 10));

        Assert.True(await table.WriteAsync("p", [Put("a")], Never));
        Assert.Equal(["a"], await KeysAsync(table, 10));
    }

    [Theory]
    [InlineData(32_768, 65_536, true)]
    [InlineData(32_769, 0, false)]
    [InlineData(0, 65_537, false)]
    public async Task Takes_values_up_to_the_limit_of_the_service_and_refuses_longer_ones_before_they_are_sent(int units, int bytes, bool fits)
    {
        var row = new Row("a", new Dictionary<string, object> { ["Text"] = new string('长', units), ["Bytes"] = new byte[bytes] });
        var table = azurite.NewTable();

        if (fits)
        {
            Assert.True(await table.WriteAsync("p", [new RowChange.Put(row)], Never));
            Assert.Equal(row.Values["Text"], (await table.GetAsync("p", "a", Never))?.Values["Text"]);
        }
        else
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => table.WriteAsync("p", [new RowChange.Put(row)], Never));
        }
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("per%cent")]
    [InlineData("a%2Fb")]
    [InlineData("a b+c&d=e")]
    [InlineData("' or RowKey ne '")]
    public async Task Escapes_keys_wherever_they_are_written(string key)
    {
        var table = azurite.NewTable();
        Assert.True(await table.WriteAsync(key, [Put(key)], Never));
        var row = await table.GetAsync(key, key, Never);
        Assert.Equal(key, row?.Key);
        Assert.True(await table.WriteAsync(key, [new RowChange.Delete(key, row?.Version)], Never));
        Assert.Null(await table.GetAsync(key, key, Never));
    }

    [Fact]
    public async Task Reads_what_a_person_typed_into_a_storage_browser()
    {
        var name = NewName();
        var client = azurite.Client().GetTableClient(name);
        await client.CreateAsync();
        await client.AddEntityAsync(new TableEntity("p", "a") { ["Number"] = 7, ["Id"] = Guid.Empty, ["Time"] = new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc) });

        var row = await Table(name).GetAsync("p", "a", Never);

        Assert.Equal(7L, row?.Values["Number"]);
        Assert.Equal("00000000-0000-0000-0000-000000000000", row?.Values["Id"]);
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.Zero), row?.Values["Time"]);
    }

    private static string NewName() => "T" + Guid.NewGuid().ToString("N");

    private static RowChange.Put Put(string key) => new(new Row(key, new Dictionary<string, object> { ["Number"] = 1L }));

    private AzureTable Table(string name, Answers? answers = null) => new(azurite.Client(answers?.Options()).GetTableClient(name));

    private static async Task<List<string>> KeysAsync(ITable table, int limit)
    {
        var keys = new List<string>();
        await foreach (var row in table.RangeAsync("p", " ", "~", limit, Never))
        {
            keys.Add(row.Key);
        }

        return keys;
    }
}
