using System.Diagnostics;
using System.Globalization;
using System.Text;
using Feed.Core.Layouts;
using Feed.Core.Reading;
using Xunit.Abstractions;

namespace Feed.Tests.Reading;

/// <summary>
/// Mutated digests: nothing throws, nothing takes more than a second a megabyte, and nothing that a feed must not hold gets out.
/// <c>FUZZ_SEED</c> repeats a run, <c>FUZZ_SECONDS</c> makes it longer.
/// </summary>
public sealed class Fuzzing_readers_and_layouts(ITestOutputHelper output)
{
    private const int DefaultSeed = 20240229;
    private const int DefaultSeconds = 4;
    private const double SlackSeconds = 2;

    [Fact]
    public void Nothing_throws_or_hangs_or_lets_harm_through()
    {
        var seed = Setting("FUZZ_SEED", DefaultSeed);
        var limit = TimeSpan.FromSeconds(Setting("FUZZ_SECONDS", DefaultSeconds));
        var mutator = new Mutator(new Random(seed), Documents());
        var watch = Stopwatch.StartNew();
        var round = 0;
        for (; watch.Elapsed < limit; round++)
        {
            var (name, body) = mutator.Next();
            try
            {
                Check(name, body);
            }
            catch (Exception e)
            {
                var kept = Path.Combine(Path.GetTempPath(), $"fuzz-{seed}-{round}-{name}");
                File.WriteAllBytes(kept, body);
                Assert.Fail($"FUZZ_SEED={seed}, round {round}, document kept as {kept}: {e}");
            }
        }

        output.WriteLine($"seed {seed}: {round} documents");
    }

    private static void Check(string name, byte[] body)
    {
        var allowed = TimeSpan.FromSeconds(SlackSeconds + (body.Length / 1_000_000.0));
        foreach (var format in Enum.GetValues<DocumentFormat>())
        {
            var watch = Stopwatch.StartNew();
            var document = DocumentReader.Read(new RawDocument("https://example.org/" + name, body), format);
            var split = LayoutSet.Split(document);
            if (watch.Elapsed > allowed)
            {
                // Once more: another test may have had the processor.
                watch.Restart();
                LayoutSet.Split(DocumentReader.Read(new RawDocument("https://example.org/" + name, body), format));
                Assert.True(watch.Elapsed < allowed, $"{format}: {watch.Elapsed} for {body.Length} bytes");
            }

            Assert.True(split.Uses.Count >= document.Blocks.Count);
            Harmless(document.Blocks);
            Harmless(split.Drafts.SelectMany(draft => draft.Body));
            Assert.All(split.Drafts, draft => Harmless(draft.Title, draft.Link));
        }
    }

    private static void Harmless(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Assert.True(block.Line > 0, $"line {block.Line}");
            foreach (var run in block.Inlines.Runs)
            {
                Harmless(run.Text, run.Link);
                Harmless("", run.Image);
            }

            if (block is Code code)
            {
                Harmless(code.Content, null);
            }
        }
    }

    private static void Harmless(string text, string? link)
    {
        Assert.True(ReferenceEquals(text, CleanText.Of(text)), $"not clean: {text}");
        Assert.True(link is null || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase), $"link {link}");
    }

    private static List<(string Name, byte[] Body)> Documents()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Feed.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("Feed.sln is not above the tests.");
        }

        string[] folders = [Path.Combine(root.FullName, "seeds"), .. Directory.EnumerateDirectories(Path.Combine(root.FullName, "tests", "Feed.Tests"), "Fixtures", SearchOption.AllDirectories)];
        return [.. folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => !file.Contains(".expected.", StringComparison.Ordinal) && !file.Contains(".blocks.", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    /// <summary>Makes documents that are nearly right.</summary>
    private sealed class Mutator(Random random, IReadOnlyList<(string Name, byte[] Body)> documents)
    {
        private const int MaxMutations = 12;
        private const int MaxBytes = 300_000;

        // What means something to one of the readers.
        private static readonly byte[][] Pieces =
        [
            .. new[]
            {
                "# ", "## ", "\n\n", "\n", "\r\n", "\r", "- ", "  - ", "1. ", "1、", "> ", "> > ", "```\n", "---\n", "===\n", "***", "**", "_", "`", "|", "| --- |\n", "[", "](", ")", "![", "<", ">", "</",
                "<div>", "</div>", "<p>", "<table>", "<tr><td>", "</table>", "<a href=\"", "\">", "<a href='javascript:x'>", "<script>", "</script>", "<!--", "-->", "<style>", "<h2>", "<li>", "<ul>", "<pre>", "<br>",
                "<![CDATA[", "]]>", "<item>", "</item>", "<title>", "<content:encoded>", "<?xml ", "<!DOCTYPE x [", "&amp;", "&#0;", "&#xD800;", "&#x202E;", "&lt;", "&", "=", "=3D", "=\n", "\"", "'", "{", "}", "[{", "\\", "\\\\\n",
                "http://", "https://example.org/a_(b)", "mailto:a@b", "摘要：", "by ", " et al.", "2024-02-30", "Feb 29", "---\ntitle: x\n---\n", "Subject: x\n", "Content-Type: multipart/mixed; boundary=b\n", "\n--b\n", "From: a\n",
            }.Select(Encoding.UTF8.GetBytes),
            [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xE2, 0x80, 0xAE], [0xF0, 0x9F], [0x1B], [0xFE, 0xFF],
        ];

        public (string Name, byte[] Body) Next()
        {
            var (name, start) = documents[random.Next(documents.Count)];
            var body = start.ToList();
            for (var count = random.Next(1, MaxMutations); count > 0; count--)
            {
                Mutate(body);
            }

            return (name, [.. body.Take(MaxBytes)]);
        }

        private void Mutate(List<byte> body)
        {
            var at = random.Next(body.Count + 1);
            var length = random.Next(Math.Min(body.Count - at, 1 << random.Next(1, 13)) + 1);
            switch (random.Next(7))
            {
                case 0: body.RemoveRange(at, length); break;
                case 1: body.InsertRange(random.Next(body.Count + 1), body.GetRange(at, length)); break;
                case 2: body.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
                case 3: body.InsertRange(at, Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], 1 << random.Next(1, 12)).SelectMany(piece => piece).Take(MaxBytes / 4)); break;
                case 4: Splice(body, at); break;
                case 5: Flip(body, at); break;
                default: body.RemoveRange(at, body.Count - at); break;
            }
        }

        private void Splice(List<byte> body, int at)
        {
            var other = documents[random.Next(documents.Count)].Body;
            var start = random.Next(other.Length + 1);
            body.InsertRange(at, other[start..Math.Min(other.Length, start + random.Next(20_000))]);
        }

        private void Flip(List<byte> body, int at)
        {
            if (at < body.Count)
            {
                body[at] = (byte)random.Next(256);
            }
        }
    }
}
