using System.Globalization;
using Feed.Core.Storing;

namespace Feed.Tests.Storing;

public sealed class Using_a_folder : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Keeps_everything_through_many_openings_and_compactions()
    {
        for (var opening = 0; opening < 10; opening++)
        {
            using var table = FileTable.Open(folder.Path, "Entries", leastGrowthBytes: 20_000);
            Assert.Empty(table.Problems);
            for (var round = 0; round < 20; round++)
            {
                await table.WriteAsync($"p{round % 3}", [Put($"{round:D3}", opening, 3000), Put($"{opening:D3}-{round:D3}", round, 10)], default);
                await table.WriteAsync($"p{round % 3}", [new RowChange.Delete($"{opening - 2:D3}-{round:D3}")], default);
            }
        }

        using var last = FileTable.Open(folder.Path, "Entries", leastGrowthBytes: 20_000);
        var rows = new List<Row>();
        for (var partition = 0; partition < 3; partition++)
        {
            rows.AddRange(await last.RangeAsync($"p{partition}", " ", "~", 1000, default).ToListAsync());
        }

        Assert.Equal(20 + 40, rows.Count);
        Assert.All(rows.Where(row => row.Key.Length == 3), row => Assert.Equal(9L, row.Values["Number"]));
        Assert.Single(Directory.GetFiles(folder.Path, "*.journal"));
        Assert.InRange(new FileInfo(folder.Journal).Length, 60_000, 200_000);
    }

    [Fact]
    public async Task A_row_keeps_its_version_through_closing_and_compaction()
    {
        string? version;
        using (var table = FileTable.Open(folder.Path, "Entries", leastGrowthBytes: 10_000))
        {
            await table.WriteAsync("p", [Put("a", 1, 10)], default);
            version = (await table.GetAsync("p", "a", default))?.Version;
            for (var round = 0; round < 10; round++)
            {
                await table.WriteAsync("p", [Put("b", round, 5000)], default);
            }

            Assert.DoesNotContain("000001", folder.Journal, StringComparison.Ordinal);
        }

        using var again = FileTable.Open(folder.Path, "Entries");
        Assert.Equal(version, (await again.GetAsync("p", "a", default))?.Version);
        Assert.True(await again.WriteAsync("p", [Put("a", 2, 10) with { OnlyIf = version }], default));
        Assert.NotEqual(version, (await again.GetAsync("p", "a", default))?.Version);
    }

    [Fact]
    public async Task A_reader_sees_the_state_at_which_it_began_though_the_journal_is_compacted_meanwhile()
    {
        using var table = FileTable.Open(folder.Path, "Entries", leastGrowthBytes: 10_000);
        await table.WriteAsync("p", [.. Enumerable.Range(0, 50).Select(number => Put($"{number:D3}", 0, 200))], default);

        var seen = new List<object>();
        await foreach (var row in table.RangeAsync("p", " ", "~", 100, default))
        {
            seen.Add(row.Values["Number"]);
            await table.WriteAsync("p", [Put("049", seen.Count, 2000), new RowChange.Delete("048"), Put("999", 9, 200)], default);
        }

        Assert.Equal(Enumerable.Repeat((object)0L, 50), seen);
        Assert.Equal(50L, (await table.GetAsync("p", "049", default))?.Values["Number"]);
    }

    [Fact]
    public void Tells_a_second_user_what_to_do()
    {
        using var table = FileTable.Open(folder.Path, "Entries");

        var refused = Assert.Throws<TableException>(() => FileTable.Open(folder.Path, "Entries"));

        Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_is_wrong_with_a_folder_that_cannot_be_one()
    {
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<TableException>(() => FileTable.Open(Path.Combine(file, "data"), "Entries"));

        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_refuses_the_write_in_words_and_harms_nothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // nothing there makes a disk small for one process
        }

        using var child = Child.StartOnSmallDisk(100, WritingChild.Fills, folder.Path);
        var said = (await child.StandardOutput.ReadToEndAsync()).Split('\t');
        Assert.True(said.Length == 3, await child.StandardError.ReadToEndAsync());
        await child.WaitForExitAsync();
        var taken = int.Parse(said[0], CultureInfo.InvariantCulture);

        Assert.InRange(taken, 10, 20);
        Assert.Equal("True", said[1]);
        Assert.Contains("free some space", said[2], StringComparison.Ordinal);
        using var table = FileTable.Open(folder.Path, "Entries");
        Assert.Empty(table.Problems);
        Assert.Equal(taken, await table.RangeAsync("rows", " ", "~", 1000, default).CountAsync());
    }

    private static RowChange.Put Put(string key, long number, int length) =>
        new(new Row(key, new Dictionary<string, object> { ["Number"] = number, ["Text"] = new string('x', length) + key }));
}
