using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>A soak of the store: many digests that change at random, for long. FEED_SOAK=full: 200 digests, 500 rounds.</summary>
public sealed class Saving_for_years : IDisposable
{
    private static readonly (int Sources, int Rounds) Size = Environment.GetEnvironmentVariable("FEED_SOAK") == "full" ? (200, 500) : (12, 40);
    private static readonly string[] Sources = [.. Enumerable.Range(0, Size.Sources).Select(number => $"s{number}")];

    private readonly TestFolder folder = new();
    private readonly SetClock clock = new();
    private readonly Random random = new(11);
    private readonly Papers papers = new(11, Sources);
    private readonly Dictionary<(string Source, string Paper), (Guid, DateTimeOffset, string?)> known = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Moves_nothing_names_nothing_twice_and_writes_only_what_changes()
    {
        using var file = FileTable.Open(folder.Path, "Entries");
        var table = new CountingTable(file);
        using var store = new EntryStore(table, clock);
        for (var round = 0; round < Size.Rounds; round++)
        {
            clock.Now += TimeSpan.FromMinutes(random.Next(90));
            foreach (var source in Sources)
            {
                await SaveAsync(store, table, source, isChanging: round == 0 || random.Next(10) == 0);
            }
        }

        var entries = await Audit.PassesAsync(table, Sources, Papers.AllCategories);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Id).Distinct().Count());
        Assert.InRange(new FileInfo(folder.Journal).Length, 1, 32 * 1024 * 1024);
    }

    private async Task SaveAsync(EntryStore store, CountingTable table, string source, bool isChanging)
    {
        if (isChanging)
        {
            papers.Add(source, papers.Digest(source).Count < 10 ? 3 : 0);
            papers.Change(source);
        }

        table.Reset();
        var counts = await store.SaveAsync(source, KeepRule.Current, papers.Mentions(source), default);
        var changes = counts.Added + counts.Changed + counts.Gone;
        Assert.True(isChanging || changes == 0, $"{source} did not change, but {counts}");

        // An entry stands in at most eight listings; each save has its own few rows besides, and each listing its head.
        Assert.InRange(table.Rows, 0, isChanging ? (20 * changes) + 30 : 0);
        if (isChanging)
        {
            await CheckAsync(store, source);
        }
    }

    /// <summary>Compares what the digest gets for its papers with what it got last time.</summary>
    private async Task CheckAsync(EntryStore store, string source)
    {
        var said = await store.SaidAsync(source, default);
        var before = known.Where(pair => pair.Key.Source == source).ToDictionary();
        foreach (var paper in papers.Digest(source))
        {
            var (id, _) = said.Single(pair => pair.Value.Title == paper.Mention.Title && pair.Value.Summary == paper.Mention.Summary);
            var entry = await store.FindAsync(id, default);
            Assert.NotNull(entry);
            var now = (id, entry.FirstSeen, entry.Published?.ToString());
            Assert.True(!before.TryGetValue((source, paper.Name), out var then) || then == now, $"{source}'s {paper.Name} was {then} and is {now}");
            known[(source, paper.Name)] = now;
        }

        foreach (var gone in before.Keys.Where(key => papers.Digest(source).All(paper => paper.Name != key.Paper)))
        {
            known.Remove(gone);
        }
    }
}
