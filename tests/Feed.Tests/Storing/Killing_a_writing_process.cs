using System.Globalization;
using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>kill -9 at any moment. FEED_KILLS=300 makes it the long run.</summary>
public sealed class Killing_a_writing_process : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly MemoryTable undisturbed = new();
    private readonly WritingChild.Script script = new();

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("FEED_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 4;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Loses_no_acknowledged_save_and_one_more_gives_what_an_undisturbed_run_gives()
    {
        var (random, round) = (new Random(5), 0);
        using var expected = new EntryStore(undisturbed, script.Clock);
        for (var kill = 0; kill < Kills; kill++)
        {
            for (var saved = await SaveUntilKilledAsync(round, TimeSpan.FromMilliseconds(random.Next(400))); round < saved; round++)
            {
                await script.SaveAsync(expected);
            }

            await script.SaveAsync(expected);
            round++;
            await CheckAsync($"kill {kill} in round {round}");
        }
    }

    /// <returns>The last round whose save was acknowledged.</returns>
    private async Task<int> SaveUntilKilledAsync(int round, TimeSpan time)
    {
        using var child = Child.Start(WritingChild.Saves, folder.Path, $"{round}");
        var first = await child.StandardOutput.ReadLineAsync();
        Assert.True(first is not null, first is null ? await child.StandardError.ReadToEndAsync() : "");
        Assert.Contains(folder.Path, Assert.Throws<TableException>(() => WritingChild.Open(folder.Path)).Message, StringComparison.Ordinal);
        await Task.Delay(time);
        child.Kill();

        var rest = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        var saved = $"{first}\n{rest}".Split('\n').Where(line => line.StartsWith("saved ", StringComparison.Ordinal)).ToList();
        return int.Parse(saved[^1]["saved ".Length..], CultureInfo.InvariantCulture) + 1;
    }

    /// <summary>Saves the round in which the process was killed once more, and compares every row.</summary>
    private async Task CheckAsync(string when)
    {
        using var table = WritingChild.Open(folder.Path);
        Assert.All(table.Problems, problem => Assert.Contains("never acknowledged", problem, StringComparison.Ordinal));
        using var store = new EntryStore(table, script.Clock);
        await script.AgainAsync(store);

        await Audit.PassesAsync(table, WritingChild.Sources, Papers.AllCategories);
        foreach (var (partition, rows) in undisturbed.Rows)
        {
            var found = await table.RangeAsync(partition, RowKeys.First, RowKeys.Last, int.MaxValue, default).ToListAsync();
            Assert.True(rows.Count == found.Count, $"{when}: {partition} has {found.Count} rows, not {rows.Count}");
            Assert.All(rows.Zip(found), pair => Assert.True(
                pair.First.Key == pair.Second.Key && pair.First.Values.SameAs(pair.Second.Values), $"{when}: {partition} {pair.First.Key} is another"));
        }
    }
}
