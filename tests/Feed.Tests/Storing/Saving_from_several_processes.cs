using Feed.Core;
using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>Functions scale out: several processes, each with its own store, save to the same tables at once.</summary>
public sealed class Saving_from_several_processes
{
    private static readonly string[] Sources = ["s0", "s1", "s2", "s3"];

    private readonly SetClock clock = new();

    [Fact]
    public async Task Leaves_every_entry_where_it_belongs_and_every_count_exact()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var (papers, table) = (new Papers(seed, Sources), new MemoryTable());
            for (var round = 0; round < 12; round++)
            {
                Array.ForEach(Sources, papers.Change);
                clock.Now += TimeSpan.FromSeconds(30);
                var digests = Sources.Select(source => (source, papers.Mentions(source))).ToList();
                await Task.WhenAll(digests.Select(digest => Task.Run(async () =>
                {
                    using var store = new EntryStore(new SlowTable(table), clock);
                    await store.SaveAsync(digest.source, KeepRule.Current, digest.Item2, default);
                })));
                await Audit.PassesAsync(table, Sources, Papers.AllCategories);
            }
        }
    }

    [Fact]
    public async Task Takes_an_entry_back_from_a_listing_that_it_left_meanwhile()
    {
        var table = new MemoryTable();
        var paper = Said.Of("drift", categories: "agents");
        await SaveAsync(table, "s0", paper);
        await SaveAsync(table, "s1", paper);

        // Another process drops the paper from s0 when this one is about to write it there once more.
        await SaveAsync(new InterruptedTable(table, Listing.Source("s0").Partition, () => SaveAsync(table, "s0")), "s1", paper with { Categories = ["agents", "alignment"] });

        await Audit.PassesAsync(table, Sources, Papers.AllCategories);
    }

    private async Task SaveAsync(ITable table, string source, params Mention[] mentions)
    {
        clock.Now += TimeSpan.FromSeconds(30);
        using var store = new EntryStore(table, clock);
        await store.SaveAsync(source, KeepRule.Current, Said.Digest(mentions), default);
    }
}
