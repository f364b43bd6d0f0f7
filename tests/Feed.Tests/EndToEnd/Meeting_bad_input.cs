using System.Text;
using System.Text.Json;

namespace Feed.Tests.EndToEnd;

/// <summary>What operators get wrong: the message names file, line and remedy; the other sources go on; what was published stays.</summary>
public sealed class Meeting_bad_input : IDisposable
{
    private const string Digest = "# A paper about agents\n\nhttps://arxiv.org/abs/2402.00001\n\nIts abstract has a few words, as abstracts do.\n\n"
        + "# Another paper about agents\n\nhttps://arxiv.org/abs/2402.00002\n\nIts abstract has a few words, as abstracts do.\n";

    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "sources.json")]
    [InlineData("{ \"sources\": [\n  { \"id\": \"a\" \"address\": \"a.md\" } ] }", "line 2")]
    [InlineData("{ \"sources\": [\n  { \"id\": \"a\",\n    \"adress\": \"a.md\" } ] }", "address")]
    [InlineData("{ \"sources\": [ { \"id\": \"Not An Id\", \"address\": \"a.md\" } ] }", "a-z")]
    [InlineData("{ \"sources\": [ { \"id\": \"a\", \"address\": \"a.md\" }, { \"id\": \"a\", \"address\": \"b.md\" } ] }", "twice")]
    public async Task A_broken_list_of_sources_is_named_with_line_and_remedy(string list, string words)
    {
        var path = folder.Write("sources.json", list);

        var (status, output, error) = await FeedProgram.RunAsync(folder.Path, "refresh", "--sources", path);

        Assert.Equal((1, ""), (status, output));
        Assert.Contains(path, error, StringComparison.Ordinal);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_list_is_named()
    {
        var (status, _, error) = await FeedProgram.RunAsync(folder.Path, "serve", "--sources", folder.File("none.json"));

        Assert.Equal(1, status);
        Assert.Contains(folder.File("none.json"), error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_categories_are_named_with_their_line()
    {
        var path = folder.Write("categories.json", "{ \"categories\": [\n  { \"id\": \"all\", \"title\": { \"en\": \"All\" } } ] }");
        folder.Write("appsettings.json", JsonSerializer.Serialize(new { Feed = new { Categories = path } }));

        var (status, _, error) = await FeedProgram.RunAsync(folder.Path, "refresh");

        Assert.Equal(1, status);
        Assert.Contains($"{path}, line 2", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_bad_file_is_named_and_the_good_ones_go_on()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        folder.Write("good.md", Digest);
        folder.Write("empty.md", "");
        folder.Write("binary.md", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]);
        folder.Write("gb.txt", Encoding.GetEncoding("GB18030").GetBytes("# 一篇关于智能体的论文\n\nhttps://arxiv.org/abs/2402.00003\n\n这是一段中文摘要，说明论文的内容与方法，以及它的结论。\n\n# 另一篇关于智能体的论文\n\nhttps://arxiv.org/abs/2402.00004\n\n这是一段中文摘要，说明论文的内容与方法，以及它的结论。\n"));
        folder.Write("misnamed.html", Digest.Replace("2402.0000", "2402.1111", StringComparison.Ordinal));
        using (var large = File.Create(folder.File("large.md")))
        {
            large.SetLength(100 * 1024 * 1024);
        }

        var names = new[] { "good.md", "missing.md", "empty.md", "binary.md", "large.md", "gb.txt", "misnamed.html" };
        folder.Write("sources.json", JsonSerializer.Serialize(new
        {
            sources = names.Select(name => new { id = Path.GetFileNameWithoutExtension(name), address = name }),
        }));

        var (status, output, _) = await FeedProgram.RunAsync(folder.Path, "refresh", "--sources", "sources.json");

        Assert.Equal(1, status);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line.Split(':')[0]);
        Assert.StartsWith("good: ok, 2 added", lines["good"], StringComparison.Ordinal);
        Assert.StartsWith("gb: ok, 2 added", lines["gb"], StringComparison.Ordinal);
        Assert.StartsWith("misnamed: ok, 2 added", lines["misnamed"], StringComparison.Ordinal);
        foreach (var (id, words) in new[] { ("missing", "does not exist"), ("empty", "is empty"), ("binary", "PNG"), ("large", "larger than 10 MB") })
        {
            Assert.StartsWith($"{id}: failed", lines[id], StringComparison.Ordinal);
            Assert.Contains(folder.File($"{id}.md"), lines[id], StringComparison.Ordinal);
            Assert.Contains(words, lines[id], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_published_stays_when_a_file_breaks()
    {
        folder.Write("a.md", Digest);
        folder.Write("sources.json", """{ "sources": [ { "id": "a", "address": "a.md" } ] }""");
        await using var program = await FeedProgram.ServeAsync(folder.Path, settings: null, "--sources", "sources.json");
        Assert.Equal(2, await CountAsync(program));

        foreach (var broken in new byte[][] { [], [0, 1, 2, 3, 0, 0, 0], Encoding.UTF8.GetBytes("nothing") })
        {
            folder.Write("a.md", broken);
            await RefreshedAsync(program, "a");
            Assert.Equal(2, await CountAsync(program));
        }

        folder.Write("sources.json", "{ broken");
        await program.Client.PostAsync("/refresh", null);
        await program.UntilAsync(() => Task.FromResult(program.Error.Contains("sources.json, line 1", StringComparison.Ordinal)));
        Assert.Equal(2, await CountAsync(program));
    }

    [Fact]
    public async Task A_digest_that_nobody_can_read_ends_parse_with_1()
    {
        var (status, output, error) = await FeedProgram.RunAsync(folder.Path, "parse", "none.md");

        Assert.Equal((1, ""), (status, output));
        Assert.Contains(folder.File("none.md"), error, StringComparison.Ordinal);
    }

    private static async Task RefreshedAsync(FeedProgram program, string source)
    {
        var before = await AttemptAsync(program, source);
        await Task.Delay(1100);
        await program.Client.PostAsync($"/refresh?source={source}", null);
        await program.UntilAsync(async () => await AttemptAsync(program, source) != before);
    }

    private static async Task<string?> AttemptAsync(FeedProgram program, string source)
    {
        using var status = JsonDocument.Parse(await program.Client.GetStringAsync("/status.json"));
        return status.RootElement.GetProperty("sources").EnumerateArray().First(item => item.GetProperty("id").GetString() == source).GetProperty("lastAttempt").GetString();
    }

    private static async Task<int> CountAsync(FeedProgram program)
    {
        using var all = JsonDocument.Parse(await program.Client.GetStringAsync("/feeds/all.json"));
        return all.RootElement.GetProperty("items").GetArrayLength();
    }
}
