using System.Text.Json;
using Feed.Core;

namespace Feed.Tests.EndToEnd;

public sealed class Using_the_command_line : IDisposable
{
    private static readonly string[] Fields =
    [
        "id", "title", "translatedTitle", "link", "links", "section", "date", "authors", "organization", "note", "summary", "content", "language", "categories",
    ];

    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Parse_gives_one_object_a_line_with_every_field()
    {
        var (status, output, error) = await FeedProgram.RunAsync(folder.Path, "parse", Path.Combine(WorkFolder.Seeds, "weekly-2024-03.md"), "--json");

        Assert.Equal((0, ""), (status, error));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(12, lines.Length);
        foreach (var line in lines)
        {
            using var entry = JsonDocument.Parse(line);
            Assert.Equal(Fields, entry.RootElement.EnumerateObject().Select(field => field.Name));
            Assert.Equal(JsonValueKind.Array, entry.RootElement.GetProperty("authors").ValueKind);
            Assert.DoesNotContain("\\u4", line, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Parse_shows_addresses_below_a_file_as_they_are_written_and_a_feed_has_none_of_them()
    {
        folder.Write("papers.md", "# Papers\n\n- [A gripper for wet stones](./papers/a.pdf): fingers of rubber.\n- [Walking on shingle](../b.pdf): six legs.\n- [Fog in four hours](c.pdf): a small model.\n");
        folder.Write("sources.json", """{ "sources": [{ "id": "papers", "address": "papers.md" }] }""");

        var parsed = await FeedProgram.RunAsync(folder.Path, "parse", "papers.md", "--json");
        Assert.Equal(["./papers/a.pdf", "../b.pdf", "c.pdf"], parsed.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("link").GetString()));

        await using var program = await FeedProgram.ServeAsync(folder.Path, null, "--sources", "sources.json");
        var feed = await program.Client.GetStringAsync("/feeds/all.json");
        Assert.Contains("A gripper for wet stones", feed, StringComparison.Ordinal);
        Assert.DoesNotContain(".pdf", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_explains_what_every_block_became()
    {
        var (status, output, _) = await FeedProgram.RunAsync(folder.Path, "parse", Path.Combine(WorkFolder.Seeds, "weekly-2024-04.txt"), "--explain");

        Assert.Equal(0, status);
        Assert.Contains("coverage", output, StringComparison.Ordinal);
        Assert.Contains("title-lines: 9 entries", output, StringComparison.Ordinal);
        Assert.Contains("entry 9: title", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_explains_long_lines_without_cutting_a_sign_in_two()
    {
        folder.Write("papers.md", $"# Papers\n\n{new string('a', 69)}📄 and more\n");

        var (_, output, _) = await FeedProgram.RunAsync(folder.Path, "parse", "papers.md", "--explain");

        Assert.Contains("aaa…", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', output);
    }

    [Theory]
    [InlineData("Did you mean serve?", "srve")]
    [InlineData("Did you mean --explain?", "parse", "x.md", "--explian")]
    [InlineData("Did you mean --data?", "refresh", "--dta", "x")]
    [InlineData("Did you mean markdown?", "parse", "x.md", "--format", "markdwn")]
    [InlineData("Did you mean title-lines?", "parse", "x.md", "--layout", "title-line")]
    [InlineData("Did you mean weekly-2024-03?", "refresh", "--source", "weekly-2024-3")]
    [InlineData("parse wants a FILE|URL", "parse")]
    [InlineData("--data wants a value", "refresh", "--data")]
    [InlineData("--json takes no value", "sources", "--json=1")]
    [InlineData("takes no x", "sources", "x")]
    public async Task Wrong_usage_ends_with_2_and_says_what_is_right(string message, params string[] words)
    {
        var (status, output, error) = await FeedProgram.RunAsync(folder.Path, words);

        Assert.Equal((2, ""), (status, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_and_version_go_to_standard_output()
    {
        var help = await FeedProgram.RunAsync(folder.Path, "parse", "--help");
        Assert.Equal((0, ""), (help.Status, help.Error));
        Assert.All(["serve", "refresh", "parse", "sources", "--urls", "--explain", "--source"], word => Assert.Contains(word, help.Out, StringComparison.Ordinal));

        var version = await FeedProgram.RunAsync(folder.Path, "--version");
        Assert.Equal((0, $"Feed {ProductInfo.Version}\n"), (version.Status, version.Out));
    }

    [Fact]
    public async Task Refresh_and_sources_give_a_line_each()
    {
        var first = await FeedProgram.RunAsync(folder.Path, "refresh", "--data", "here");
        Assert.Equal((0, ""), (first.Status, first.Error));
        Assert.Contains("weekly-2024-03: ok, 12 added", first.Out, StringComparison.Ordinal);
        Assert.Equal(4, first.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        var one = await FeedProgram.RunAsync(folder.Path, "refresh", "--data=here", "--source", "weekly-2024-03");
        Assert.Equal((0, "weekly-2024-03: unchanged, 0 added, 0 changed, 0 gone, 12 unchanged (heading)\n"), (one.Status, one.Out));

        var listed = await FeedProgram.RunAsync(folder.Path, "sources", "--json", "--data", "here");
        var sources = listed.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([9, 12, 51, 26], sources.Select(source => source.GetProperty("entries").GetInt32()));
        Assert.Equal("unchanged", sources[1].GetProperty("state").GetString());
    }

    [Fact]
    public async Task Sources_tell_when_they_were_last_asked_though_nothing_changed()
    {
        await FeedProgram.RunAsync(folder.Path, "refresh");
        var between = DateTimeOffset.UtcNow;
        await FeedProgram.RunAsync(folder.Path, "refresh");

        var listed = await FeedProgram.RunAsync(folder.Path, "sources", "--json");
        foreach (var line in listed.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var source = JsonDocument.Parse(line);
            Assert.Equal("unchanged", source.RootElement.GetProperty("state").GetString());
            Assert.InRange(source.RootElement.GetProperty("lastAttempt").GetDateTimeOffset(), between, DateTimeOffset.UtcNow);
        }
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_program_with_its_name()
    {
        folder.Write("appsettings.json", """{ "Feed": { "RefreshInterval": "soon", "Tilte": "x" } }""");

        var (status, _, error) = await FeedProgram.RunAsync(folder.Path, "serve");

        Assert.Equal(1, status);
        Assert.Contains("Feed:RefreshInterval is \"soon\"", error, StringComparison.Ordinal);
        Assert.Contains("Did you mean Feed:Title?", error, StringComparison.Ordinal);
    }
}
