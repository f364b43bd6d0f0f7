using System.Net;
using System.Text.Json;

namespace Feed.Tests.EndToEnd;

/// <summary>What a newcomer does: starts the program without any argument, and reads.</summary>
public sealed class Serving_the_seeds
{
    [Fact]
    public async Task Has_every_paper_categories_sources_and_pages_a_moment_after_the_start()
    {
        using var folder = new WorkFolder();
        await using var program = await FeedProgram.ServeAsync(folder.Path);

        using var all = JsonDocument.Parse(await program.Client.GetStringAsync("/feeds/all.json?limit=200"));
        var items = all.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(98, items.Count);
        Assert.Equal(98, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());

        foreach (var category in new[] { "foundation-models", "alignment", "agents", "on-device", "multimodal", "uncategorized" })
        {
            Assert.Equal(HttpStatusCode.OK, (await program.Client.GetAsync($"/feeds/{category}.atom")).StatusCode);
        }

        var perSource = new Dictionary<string, int> { ["core-papers-2023"] = 26, ["research-papers-2024-02"] = 51, ["weekly-2024-03"] = 12, ["weekly-2024-04"] = 9 };
        foreach (var (source, entries) in perSource)
        {
            using var feed = JsonDocument.Parse(await program.Client.GetStringAsync($"/sources/{source}.json?limit=200"));
            Assert.Equal(entries, feed.RootElement.GetProperty("items").GetArrayLength());
        }

        foreach (var page in new[] { "/", "/feeds/all", "/feeds/all.rss", "/feeds.opml", "/status", "/status.atom", "/health" })
        {
            Assert.Equal(HttpStatusCode.OK, (await program.Client.GetAsync(page)).StatusCode);
        }

        Assert.True(Directory.Exists(folder.File("data")));
        await program.StopAsync();
        Assert.All(perSource.Keys, source => Assert.Single(program.Error.Split('\n'), line => line.Contains($"{source}: ok", StringComparison.Ordinal)));
        Assert.DoesNotContain("unchanged,", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refreshes_for_this_machine_only_and_stops_when_asked()
    {
        using var folder = new WorkFolder();
        await using var program = await FeedProgram.ServeAsync(folder.Path);

        Assert.Equal(HttpStatusCode.Accepted, (await program.Client.PostAsync("/refresh", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await program.Client.PostAsync("/refresh?source=weekly-2024-03", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.Client.PostAsync("/refresh?source=nobody", null)).StatusCode);
        foreach (var (header, value) in new[] { ("Origin", "https://elsewhere.example"), ("X-Forwarded-For", "8.8.8.8"), ("Forwarded", "for=8.8.8.8"), ("Host", "rebound.example") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/refresh");
            request.Headers.TryAddWithoutValidation(header, value);
            Assert.Equal(HttpStatusCode.Forbidden, (await program.Client.SendAsync(request)).StatusCode);
        }

        Assert.Equal(0, await program.StopAsync());
        Assert.DoesNotContain("fail:", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_everything_over_a_restart()
    {
        using var folder = new WorkFolder();
        string before;
        await using (var program = await FeedProgram.ServeAsync(folder.Path))
        {
            before = await ItemsAsync(program);
        }

        await using var again = await FeedProgram.ServeAsync(folder.Path);
        Assert.Equal(before, await ItemsAsync(again));
    }

    [Fact]
    public async Task A_second_program_on_the_same_port_or_folder_is_told_what_to_do()
    {
        using var folder = new WorkFolder();
        using var other = new WorkFolder();
        await using var program = await FeedProgram.ServeAsync(folder.Path);

        var port = await FeedProgram.RunAsync(other.Path, "serve", "--urls", program.Address);
        Assert.Equal(1, port.Status);
        Assert.Contains($"{program.Address} is in use", port.Error, StringComparison.Ordinal);
        Assert.Contains("--urls", port.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", port.Error, StringComparison.Ordinal);

        var data = await FeedProgram.RunAsync(folder.Path, "refresh");
        Assert.Equal(1, data.Status);
        Assert.Contains("in use by another process", data.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", data.Error, StringComparison.Ordinal);
    }

    private static async Task<string> ItemsAsync(FeedProgram program)
    {
        using var all = JsonDocument.Parse(await program.Client.GetStringAsync("/feeds/all.json?limit=200"));
        return all.RootElement.GetProperty("items").GetRawText().Replace(program.Address, "", StringComparison.Ordinal);
    }
}
