using Feed.Core;
using Feed.Core.Fetching;
using Feed.Core.Running;
using Feed.Core.Storing;
using Feed.Tests.EndToEnd;
using Feed.Tests.Fetching;
using static Feed.Tests.Fetching.ScriptedServer;

namespace Feed.Tests.Running;

public sealed class Following_lists_on_the_web : IDisposable
{
    private const string Opml = "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"One\" xmlUrl=\"https://one.example/feed\"/><outline type=\"rss\" text=\"Two\" xmlUrl=\"https://two.example/feed\"/></body></opml>";

    private readonly MovingClock clock = new();
    private readonly SourceStates states = new(new MemoryTable());
    private readonly Fetcher fetcher;

    public Following_lists_on_the_web() => fetcher = Fetcher.Guarded(Web.Options() with { Retries = 0 }, clock);

    public void Dispose() => fetcher.Dispose();

    [Fact]
    public async Task A_list_can_lie_on_the_web_but_can_only_name_what_lies_there_too()
    {
        await using var server = new ScriptedServer(Answer("200 OK",
            """{ "sources": [ { "id": "web", "address": "https://example.org/a.md" }, { "id": "secret", "address": "/etc/passwd" } ] }"""));

        var roster = Assert.IsType<RosterOutcome.Ok>(await ReadAsync(server.Address)).Roster;

        Assert.Equal("web", Assert.Single(roster.Sources).Id);
        Assert.Contains("secret is left out", Assert.Single(roster.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_copy_is_good_when_the_server_is_not()
    {
        await using var server = OfTurns(Answer("200 OK", """{ "sources": [ { "id": "web", "address": "https://example.org/a.md" } ] }"""), Answer("404 Not Found"));
        await ReadAsync(server.Address);
        clock.Now += TimeSpan.FromHours(1);

        var roster = Assert.IsType<RosterOutcome.Ok>(await ReadAsync(server.Address)).Roster;

        Assert.Equal("web", Assert.Single(roster.Sources).Id);
        Assert.Contains("404", Assert.Single(roster.Notes), StringComparison.Ordinal);
        await ReadAsync(server.Address);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_list_that_was_never_had_or_is_broken_is_named_by_its_address()
    {
        await using var gone = new ScriptedServer(Answer("404 Not Found"));
        await using var broken = new ScriptedServer(Answer("200 OK", "{ \"sources\": [\n  oops ] }"));

        Assert.Contains(gone.Address, Assert.IsType<RosterOutcome.Broken>(await ReadAsync(gone.Address)).Message, StringComparison.Ordinal);
        Assert.Contains($"{broken.Address}, line 2", Assert.IsType<RosterOutcome.Broken>(await ReadAsync(broken.Address)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_of_an_imported_list_become_sources()
    {
        await using var server = new ScriptedServer(Answer("200 OK", Opml, "Content-Type: text/x-opml"));
        using var folder = new WorkFolder();
        var list = folder.Write("sources.json", $$"""{ "sources": [ { "opml": "{{server.Address}}" } ] }""");

        var roster = Assert.IsType<RosterOutcome.Ok>(await ReadAsync(list)).Roster;

        Assert.Equal(["https://one.example/feed", "https://two.example/feed"], roster.Sources.Select(source => source.Address));
    }

    private Task<RosterOutcome> ReadAsync(string list) =>
        new RosterReader(new FeedOptions { Sources = list, Contact = "https://example.org/contact" }, WorkFolder.Seeds, new ListCopy(fetcher, states, clock)).ReadAsync(CancellationToken.None);
}
