using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>Properties that hold however digests change. Random, but the same at every run.</summary>
public sealed class Changing_digests
{
    private static readonly string[] Sources = ["weekly", "monthly", "blog"];

    private readonly SetClock clock = new();

    [Theory]
    [InlineData(KeepRule.Current)]
    [InlineData(KeepRule.All)]
    public async Task Never_moves_id_arrival_or_date_of_what_stays(KeepRule keep)
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var (papers, table) = (new Papers(seed, Sources), new CountingTable(new MemoryTable()));
            using var store = new EntryStore(table, clock);
            var known = new Dictionary<(string Source, string Paper), (Guid, DateTimeOffset, string?)>();
            for (var round = 0; round < 40; round++)
            {
                clock.Now += TimeSpan.FromSeconds(round % 7);
                var source = Sources[round % Sources.Length];
                papers.Change(source);
                await store.SaveAsync(source, keep, papers.Mentions(source), default);
                known = await SameAsync(known, papers, store, $"seed {seed}, round {round}");

                table.Reset();
                await store.SaveAsync(source, keep, [.. papers.Mentions(source).Reverse()], default);
                Assert.Equal(0, table.Writes);
            }

            await Audit.PassesAsync(table, Sources, Papers.AllCategories);
        }
    }

    /// <summary>Checks what every digest that still names a paper gets for it, and gives what to expect after the next save.</summary>
    private static async Task<Dictionary<(string Source, string Paper), (Guid, DateTimeOffset, string?)>> SameAsync(
        Dictionary<(string Source, string Paper), (Guid, DateTimeOffset, string?)> known, Papers papers, EntryStore store, string when)
    {
        var now = new Dictionary<(string, string), (Guid, DateTimeOffset, string?)>();
        foreach (var source in Sources)
        {
            var said = await store.SaidAsync(source, default);
            foreach (var paper in papers.Digest(source))
            {
                var (id, _) = said.Single(pair => pair.Value.Title == paper.Mention.Title && pair.Value.Summary == paper.Mention.Summary);
                var entry = await store.FindAsync(id, default);
                Assert.NotNull(entry);
                now[(source, paper.Name)] = (id, entry.FirstSeen, entry.Published?.ToString());
                if (known.TryGetValue((source, paper.Name), out var before))
                {
                    Assert.True(before == now[(source, paper.Name)], $"{when}: {source}'s {paper.Name} was {before} and is {now[(source, paper.Name)]}");
                }
            }
        }

        return now;
    }
}
