using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>Every sentence of <see cref="ITable"/>. A subclass for each adapter; this file knows none of them, so that other test projects link it.</summary>
public abstract class TableContract
{
    protected const string Some = "some-partition";

    protected static CancellationToken Never => CancellationToken.None;

    /// <summary>A table with nothing in it.</summary>
    protected abstract ITable NewTable();

    /// <summary>What the largest row is filled with: two bytes a letter where rows are kept, six on the way there.</summary>
    protected virtual char Letter => '端';

    [Fact]
    public async Task Gives_null_for_a_row_that_is_not_there()
    {
        var table = NewTable();
        await PutAsync(table, "a");

        Assert.Null(await table.GetAsync(Some, "b", Never));
        Assert.Null(await table.GetAsync("other-partition", "a", Never));
    }

    [Fact]
    public async Task Gives_back_every_kind_of_value()
    {
        var table = NewTable();
        var values = new Dictionary<string, object>
        {
            ["Text"] = "Größe 端侧 🙂 \"quoted\" <b> & 'single' \\ / # ? % \t end",
            ["Empty"] = "",
            ["Number"] = long.MinValue,
            ["Fraction"] = 0.1,
            ["Flag"] = true,
            ["Other"] = false,
            ["Time"] = new DateTimeOffset(2024, 2, 29, 23, 59, 59, 123, TimeSpan.Zero),
            ["Bytes"] = new byte[] { 0, 1, 254, 255 },
            ["NoBytes"] = Array.Empty<byte>(),
        };
        await table.WriteAsync(Some, [new RowChange.Put(new Row("a", values))], Never);

        var row = await table.GetAsync(Some, "a", Never);

        Assert.NotNull(row);
        Assert.Equal("a", row.Key);
        Assert.Equal(values, row.Values);
        Assert.False(string.IsNullOrEmpty(row.Version));
    }

