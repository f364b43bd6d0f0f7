using System.Text;
using Feed.Core;
using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Tests.Sources;

public sealed class Reading_the_list_of_sources : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("feed-sources-").FullName;

    [Fact]
    public void A_source_needs_an_id_and_an_address()
    {
        var source = Assert.Single(Ok("""{ "sources": [ { "id": "weekly", "address": "digests/weekly.md" } ] }""").Sources);

        Assert.Equal("weekly", source.Title);
        Assert.Equal(Path.Combine(folder, "digests", "weekly.md"), source.Address);
        Assert.True(source.IsFile);
        Assert.Equal((DocumentFormat.Auto, null, null, null, null), (source.Format, source.Layout, source.Language, source.IssueDate, source.Keep));
    }

    [Fact]
    public void Everything_else_is_taken_as_it_stands()
    {
        var source = Assert.Single(Ok("""
            {
              // comments and trailing commas are allowed
              "$schema": "x",
              "sources": [ {
                "id": "w", "title": "Weekly", "address": "https://Example.org/a b", "format": "markdown", "layout": "cards", "language": "zh-Hant", "issueDate": "2024-02",
                "categories": ["agents"], "keep": "all",
                "hints": { "main": "//main", "entry": "//li", "title": "h2", "link": "a", "entryLevel": 2, "sectionLevel": 1, "skip": ["Sponsor", "广告"] },
              } ],
            }
            """).Sources);

        Assert.Equal(("Weekly", "https://example.org/a%20b", DocumentFormat.Markdown, "cards", "zh-Hant"), (source.Title, source.Address, source.Format, source.Layout, source.Language));
        Assert.Equal((PartialDate.Create(2024, 2), KeepRule.All, "agents"), (source.IssueDate, source.Keep, source.Categories.Single()));
        Assert.Equal(("//main", "//li", "h2", "a", 2, 1), (source.Hints.Main, source.Hints.Entry, source.Hints.Title, source.Hints.Link, source.Hints.EntryLevel, source.Hints.SectionLevel));
        Assert.Equal(["Sponsor", "广告"], source.Hints.Skip);
    }

    [Fact]
    public void Auto_and_null_mean_the_same_as_nothing() =>
        Assert.Null(Assert.Single(Ok("""{ "sources": [ { "id": "w", "address": "w.md", "layout": "auto", "format": "auto", "issueDate": null, "hints": {}, "keep": null } ] }""").Sources).Layout);

    [Fact]
    public void Every_problem_is_in_one_message_with_its_line_its_setting_and_the_remedy()
    {
        var broken = Broken("""
            {
              "sources": [
                { "id": "Weekly Digest", "address": "weekly.md" },
                { "id": "a", "adress": "a.md" },
                { "id": "b", "address": "ftp://example.org/b" },
                { "id": "b", "address": "https://user:secret@example.org/" },
                { "id": "c", "address": "c.md", "layout": "card", "format": "markdwn", "keep": "everything" },
                { "id": "d", "address": "d.md", "issueDate": "2024-13", "language": "Chinese!", "categories": ["agent"] },
                { "id": "e", "address": "e.md", "hints": { "entryLevel": 9, "mian": "x" } },
                "f.md",
                { "id": "g", "address": "g.md", "title": 5, "id": "g" }
              ],
              "source": []
            }
            """);

        Assert.Equal(
            [
                """3: sources[0].id: "Weekly Digest" is not 1 to 64 of a-z, 0-9 and "-". For example "weekly-digest".""",
                """4: sources[1].address: is missing. Give the address of the digest: http://…, https://… or a file beside this list.""",
                """4: sources[1].adress: is not a setting here. Did you mean "address"?""",
                """5: sources[2].address: "ftp://example.org/b" is neither an http or https address nor a file beside the list. Correct it.""",
                """6: sources[3].address: "https://…@example.org/" has a user name or password in it, which would be shown to everyone. Take it out.""",
                """6: sources[3].id: "b" stands twice. Every source needs an id of its own.""",
                """7: sources[4].format: "markdwn" is not known. Did you mean "markdown"? Known are: auto, markdown, html, text, feed.""",
                """7: sources[4].layout: "card" is not known. Did you mean "cards"? Known are: auto, cards, list.""",
                """7: sources[4].keep: "everything" is not known.""",
                """8: sources[5].language: "Chinese!" is not a language tag. Write "zh", "en", "zh-Hant" or the like (BCP 47).""",
                """8: sources[5].issueDate: "2024-13" is not a date. Write "2024", "2024-02" or "2024-02-29".""",
                """8: sources[5].categories: "agent" is not in categories.json. Did you mean "agents"? Known are: agents, data.""",
                """9: sources[6].hints.entryLevel: must be a whole number from 1 to 6.""",
                """9: sources[6].hints.mian: is not a setting here. Did you mean "main"?""",
                """10: sources[7]: is a text. Write "sources": [ { "id": "weekly", "address": "weekly.md" } ].""",
                """11: sources[8].title: is a number. Write a text in quotes.""",
                """11: sources[8].id: stands twice. Leave one of them out.""",
                """13: source: is not a setting here. Did you mean "sources"?""",
            ],
            broken.Problems.Select(problem => Shortened($"{problem.Line}: {problem.Setting}: {problem.Text}")));
        Assert.Contains($"{ListPath}, line 3: sources[0].id: ", broken.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, "not JSON")]
    [InlineData("{\n  \"sources\": [\n    { \"id\": \"a\" \"address\": \"b\" }\n] }", 3, "not JSON")]
    [InlineData("{\n \"sources\": [ ]", 2, "not JSON")]
    [InlineData("{} trailing", 1, "not JSON")]
    [InlineData("[]", 1, "a list")]
    [InlineData("{}", 1, "sources")]
    [InlineData("{\n\"sources\": {} }", 2, "not a list")]
    public void What_is_no_list_says_so(string json, int line, string problem)
    {
        var only = Broken(json).Problems[0];

        Assert.Equal(line, only.Line);
        Assert.Contains(problem, only.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_a_folder_and_bytes_that_are_no_text_are_problems_not_exceptions()
    {
        Assert.Contains("no such file", Assert.IsType<SourceListOutcome.Broken>(SourceList.Read(Path.Combine(folder, "none.json"))).Message, StringComparison.Ordinal);
        Assert.Contains("folder", Assert.IsType<SourceListOutcome.Broken>(SourceList.Read(folder)).Message, StringComparison.Ordinal);
        Assert.IsType<SourceListOutcome.Broken>(SourceList.Read("\0"));
        Assert.IsType<SourceListOutcome.Broken>(SourceList.Read(""));
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var bytes = Encoding.UTF8.GetBytes("""{ "sources": [ { "id": "w", "address": "w.md", "title": "\ud800é" } ] }""");
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(ListPath, bytes);
            SourceList.Read(ListPath);
        }
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_not_matter()
    {
        File.WriteAllBytes(ListPath, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("{\r\n\"sources\":\r\n[{\"id\":\"x y\",\"address\":\"a\"}]}")]);

        Assert.Equal(3, Assert.IsType<SourceListOutcome.Broken>(SourceList.Read(ListPath)).Problems[0].Line);
    }

    [Fact]
    public void A_file_that_is_not_there_is_its_sources_problem() => Assert.Single(Ok("""{ "sources": [ { "id": "w", "address": "not-there.md" } ] }""").Sources);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string ListPath => Path.Combine(folder, "sources.json");

    /// <summary>Without the list of known names where the question is enough to compare.</summary>
    private static string Shortened(string problem) =>
        problem.Contains("is not a setting", StringComparison.Ordinal) || problem.Contains("everything", StringComparison.Ordinal)
            ? problem[..(problem.IndexOf(problem.Contains("everything", StringComparison.Ordinal) ? " Did" : " Known", StringComparison.Ordinal) is > 0 and var end ? end : problem.Length)]
            : problem;

    private SourceListOutcome Read(string json)
    {
        File.WriteAllText(ListPath, json);
        return SourceList.Read(ListPath, ["cards", "list"], ["agents", "data"]);
    }

    private SourceList Ok(string json) => Read(json) switch
    {
        SourceListOutcome.Ok ok => ok.List,
        SourceListOutcome.Broken broken => throw new Xunit.Sdk.XunitException(broken.Message),
        var other => throw new Xunit.Sdk.XunitException($"{other}"),
    };

    private SourceListOutcome.Broken Broken(string json) => Assert.IsType<SourceListOutcome.Broken>(Read(json));
}
