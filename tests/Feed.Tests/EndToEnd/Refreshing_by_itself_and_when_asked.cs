using System.Diagnostics;
using System.Text.Json;
using Feed.Tests.Fetching;
using Feed.Tests.Running;

namespace Feed.Tests.EndToEnd;

public sealed class Refreshing_by_itself_and_when_asked : IDisposable
{
    // As shells tell it: 128, and the number of the signal.
    private const int KilledBySigterm = 128 + 15;

    private static readonly string[] Followed = ["--sources", "sources.json"];

    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_new_comes_by_itself_with_the_next_interval()
    {
        Follow("digest.md");
        folder.Write("digest.md", Works.Digest(2));
        await using var program = await FeedProgram.ServeAsync(folder.Path, new() { ["Feed__RefreshInterval"] = "1s" }, Followed);
        Assert.Equal(2, (await StateAsync(program)).Entries);

        folder.Write("digest.md", Works.Digest(3));

        await program.UntilAsync(async () => (await program.Client.GetStringAsync("/feeds/all.rss")).Contains("Paper number 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_added_to_the_seeds_of_the_current_folder_is_followed_with_the_next_interval()
    {
        Directory.CreateDirectory(folder.File("seeds"));
        File.Copy(Path.Combine(WorkFolder.Seeds, "categories.json"), folder.File("seeds/categories.json"));
        folder.Write("seeds/first.md", Works.Digest(2));
        folder.Write("seeds/sources.json", """{ "sources": [{ "id": "first", "address": "first.md" }] }""");
        await using var program = await FeedProgram.ServeAsync(folder.Path, new() { ["Feed__RefreshInterval"] = "1s" });
        await program.UntilAsync(async () => (await program.Client.GetStringAsync("/feeds/all.rss")).Contains("Paper number 2", StringComparison.Ordinal));

        folder.Write("seeds/second.md", Works.Digest(3));
        folder.Write("seeds/sources.json", """{ "sources": [{ "id": "first", "address": "first.md" }, { "id": "second", "address": "second.md" }] }""");

        await program.UntilAsync(async () => (await program.Client.GetStringAsync("/feeds/all.rss")).Contains("Paper number 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_digest_that_shrank_is_believed_when_the_operator_confirms_it()
    {
        Follow("digest.md");
        folder.Write("digest.md", Works.Digest(10));
        await using var program = await FeedProgram.ServeAsync(folder.Path, null, Followed);
        folder.Write("digest.md", Works.Digest(2));

        await program.Client.PostAsync("/refresh?source=digest", null);
        await program.UntilAsync(async () => await StateAsync(program) is ("shrunk", 10));
        await program.Client.PostAsync("/refresh?source=digest&confirm=true", null);
        await program.UntilAsync(async () => await StateAsync(program) is ("ok", 2));
    }

    [Fact]
    public async Task Feeds_are_answered_while_a_long_digest_is_read()
    {
        var (entries, sent) = (2, new TaskCompletionSource());
        await using var server = new ScriptedServer(async (_, wire, cancel) =>
        {
            await wire.WriteAsync(System.Text.Encoding.UTF8.GetBytes(ScriptedServer.Answer("200 OK", Works.Digest(entries))), cancel);
            (entries > 2 ? sent : new()).TrySetResult();
        });
        Follow(server.Address);
        // With one thread for all sockets, nothing is answered while it does anything else.
        Dictionary<string, string> settings = new() { ["Feed__AllowPrivateNetworks"] = "true", ["DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"] = "1" };
        await using var program = await FeedProgram.ServeAsync(folder.Path, settings, Followed);
        await program.UntilAsync(async () => await StateAsync(program) is ("ok", 2));

        entries = 2000;
        await program.Client.PostAsync("/refresh?source=digest", null);
        await sent.Task;
        var answers = 0;
        await program.UntilAsync(async () =>
        {
            await program.Client.GetStringAsync("/feeds/all.rss");
            answers++;
            return await StateAsync(program) is ("ok", 2000);
        });

        Assert.InRange(answers, 10, int.MaxValue);
    }

    [Fact]
    public async Task Asked_twice_to_stop_it_waits_for_nothing()
    {
        Follow("digest.md");
        folder.Write("digest.md", Works.Digest(2));
        await using var program = await FeedProgram.ServeAsync(folder.Path, null, Followed);
        File.Delete(folder.File("digest.md"));
        using var made = Process.Start("mkfifo", [folder.File("digest.md")]);
        await made.WaitForExitAsync();

        // A pipe that somebody holds open is read for ever, whatever a token says.
        await program.Client.PostAsync("/refresh?source=digest", null);
        await using var held = await Task.Run(() => new FileStream(folder.File("digest.md"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite));

        Assert.Equal(KilledBySigterm, await program.InsistOnStoppingAsync());
    }

    [Fact]
    public async Task It_stops_in_the_midst_of_a_refresh_and_goes_on_where_it_was()
    {
        var isSilent = true;
        var asked = new TaskCompletionSource();
        await using var server = new ScriptedServer(async (_, wire, cancel) =>
        {
            asked.TrySetResult();
            await (isSilent ? Task.Delay(Timeout.Infinite, cancel) : wire.WriteAsync(System.Text.Encoding.UTF8.GetBytes(ScriptedServer.Answer("200 OK", Works.Digest(4))), cancel).AsTask());
        });
        Follow(server.Address);
        Dictionary<string, string> settings = new() { ["Feed__AllowPrivateNetworks"] = "true" };
        await using (var program = await FeedProgram.ServeAsync(folder.Path, settings, Followed))
        {
            await asked.Task;
            var started = Stopwatch.GetTimestamp();
            Assert.Equal(0, await program.StopAsync());
            Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
            Assert.DoesNotContain("fail:", program.Error, StringComparison.Ordinal);
        }

        isSilent = false;
        await using var again = await FeedProgram.ServeAsync(folder.Path, settings, Followed);
        await again.UntilAsync(async () => await StateAsync(again) is ("ok", 4));
    }

    [Fact]
    public async Task A_terminal_shows_a_bar_that_grows_and_then_a_line_for_each_source()
    {
        if (!File.Exists("/usr/bin/script"))
        {
            return; // nothing else here pretends to be a terminal
        }

        var (status, output, _) = await FeedProgram.RunAsync(["/bin/sh", "-c", "script -qefc \"$*\" /dev/null", "sh"], folder.Path, "refresh");

        Assert.Equal(0, status);
        Assert.Contains("refreshing", output, StringComparison.Ordinal);
        Assert.Contains("100%", output, StringComparison.Ordinal);
        Assert.Contains("weekly-2024-03: ok, 12 added", output, StringComparison.Ordinal);
    }

    private void Follow(string address) =>
        folder.Write("sources.json", JsonSerializer.Serialize(new { sources = new[] { new { id = "digest", address, keep = "current" } } }));

    private static async Task<(string? State, int Entries)> StateAsync(FeedProgram program)
    {
        using var status = JsonDocument.Parse(await program.Client.GetStringAsync("/status.json"));
        var source = status.RootElement.GetProperty("sources")[0];
        return (source.GetProperty("state").GetString(), source.GetProperty("entries").GetInt32());
    }
}