    [Fact]
    public async Task Gives_rows_in_ordinal_key_order_whatever_the_order_of_writing()
    {
        var table = NewTable();
        string[] keys = ["b", "a", "B", "10", "2", "a-", "a.", "a ", "~", "_", "A", "a'b", "a%20b", "a&b", "a+b=c:d@e,f;g(h)i*j!k$l\"m|n"];
        await PutAsync(table, keys);

        var found = await KeysAsync(table, Some, " ", "~~");

        Assert.Equal(keys.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public async Task A_range_has_its_first_key_and_not_its_last()
    {
        var table = NewTable();
        await PutAsync(table, "a", "b", "c", "d");

        Assert.Equal(["b", "c"], await KeysAsync(table, Some, "b", "d"));
        Assert.Equal(["b"], await KeysAsync(table, Some, "aa", "b~"));
        Assert.Empty(await KeysAsync(table, Some, "d", "a"));
        Assert.Empty(await KeysAsync(table, Some, "b", "b"));
    }

    [Fact]
    public async Task A_range_has_at_most_so_many_rows()
    {
        var table = NewTable();
        await PutAsync(table, "a", "b", "c");

        Assert.Equal(["a", "b"], await KeysAsync(table, Some, "a", "z", 2));
        Assert.Equal(["a", "b", "c"], await KeysAsync(table, Some, "a", "z", 10));
        Assert.Empty(await KeysAsync(table, Some, "a", "z", 0));
    }

    [Fact]
    public async Task A_range_keeps_to_its_partition_and_an_absent_one_is_empty()
    {
        var table = NewTable();
        await PutAsync(table, "a");

        Assert.Empty(await KeysAsync(table, "some", " ", "~"));
        Assert.Empty(await KeysAsync(table, Some + "s", " ", "~"));
    }

    [Fact]
    public async Task A_long_range_has_every_row_once()
    {
        var table = NewTable();
        var keys = Enumerable.Range(0, 2300).Select(number => $"{number:D5}").ToList();
        foreach (var some in keys.Chunk(100).Reverse())
        {
            await PutAsync(table, some);
        }

        Assert.Equal(keys, await KeysAsync(table, Some, "0", "9"));
        Assert.Equal(keys[500..1700], await KeysAsync(table, Some, "00500", "01700"));
        Assert.Equal(keys[500..1600], await KeysAsync(table, Some, "00500", "9", 1100));
    }

    [Fact]
    public async Task A_put_replaces_the_whole_row()
    {
        var table = NewTable();
        await table.WriteAsync(Some, [Put("a", ("One", 1L), ("Two", 2L))], Never);
        await table.WriteAsync(Some, [Put("a", ("Two", 3L))], Never);

        var row = await table.GetAsync(Some, "a", Never);

        Assert.Equal(new Dictionary<string, object> { ["Two"] = 3L }, row?.Values);
    }

    [Fact]
    public async Task Every_write_gives_another_version_even_of_the_same_values()
    {
        var table = NewTable();
        var versions = new List<string?>();
        for (var round = 0; round < 3; round++)
        {
            await PutAsync(table, "a");
            versions.Add((await table.GetAsync(Some, "a", Never))?.Version);
        }

        await PutAsync(table, "b");
        versions.Add((await table.GetAsync(Some, "a", Never))?.Version);

        Assert.Equal(3, versions.Distinct().Count());
        Assert.Equal(versions[2], versions[3]);
    }

    [Fact]
    public async Task A_range_gives_the_versions_that_a_look_up_gives()
    {
        var table = NewTable();
        await PutAsync(table, "a", "b");
        await PutAsync(table, "b");

        await foreach (var row in table.RangeAsync(Some, "a", "z", 10, Never))
        {
            Assert.Equal((await table.GetAsync(Some, row.Key, Never))?.Version, row.Version);
        }
    }

    [Fact]
    public async Task Deletes_a_row_and_lets_an_absent_one_pass()
    {
        var table = NewTable();
        await PutAsync(table, "a", "b");

        Assert.True(await table.WriteAsync(Some, [new RowChange.Delete("a"), new RowChange.Delete("x"), Put("c")], Never));
        Assert.True(await table.WriteAsync("other-partition", [new RowChange.Delete("x")], Never));

        Assert.Equal(["b", "c"], await KeysAsync(table, Some, " ", "~"));
        Assert.Null(await table.GetAsync(Some, "a", Never));
    }

    [Fact]
    public async Task Writes_a_row_only_if_it_is_absent()
    {
        var table = NewTable();

        Assert.True(await table.WriteAsync(Some, [Put("a", RowChange.Absent)], Never));
        Assert.False(await table.WriteAsync(Some, [Put("a", RowChange.Absent)], Never));
    }

    [Fact]
    public async Task Writes_and_deletes_a_row_only_if_it_has_the_version()
    {
        var table = NewTable();
        await PutAsync(table, "a");
        var old = (await table.GetAsync(Some, "a", Never))?.Version;

        Assert.True(await table.WriteAsync(Some, [Put("a", old)], Never));
        Assert.False(await table.WriteAsync(Some, [Put("a", old)], Never));
        Assert.False(await table.WriteAsync(Some, [new RowChange.Delete("a", old)], Never));
        Assert.False(await table.WriteAsync(Some, [Put("absent", old)], Never));
        Assert.False(await table.WriteAsync(Some, [new RowChange.Delete("absent", old)], Never));

        var fresh = (await table.GetAsync(Some, "a", Never))?.Version;
        Assert.True(await table.WriteAsync(Some, [new RowChange.Delete("a", fresh)], Never));
        Assert.Empty(await KeysAsync(table, Some, " ", "~"));
    }

    [Fact]
    public async Task Writes_nothing_when_one_condition_does_not_hold()
    {
        var table = NewTable();
        await PutAsync(table, "b", "d");

        Assert.False(await table.WriteAsync(Some, [Put("a"), Put("b", RowChange.Absent), new RowChange.Delete("d")], Never));

        Assert.Equal(["b", "d"], await KeysAsync(table, Some, " ", "~"));
    }

    [Fact]
    public async Task Of_writers_with_one_condition_one_writes()
    {
        var table = NewTable();
        await PutAsync(table, "a");
        var version = (await table.GetAsync(Some, "a", Never))?.Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => table.WriteAsync(Some, [Put("a", version)], Never))));

