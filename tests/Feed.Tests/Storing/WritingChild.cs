using System.Globalization;
using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>What a child process does until it is killed: it saves digests that change at random and says so after each save.</summary>
internal static class WritingChild
{
    public const string Saves = "save-until-killed";
    public const string Fills = "fill-the-disk";

    public static readonly string[] Sources = ["weekly", "monthly"];

    /// <summary>So small that the journal is compacted every few saves.</summary>
    private const long LeastGrowthBytes = 200_000;

    /// <param name="folder">Of the table.</param>
    /// <param name="round">The first to save; those before it are only gone through.</param>
    public static async Task SaveAsync(string folder, int round)
    {
        using var table = Open(folder);
        var script = new Script();
        script.SkipTo(round);
        using var store = new EntryStore(table, script.Clock);
        for (; ; round++)
        {
            await script.SaveAsync(store);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"saved {round}"));
        }
    }

    /// <summary>Writes rows until the disk takes no more, then tells how many it took and what was said.</summary>
    public static async Task FillAsync(string folder)
    {
        using var table = Open(folder);
        for (var row = 0; ; row++)
        {
            try
            {
                await table.WriteAsync("rows", [new RowChange.Put(new Row($"{row:D6}", new Dictionary<string, object> { ["Text"] = new string('x', 5000) + row }))], default);
            }
            catch (TableException e)
            {
                var isReadable = await table.GetAsync("rows", "000000", default) is not null;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row}\t{isReadable}\t{e.Message}"));
                return;
            }
        }
    }

    public static FileTable Open(string folder) => FileTable.Open(folder, "Entries", LeastGrowthBytes);

    /// <summary>The same rounds in every process: round n changes and saves one digest at one time of the clock.</summary>
    internal sealed class Script
    {
        private readonly Papers papers = new(7, Sources);
        private int round;

        public SetClock Clock { get; } = new();

        public void SkipTo(int next)
        {
            while (round < next)
            {
                Step();
            }
        }

        /// <summary>Goes on to the next round and saves it.</summary>
        public Task<SaveCounts> SaveAsync(EntryStore store)
        {
            Step();
            return AgainAsync(store);
        }

        /// <summary>Saves the round once more.</summary>
        public Task<SaveCounts> AgainAsync(EntryStore store) =>
            store.SaveAsync(Sources[round % 2], KeepRule.Current, papers.Mentions(Sources[round % 2]), default);

        private void Step()
        {
            round++;
            var source = Sources[round % 2];
            papers.Add(source, papers.Digest(source).Count < 130 ? 40 : 1);
            papers.Change(source);
            Clock.Now = new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(3 * round);
        }
    }
}
