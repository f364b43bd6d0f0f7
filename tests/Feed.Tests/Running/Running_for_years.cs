using System.Net;
using System.Text;
using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Fetching;
using Feed.Core.Running;
using Feed.Core.Sources;
using Feed.Core.Storing;
using Feed.Tests.Fetching;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace Feed.Tests.Running;

/// <summary>Digests that change at random, refreshed again and again. FEED_SOAK=1 makes it 200 sources and 500 rounds.</summary>
[Collection(nameof(Alone))]
public sealed class Running_for_years(ITestOutputHelper output)
{
    // What is said of a paper, itself, its place in everything, its category and up to seven sources, each with a head; the announcement, twice; the taken seconds.
    private const int MostRowsOfAChange = 23;
    private const double MostGrowth = 1.2;

    private static readonly (int Sources, int Rounds) Size = Environment.GetEnvironmentVariable("FEED_SOAK") == "1" ? (200, 500) : (24, 60);

    [Fact]
    public async Task No_id_first_seen_time_or_date_moves_nothing_comes_twice_and_writes_are_changes()
    {
        var clock = new MovingClock();
        var (entries, states) = (new CountingTable(new MemoryTable()), new CountingTable(new MemoryTable()));
        var web = new ChangingDigests(Size.Sources);
        using var fetcher = new Fetcher(Web.Options(), web, clock);
        using var store = new EntryStore(entries, clock);
        var options = new RefreshOptions { SourceBudget = TimeSpan.FromMinutes(2), StaleAfter = TimeSpan.FromDays(1000) };
        var book = new SourceBook(new SourceStates(states, new MemoryTable()), options, clock);
        var refresher = new Refresher(new Pipeline(fetcher, store, book), book, options, clock, NullLogger<Refresher>.Instance);
        var roster = new Roster(web.Sources, Taxonomy.Empty, []);
        Dictionary<Guid, (DateTimeOffset FirstSeen, PartialDate? Published)> known = [];
        var (memory, all) = (new List<long>(), 0);

        for (var round = 0; round < Size.Rounds; round++)
        {
            (entries.Writes, states.Writes) = (0, 0);
            var results = await refresher.RunAsync(roster, null, CancellationToken.None);

            Assert.All(results!, result => Assert.False(result.IsFailure, result.ToString()));
            var changes = results!.Sum(result => result.Saved.Added + result.Saved.Changed + result.Saved.Gone);
            Assert.Equal(changes, entries.RowsOf(RowKeys.Entries));
            Assert.True(entries.Rows <= MostRowsOfAChange * changes, $"round {round}: {entries.Rows} rows for {changes} changes");
            Assert.Equal(results!.Count(result => result.Condition == SourceCondition.Ok), states.RowsOf("states"));
            await CheckAsync(store, known, web);
            clock.Now += TimeSpan.FromHours(6);
            web.Change();
            all += changes;
            if (round % (Size.Rounds / 5) == 0)
            {
                memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        memory.Add(GC.GetTotalMemory(forceFullCollection: true));
        output.WriteLine($"{Size.Sources} sources, {Size.Rounds} rounds, {all} changes, {known.Count} entries ever; memory {string.Join(", ", memory.Select(bytes => $"{bytes / 1_000_000.0:F1}"))} MB");
        Assert.InRange(memory[^1], 0, memory[memory.Count / 2] * MostGrowth);
    }

    private static async Task CheckAsync(EntryStore store, Dictionary<Guid, (DateTimeOffset, PartialDate?)> known, ChangingDigests web)
    {
        HashSet<string> titles = [];
        await foreach (var entry in store.ListAsync(Listing.All, null, int.MaxValue, CancellationToken.None))
        {
            Assert.True(titles.Add(entry.Title), $"{entry.Title} stands twice");
            var now = (entry.FirstSeen, entry.Published);
            Assert.True(known.TryAdd(entry.Id, now) || known[entry.Id] == now, $"{entry.Title} moved from {known[entry.Id]} to {now}");
        }

        Assert.Equal(web.Papers, titles.Count);
    }

    /// <summary>So many digests, whose papers overlap; every request is answered with an ETag.</summary>
    private sealed class ChangingDigests : HttpMessageHandler
    {
        // Repeatable.
        private readonly Random random = new(20260301);
        private readonly List<List<int>> digests = [];
        private readonly int pool;

        public ChangingDigests(int sources)
        {
            pool = sources * 6;
            for (var source = 0; source < sources; source++)
            {
                digests.Add([.. Enumerable.Range(0, pool).OrderBy(_ => random.Next()).Take(8)]);
            }

            Sources = [.. Enumerable.Range(0, sources).Select(place => Works.Source($"http://s{place}.example/digest.md", $"s{place}"))];
        }

        public IReadOnlyList<Source> Sources { get; }

        public int Papers => digests.SelectMany(papers => papers).Distinct().Count();

        /// <summary>A third of the digests gets a paper, loses one, or is put in another order; now and then all rest.</summary>
        public void Change()
        {
            var resting = random.Next(5) == 0;
            foreach (var papers in digests.Where(_ => !resting && random.Next(3) == 0))
            {
                var paper = random.Next(pool);
                switch (random.Next(3))
                {
                    case 0 when !papers.Contains(paper):
                        papers.Insert(random.Next(papers.Count), paper);
                        break;
                    case 1 when papers.Count > 6:
                        papers.RemoveAt(random.Next(papers.Count));
                        break;
                    default:
                        papers.Reverse();
                        break;
                }
            }
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var papers = digests[int.Parse(request.RequestUri!.Host[1..^8], System.Globalization.CultureInfo.InvariantCulture)];
            var tag = $"\"{string.Join('-', papers)}\"";
            return Task.FromResult(request.Headers.TryGetValues("If-None-Match", out var tags) && tags.Contains(tag)
                ? new HttpResponseMessage(HttpStatusCode.NotModified)
                : new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Headers = { { "ETag", tag } },
                    Content = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Concat(papers.Select(paper => Works.Digest(1, paper + 1))))),
                });
        }
    }
}