        Assert.Single(outcomes, written => written);
    }

    [Fact]
    public async Task Takes_100_rows_of_4_MiB_at_once()
    {
        var table = NewTable();
        var text = new string('x', 30_000);

        Assert.True(await table.WriteAsync(Some, [.. Enumerable.Range(0, 100).Select(number => Put($"{number:D3}", ("Text", text)))], Never));

        Assert.Equal(100, (await KeysAsync(table, Some, " ", "~")).Count);
    }

    [Fact]
    public async Task Takes_the_largest_values_and_rows()
    {
        var table = NewTable();
        var row = Put("a", [.. Enumerable.Range(0, 14).Select(number => ($"Text{number}", (object)new string(Letter, TableRules.MaxStringLength))), ("Bytes", new byte[TableRules.MaxBytesPerValue])]);
        await table.WriteAsync(Some, [row], Never);

        Assert.Equal(row.Row.Values, (await table.GetAsync(Some, "a", Never))?.Values);
    }

    [Fact]
    public async Task Refuses_what_no_table_takes()
    {
        var table = NewTable();
        await RefusesAsync(table, [.. Enumerable.Range(0, 101).Select(number => Put($"{number}"))]);
        await RefusesAsync(table, [Put("a"), Put("a")]);
        await RefusesAsync(table, [Put("a"), new RowChange.Delete("a")]);
        await RefusesAsync(table, [Put("a", ("Text", new string('x', TableRules.MaxStringLength + 1)))]);
        await RefusesAsync(table, [Put("a", ("Bytes", new byte[TableRules.MaxBytesPerValue + 1]))]);
        await RefusesAsync(table, [Put("a", [.. Enumerable.Range(0, 17).Select(number => ($"Text{number}", (object)new string('x', TableRules.MaxStringLength)))])]);
        await RefusesAsync(table, [Put("a", [.. Enumerable.Range(0, 251).Select(number => ($"N{number}", (object)1L))])]);

        Assert.Empty(await KeysAsync(table, Some, " ", "~"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\nb")]
    [InlineData("a\u007fb")]
    [InlineData("端")]
    public async Task Refuses_a_key_with_a_forbidden_character(string key)
    {
        var table = NewTable();

        await RefusesAsync(table, [Put("a"), Put(key)]);
        await Assert.ThrowsAsync<ArgumentException>(() => table.WriteAsync(key, [Put("a")], Never));
        Assert.Empty(await KeysAsync(table, Some, " ", "~"));
    }

    [Fact]
    public async Task Takes_a_key_of_256_characters_and_no_longer_one()
    {
        var table = NewTable();
        await table.WriteAsync(new string('p', 256), [Put(new string('k', 256))], Never);

        Assert.NotNull(await table.GetAsync(new string('p', 256), new string('k', 256), Never));
        await RefusesAsync(table, [Put(new string('k', 257))]);
    }

    [Fact]
    public async Task Writing_nothing_is_done_at_once() => Assert.True(await NewTable().WriteAsync(Some, [], Never));

    [Fact]
    public async Task A_range_shows_no_row_twice_while_others_write()
    {
        var table = NewTable();
        await PutAsync(table, [.. Enumerable.Range(0, 100).Select(number => $"{number:D3}")]);

        var seen = new List<string>();
        await foreach (var row in table.RangeAsync(Some, " ", "~", 1000, Never))
        {
            seen.Add(row.Key);
            await PutAsync(table, row.Key, row.Key + "-");
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(100, seen.Count(key => key.Length == 3));
    }

    [Fact]
    public async Task May_be_called_from_many_threads()
    {
        var table = NewTable();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            for (var round = 0; round < 5; round++)
            {
                await table.WriteAsync($"partition-{thread % 4}", [Put($"{thread}-{round}"), Put($"{thread}")], Never);
                Assert.NotNull(await table.GetAsync($"partition-{thread % 4}", $"{thread}-{round}", Never));
                Assert.NotEmpty(await KeysAsync(table, $"partition-{thread % 4}", " ", "~"));
            }
        })));

        for (var partition = 0; partition < 4; partition++)
        {
            Assert.Equal(12, (await KeysAsync(table, $"partition-{partition}", " ", "~")).Count);
        }
    }

    [Fact]
    public async Task Stops_when_it_is_cancelled()
    {
        var table = NewTable();
        await PutAsync(table, "a");
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.GetAsync(Some, "a", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.WriteAsync(Some, [Put("b")], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => KeysAsync(table, Some, "a", "z", cancel: cancelled));
        Assert.Equal(["a"], await KeysAsync(table, Some, " ", "~"));
    }

    protected static RowChange.Put Put(string key, params (string Name, object Value)[] values) =>
        new(new Row(key, values.ToDictionary(value => value.Name, value => value.Value)));

    protected static RowChange.Put Put(string key, string? onlyIf) => Put(key) with { OnlyIf = onlyIf };

    protected static Task PutAsync(ITable table, params string[] keys) => table.WriteAsync(Some, [.. keys.Distinct().Select(key => Put(key, ("Number", 1L)))], Never);

    protected static async Task<List<string>> KeysAsync(
        ITable table, string partition, string from, string to, int limit = int.MaxValue, CancellationToken cancel = default)
    {
        var keys = new List<string>();
        await foreach (var row in table.RangeAsync(partition, from, to, limit, cancel))
        {
            keys.Add(row.Key);
        }

        return keys;
    }

    private static Task<ArgumentException> RefusesAsync(ITable table, RowChange[] changes) =>
        Assert.ThrowsAsync<ArgumentException>(() => table.WriteAsync(Some, changes, Never));
}
