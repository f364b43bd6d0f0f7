using System.Globalization;
using System.Text;
using Feed.Core.Storing;
using Feed.Tests.Fetching;
using Feed.Tests.Storing;
using Xunit.Abstractions;

namespace Feed.Tests.Running;

/// <summary>kill -9 at any moment of a refresh of changing sources. FEED_KILLS=300 makes it the long run.</summary>
public sealed class Killing_a_refreshing_process : IAsyncDisposable
{
    private const int LongestMilliseconds = 1200;

    private readonly ITestOutputHelper output;
    private readonly TestFolder folder = new();
    private readonly ScriptedServer server;
    private readonly ChangingServer killed, calm;
    private readonly ChangingWeb web;
    private readonly Works undisturbed;
    private readonly Dictionary<string, int> stored = [];   // source → the last round of which its entries were acknowledged
    private int refreshed = -1;
    private int cutOff;

    public Killing_a_refreshing_process(ITestOutputHelper output)
    {
        this.output = output;
        server = new ScriptedServer((head, wire, cancel) => wire.WriteAsync(Encoding.UTF8.GetBytes(Answer(head)), cancel).AsTask());
        web = new ChangingWeb($"http://127.0.0.1:{server.Port}");
        (killed, calm) = (new ChangingServer(web), new ChangingServer(web));
        undisturbed = new Works(new WorksSetup { Handler = calm }) { Taxonomy = ChangingWeb.Taxonomy };
    }

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("FEED_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 4;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        undisturbed.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Loses_no_acknowledged_entry_and_one_more_refresh_gives_what_an_undisturbed_run_gives()
    {
        var random = new Random(11);
        for (var kill = 0; kill < Kills; kill++)
        {
            await RefreshUntilKilledAsync(waits: random.Next(6) > 0, TimeSpan.FromMilliseconds(random.Next(LongestMilliseconds)));
            while (refreshed < killed.Round)
            {
                calm.Round = ++refreshed;
                undisturbed.Clock.Now = ChangingWeb.TimeOf(refreshed);
                await RefreshAsync(undisturbed);
            }

            cutOff += web.RosterOf(refreshed).Sources.Any(source => stored.GetValueOrDefault(source.Id, -1) < refreshed) ? 1 : 0;
            await CheckAsync($"kill {kill} in round {refreshed}");
        }

        output.WriteLine($"{Kills} kills in {refreshed + 1} rounds, {cutOff} of them in the midst of a refresh; {await undisturbed.CountAsync()} entries at the end");
    }

    /// <param name="waits">Until it begins its first refresh; otherwise it may be killed while it starts.</param>
    private async Task RefreshUntilKilledAsync(bool waits, TimeSpan time)
    {
        using var child = Child.Start(RefreshingChild.Refreshes, folder.Path, $"http://127.0.0.1:{server.Port}", $"{refreshed + 1}");
        var first = waits ? await child.StandardOutput.ReadLineAsync() : "";
        Assert.True(first is not null, first is null ? await child.StandardError.ReadToEndAsync() : "");
        await Task.Delay(time);
        child.Kill();

        var said = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        foreach (var words in said.Split('\n').SkipLast(1).Select(line => line.Split(' ')).Where(words => words.Length == 3))
        {
            Assert.True(words[0] is "Ok" or "Unchanged", string.Join(' ', words));
            stored[words[2]] = int.Parse(words[1], CultureInfo.InvariantCulture);
        }
    }

    private async Task CheckAsync(string when)
    {
        using var works = RefreshingChild.Open(folder.Path);
        (works.Taxonomy, works.Clock.Now) = (ChangingWeb.Taxonomy, ChangingWeb.TimeOf(refreshed));
        Assert.All(works.EntryTable.Problems, problem => Assert.Contains("never acknowledged", problem, StringComparison.Ordinal));
        await works.Store.CompleteAsync(default);
        foreach (var (source, round) in stored)
        {
            await HoldsAsync(works, source, round, when);
        }

        await RefreshAsync(works);

        var roster = web.RosterOf(refreshed);
        foreach (var source in roster.Sources)
        {
            stored[source.Id] = refreshed;
        }

        await Audit.PassesAsync(works.EntryTable, roster.Sources.Select(source => source.Id), ChangingWeb.Taxonomy.Categories.Select(category => category.Id).Append("uncategorized"));
        Assert.Equal(await undisturbed.PublishedAsync(), await works.PublishedAsync());
        foreach (var ((path, expected), (_, found)) in (await PublishedFeeds.OfAsync(undisturbed, roster)).Zip(await PublishedFeeds.OfAsync(works, roster)))
        {
            Assert.True(expected == found, $"{when}: {path} is another");
        }
    }

    private async Task RefreshAsync(Works works)
    {
        var results = await works.Refresher.RunAsync(web.RosterOf(refreshed), null, default);
        Assert.All(results!, result => Assert.True(result.Condition is SourceCondition.Ok or SourceCondition.Unchanged, result.ToString()));
    }

    /// <summary>What a digest said when it was acknowledged is there, but for what it no longer said when the process was killed.</summary>
    private async Task HoldsAsync(Works works, string source, int round, string when)
    {
        var digest = int.Parse(source["digest-".Length..], CultureInfo.InvariantCulture);
        var entries = await works.Store.ListAsync(Listing.Source(source), null, int.MaxValue, default).Select(entry => entry.Title).ToListAsync();
        var missing = Titles(web.DocumentOf(digest, round).Text).Intersect(Titles(web.DocumentOf(digest, refreshed).Text)).Except(entries);
        Assert.True(!missing.Any(), $"{when}: {source} had acknowledged {string.Join(", ", missing)} in round {round}");
    }

    private static IEnumerable<string> Titles(string text) => text.Split('\n').Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..]);

    private string Answer(string head)
    {
        var path = head.Split(' ')[1];
        if (path.StartsWith("/round/", StringComparison.Ordinal))
        {
            killed.Round = int.Parse(path["/round/".Length..], CultureInfo.InvariantCulture);
            return ScriptedServer.Answer("200 OK", path);
        }

        var (isModified, text, tag, modified) = killed.Answer(path, Value(head, "If-None-Match"), Value(head, "If-Modified-Since"));
        string[] headers = [.. tag is null ? [] : (string[])[$"ETag: {tag}"], .. modified is null ? [] : (string[])[$"Last-Modified: {modified}"]];
        return isModified ? ScriptedServer.Answer("200 OK", text, headers) : ScriptedServer.Answer("304 Not Modified", "", headers);
    }

    private static string? Value(string head, string header) =>
        head.Split("\r\n").FirstOrDefault(line => line.StartsWith(header + ": ", StringComparison.OrdinalIgnoreCase))?[(header.Length + 2)..];
}
