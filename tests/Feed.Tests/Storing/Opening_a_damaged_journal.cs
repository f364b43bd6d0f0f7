using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>Whatever happens to the bytes: what is whole is kept, what is not is reported.</summary>
public sealed class Opening_a_damaged_journal : IDisposable
{
    private const string Partition = "some";

    private readonly TestFolder folder = new();
    private readonly List<long> ends = [];
    private readonly byte[] journal;

    /// <summary>Batch n puts row n, and row 0 again; batch 3 shares its long value with batch 2.</summary>
    public Opening_a_damaged_journal()
    {
        using (var table = FileTable.Open(folder.Path, "Entries"))
        {
            for (var batch = 1; batch <= 5; batch++)
            {
                ends.Add(new FileInfo(folder.Journal).Length);
                Assert.True(table.WriteAsync(Partition, [Put($"{batch}", batch), Put("0", batch)], default).GetAwaiter().GetResult());
            }
        }

        ends.Add(new FileInfo(folder.Journal).Length);
        journal = File.ReadAllBytes(folder.Journal);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Cut_anywhere_keeps_every_batch_before_the_cut_and_goes_on_from_there()
    {
        for (var length = 0; length < journal.Length; length++)
        {
            await File.WriteAllBytesAsync(folder.Journal, journal[..length]);
            var whole = ends.Count(end => end <= length) - 1;
            using (var table = FileTable.Open(folder.Path, "Entries"))
            {
                Assert.Equal(Expected(Enumerable.Range(1, Math.Max(whole, 0))), await RowsAsync(table));
                Assert.Equal(length == 0 || ends.Contains(length) ? 0 : 1, table.Problems.Count);
                await table.WriteAsync(Partition, [Put("9", 9)], default);
            }

            using var again = FileTable.Open(folder.Path, "Entries");
            Assert.Equal("9 9", (await RowsAsync(again))[^1]);
            Assert.Empty(again.Problems);
        }
    }

    [Fact]
    public async Task A_flipped_bit_costs_its_own_batch_and_is_reported()
    {
        for (var place = 0; place < journal.Length; place++)
        {
            var flipped = journal.ToArray();
            flipped[place] ^= (byte)(1 << (place % 8));
            await File.WriteAllBytesAsync(folder.Journal, flipped);
            var lost = ends.Count(end => end <= place);

            using var table = FileTable.Open(folder.Path, "Entries");

            Assert.Equal(Expected(Enumerable.Range(1, 5).Where(batch => batch != lost)), await RowsAsync(table));
            Assert.Contains(folder.Journal, Assert.Single(table.Problems), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_points_at_lost_values_is_lost_with_them_and_reported()
    {
        using (var table = FileTable.Open(folder.Path, "Shared"))
        {
            await table.WriteAsync("one", [Long("a"), Put("b", 1)], default);
            await table.WriteAsync("two", [Long("a"), Put("b", 2)], default);
        }

        var file = Directory.GetFiles(folder.Path, "Shared.*.journal").Single();
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.InRange(bytes.Length, 1000, 1500); // the long value stands there once
        bytes[300] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        using var damaged = FileTable.Open(folder.Path, "Shared");

        Assert.Empty(await RowsAsync(damaged, "one"));
        Assert.Equal(["b 2"], await RowsAsync(damaged, "two"));
        Assert.Equal(2, damaged.Problems.Count);
    }

    [Fact]
    public async Task Bytes_that_are_no_journal_give_an_empty_table_and_a_report()
    {
        var noise = new byte[100_000];
        new Random(3).NextBytes(noise);
        await File.WriteAllBytesAsync(folder.Journal, noise);

        using var table = FileTable.Open(folder.Path, "Entries");

        Assert.Empty(await RowsAsync(table));
        Assert.Single(table.Problems);
    }

    private static RowChange.Put Put(string key, long number) => new(new Row(key, new Dictionary<string, object> { ["Number"] = number }));

    private static RowChange.Put Long(string key) => new(new Row(key, new Dictionary<string, object> { ["Text"] = new string('x', 900) }));

    private static List<string> Expected(IEnumerable<int> batches)
    {
        var kept = batches.ToList();
        return kept.Count == 0 ? [] : [$"0 {kept[^1]}", .. kept.Select(batch => $"{batch} {batch}")];
    }

    private static async Task<List<string>> RowsAsync(FileTable table, string partition = Partition) =>
        await table.RangeAsync(partition, " ", "~", 100, default).Select(row => $"{row.Key} {row.Values.GetValueOrDefault("Number")}").ToListAsync();
}
