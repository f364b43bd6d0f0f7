using Feed.Core;
using Feed.Core.Sources;
using Feed.Core.Storing;
using Feed.Http;

namespace Feed.Benchmarks.Viewing;

/// <summary>
/// A store on disk with so many entries. Whatever its size, its last two months hold the same entries: one month that is over, and one under way.
/// All the others arrived before.
/// </summary>
internal sealed class StoreOf : IDisposable
{
    public const int EntriesOfAMonth = 300;

    private const int EntriesOfADigest = 100;

    private readonly string folder = Directory.CreateTempSubdirectory("feed-store-").FullName;
    private readonly FileTable table;
    private readonly SteppingClock clock = new();

    private readonly SourceStates states;

    private StoreOf()
    {
        table = FileTable.Open(folder, "entries");
        Entries = new EntryStore(table, clock);
        states = new SourceStates(table);
        Reader = new ListingReader(Entries, new ParseReports(states, clock));
    }

    public EntryStore Entries { get; }

    public ListingReader Reader { get; }

    public TimeProvider Clock => clock;

    public static async Task<StoreOf> EntriesAsync(int count)
    {
        var store = new StoreOf();
        for (var number = 0; number < count; number += EntriesOfADigest)
        {
            var left = count - number;
            store.clock.Now = left > 2 * EntriesOfAMonth ? new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number / 10)
                : new DateTimeOffset(2024, left > EntriesOfAMonth ? 2 : 3, 10, 0, 0, 0, TimeSpan.Zero).AddMinutes(-left);

            // Numbered from the end, so that the newest entries of every store are the same.
            IReadOnlyList<Mention> digest = [.. Enumerable.Range(0, EntriesOfADigest).Select(place => SampleEntries.Mention(left - place, $"digest-{left}"))];
            await store.Entries.SaveAsync($"digest-{left}", KeepRule.Current, digest, CancellationToken.None);
            await store.states.SaveAsync(new SourceState { Id = $"digest-{left}", Layout = "heading", Entries = EntriesOfADigest, Coverage = 1 }, CancellationToken.None);
        }

        store.clock.Now = new DateTimeOffset(2024, 3, 15, 0, 0, 0, TimeSpan.Zero);
        return store;
    }

    public void Dispose()
    {
        Entries.Dispose();
        table.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class SteppingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
