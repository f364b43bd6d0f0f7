using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Template;

namespace Feed.Tests.Functions;

/// <summary>
/// The host tries functions by name, whatever the case, and takes the first whose route and methods fit
/// (azure-functions-host, WebScriptHostHttpRoutesManager). The attributes are read from the source: their packages are not on every registry.
/// </summary>
public sealed partial class Routing_as_the_Functions_host_does
{
    private static readonly string Root = RepositoryRoot();

    private static readonly IReadOnlyList<Function> Ordered =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src", "Feed.Functions"), "*.cs")
            .SelectMany(file => HttpFunction().Matches(File.ReadAllText(file)))
            .Select(match => new Function(match.Groups["name"].Value, match.Groups["level"].Value, [.. Quoted().Matches(match.Groups["methods"].Value).Select(method => method.Groups[1].Value)], match.Groups["route"].Value))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)];

    [Theory]
    [InlineData("/", "ZEverythingElse")]
    [InlineData("/feeds/all.rss", "FeedFile")]
    [InlineData("/feeds/agents+alignment.atom", "FeedFile")]
    [InlineData("/feeds/agents%2Balignment.json", "FeedFile")]
    [InlineData("/feeds/all.bib", "FeedFile")]
    [InlineData("/feeds/all.ris", "FeedFile")]
    [InlineData("/feeds/all", "FeedPage")]
    [InlineData("/feeds/agents+alignment", "FeedPage")]
    [InlineData("/feeds/all/2024-03.rss", "FeedArchive")]
    [InlineData("/sources/weekly-2024-03.json", "SourceFile")]
    [InlineData("/sources/weekly-2024-03", "SourcePage")]
    [InlineData("/sources/weekly-2024-03/2024-03.atom", "SourceArchive")]
    [InlineData("/entries/c3f63eb3-2f6c-53ed-98fa-2343440dacbe", "Entry")]
    [InlineData("/feeds.opml", "Opml")]
    [InlineData("/status", "StatusPage")]
    [InlineData("/status.json", "StatusFile")]
    [InlineData("/status.atom", "StatusFile")]
    [InlineData("/health", "Health")]
    [InlineData("/nothing/here", "ZEverythingElse")]
    public void Every_address_has_its_function_for_GET_and_HEAD(string path, string function)
    {
        Assert.Equal(function, First(path, "get")?.Name);
        Assert.Equal(function, First(path, "head")?.Name);
    }

    [Theory]
    [InlineData("/refresh")]
    [InlineData("/refresh/")]
    [InlineData("/REFRESH")]
    public void A_refresh_is_for_those_who_have_the_key(string path)
    {
        var function = First(path, "post");

        Assert.Equal(("RefreshNow", "Function"), (function?.Name, function?.Level));
    }

    [Theory]
    [InlineData("/feeds/all.rss", "delete")]
    [InlineData("/feeds/all.rss", "options")]
    [InlineData("/refresh", "get")]
    public void Other_methods_are_refused_in_words_by_the_last_function(string path, string method) => Assert.Equal("ZEverythingElse", First(path, method)?.Name);

    [Fact]
    public void Only_refreshing_needs_a_key() => Assert.Equal(["RefreshNow"], Ordered.Where(function => function.Level != "Anonymous").Select(function => function.Name));

    [Fact]
    public void What_takes_everything_comes_last() => Assert.Equal("{*path}", Ordered[^1].Route);

    [Fact]
    public void No_route_is_empty_or_belongs_to_the_host() =>
        Assert.All(Ordered, function => Assert.False(function.Route is "" || function.Route.StartsWith("admin", StringComparison.Ordinal) || function.Route.StartsWith("runtime", StringComparison.Ordinal)));

    [Fact]
    public void No_prefix_stands_before_the_routes()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "host.json")));

        Assert.Equal("", host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
    }

    private static Function? First(string path, string method) => Ordered.FirstOrDefault(function => function.Methods.Contains(method)
        && new TemplateMatcher(TemplateParser.Parse(function.Route), []).TryMatch(Uri.UnescapeDataString(path), []));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Feed.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Feed.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }

    private sealed record Function(string Name, string Level, IReadOnlyList<string> Methods, string Route);

    [GeneratedRegex("""\[Function\(nameof\((?<name>\w+)\)\)\][^;]*?\[HttpTrigger\(AuthorizationLevel\.(?<level>\w+), (?<methods>[^)]*?), Route = "(?<route>[^"]*)"\)\]""")]
    private static partial Regex HttpFunction();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Quoted();
}
