using Feed.Core;
using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>A process may be killed after any write. What follows must not show it.</summary>
public sealed class Saving_until_killed
{
    private static readonly string[] Sources = ["weekly", "monthly"];

    private readonly SetClock clock = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_more_save_gives_what_an_undisturbed_one_gives(bool completes)
    {
        var undisturbed = new MemoryTable();
        await RunAsync(undisturbed, undisturbed, again: true, completes);
        var expected = undisturbed.Dump(_ => true);

        var killed = 0;
        for (var table = new MemoryTable(); await RunAsync(table, new FailingTable(table, killed), again: true, completes); table = new())
        {
            killed++;
            Assert.Equal(expected, table.Dump(_ => true));
        }

        Assert.InRange(killed, 30, 1000);
    }

    [Fact]
    public async Task The_next_start_completes_what_was_cut_off()
    {
        var killed = 0;
        for (var table = new MemoryTable(); await RunAsync(table, new FailingTable(table, killed), again: false); table = new())
        {
            killed++;
            using var store = new EntryStore(table, clock);
            await store.CompleteAsync(default);
            await Audit.PassesAsync(table, Sources, Papers.AllCategories, isCutOff: true);
        }
    }

    /// <summary>Saves changing digests, some of more rows than a write takes.</summary>
    /// <param name="again">Whether a save that fails is repeated by the next process, and the others follow; else it ends there.</param>
    /// <param name="completes">Whether that process first completes what was cut off, as hosts do when they start.</param>
    /// <returns>Whether it was killed.</returns>
    private async Task<bool> RunAsync(MemoryTable table, ITable first, bool again, bool completes = false)
    {
        var (papers, store, wasKilled) = (new Papers(1, Sources), new EntryStore(first, clock), false);
        clock.Now = new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero);
        for (var round = 0; round < 6; round++)
        {
            var source = Sources[round % 2];
            papers.Add(source, round == 0 ? 120 : round == 1 ? 20 : 1);
            papers.Change(source);
            papers.Change(source);
            clock.Now += TimeSpan.FromMinutes(round);
            if (!await TrySaveAsync(store, source, papers.Mentions(source)))
            {
                store.Dispose();
                (store, wasKilled) = (new EntryStore(table, clock), true);
                if (!again)
                {
                    break;
                }

                await (completes ? store.CompleteAsync(default) : Task.CompletedTask);
                Assert.True(await TrySaveAsync(store, source, papers.Mentions(source)));
            }
        }

        store.Dispose();
        return wasKilled;
    }

    private static async Task<bool> TrySaveAsync(EntryStore store, string source, IReadOnlyList<Mention> mentions)
    {
        try
        {
            await store.SaveAsync(source, KeepRule.Current, mentions, default);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
