using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Feed.Benchmarks.Refreshing;

/// <summary>A folder of Markdown digests with the list of sources that names them.</summary>
internal sealed class DigestFolder : IDisposable
{
    // As varied as a text of people's is, so that it is compressed like one. Seeded: the same at every run.
    private static readonly string[] Words = MakeWords(new Random(7));

    private DigestFolder(string folder) => Folder = folder;

    public string Folder { get; }

    public string List => Path.Combine(Folder, "sources.json");

    public string Data => Path.Combine(Folder, "data");

    public static DigestFolder Make(int digests, int entries, int wordsOfAnEntry = 60)
    {
        var random = new Random(1);
        var folder = new DigestFolder(Directory.CreateTempSubdirectory("feed-digests-").FullName);
        for (var digest = 0; digest < digests; digest++)
        {
            var text = new StringBuilder($"# Papers of week {digest}\n\n");
            for (var number = digest * entries; number < (digest + 1) * entries; number++)
            {
                text.Append(CultureInfo.InvariantCulture, $"## {Text(random, 8)}: number {number}\n\nhttps://example.org/papers/{number}\n\nAnn Author{number % 97}, Ben Writer\n\n{Text(random, wordsOfAnEntry)}.\n\n");
            }

            File.WriteAllText(Path.Combine(folder.Folder, $"week-{digest}.md"), text.ToString());
        }

        var sources = Enumerable.Range(0, digests).Select(digest => new { id = $"week-{digest}", title = $"Week {digest}", address = $"week-{digest}.md" });
        File.WriteAllText(folder.List, JsonSerializer.Serialize(new { sources }));
        return folder;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[(int)(Words.Length * random.NextDouble() * random.NextDouble())]));

    private static string[] MakeWords(Random random) =>
        [.. Enumerable.Range(0, 4000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 10)).Select(_ => (char)random.Next('a', 'z' + 1))))];
}
