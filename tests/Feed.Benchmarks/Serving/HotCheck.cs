using System.ComponentModel;
using System.Net;
using Feed.Benchmarks.Refreshing;

namespace Feed.Benchmarks.Serving;

/// <summary>A feed that is in memory against the same bytes as static files of nginx.</summary>
internal static class HotCheck
{
    private const string Address = "/feeds/all.rss?limit=100";
    private const double LeastRatio = 0.9;
    private const double MostSlowness = 2;

    public static async Task RunAsync(int rounds, int seconds)
    {
        if (new[] { "wrk", "nginx" }.FirstOrDefault(program => !IsInstalled(program)) is { } missing)
        {
            Verdicts.Say(false, $"{missing} is missing. Install both: apt-get install wrk nginx-light");
            return;
        }

        using var folder = DigestFolder.Make(digests: 5, entries: 50, wordsOfAnEntry: 90);
        using var feed = await Server.FeedAsync(folder.List, folder.Data, Address);
        await WaitForEntriesAsync(feed);
        var place = folder.Folder + "-nginx"; // readable for the user that nginx runs as
        await CopyAsync(feed, Path.Combine(place, "www"));
        using var nginx = await Nginx.StartAsync(place, "/all.rss");
        foreach (var (name, header) in new (string, Func<Server, string, Task<string>>)[]
        {
            ("plain", (_, _) => Task.FromResult("Accept: */*")),
            ("gzip", (_, _) => Task.FromResult("Accept-Encoding: gzip")),
            ("304", async (server, address) => $"If-None-Match: {await TagAsync(server.BaseUrl + address)}"),
        })
        {
            await CompareAsync(name, rounds, seconds, (feed.BaseUrl + Address, await header(feed, Address)), (nginx.BaseUrl + "/all.rss", await header(nginx, "/all.rss")));
        }

        Verdicts.Note($"hot: Feed uses {feed.Bytes / 1_000_000} MB after that");
        Directory.Delete(place, recursive: true);
    }

    private static async Task CompareAsync(string name, int rounds, int seconds, (string Address, string Header) feed, (string Address, string Header) nginx)
    {
        var (ours, theirs) = (new List<Wrk>(), new List<Wrk>());
        for (var round = 0; round <= rounds; round++)
        {
            theirs.Add(await Wrk.RunAsync(nginx.Address, seconds, nginx.Header));
            ours.Add(await Wrk.RunAsync(feed.Address, seconds, feed.Header));
        }

        // The first round warms both up.
        var (our, their) = (Measured.Median(ours.Skip(1).Select(run => run.Rate)), Measured.Median(theirs.Skip(1).Select(run => run.Rate)));
        var (ourSlowest, theirSlowest) = (Measured.Median(ours.Skip(1).Select(run => run.SlowestMilliseconds)), Measured.Median(theirs.Skip(1).Select(run => run.SlowestMilliseconds)));
        Verdicts.Say(our / their >= LeastRatio, $"hot {name}: {our / their:F2} times nginx (wanted {LeastRatio}); {our:F0}/s, nginx {their:F0}/s");
        Verdicts.Say(ourSlowest / theirSlowest <= MostSlowness, $"hot {name}: p99 {ourSlowest / theirSlowest:F2} times nginx's (wanted ≤ {MostSlowness}); {ourSlowest:F2} ms, nginx {theirSlowest:F2} ms");
    }

    private static bool IsInstalled(string program)
    {
        try
        {
            using var process = Programs.Start(program, ["-v"], Path.GetTempPath());
            process.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    // The feed is there before the first refresh is done.
    private static async Task WaitForEntriesAsync(Server feed)
    {
        using var client = new HttpClient();
        while ((await client.GetStringAsync(new Uri(feed.BaseUrl + Address))).Split("<item>").Length <= 100)
        {
            await Task.Delay(200);
        }
    }

    private static async Task CopyAsync(Server feed, string folder)
    {
        Directory.CreateDirectory(folder);
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        var address = new Uri(feed.BaseUrl + Address);
        var plain = await client.GetByteArrayAsync(address);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var gzip = await client.GetByteArrayAsync(address);
        await File.WriteAllBytesAsync(Path.Combine(folder, "all.rss"), plain);
        await File.WriteAllBytesAsync(Path.Combine(folder, "all.rss.gz"), gzip);
        Verdicts.Note($"hot: 100 entries, {plain.Length / 1000} kB, {gzip.Length / 1000} kB gzip");
    }

    private static async Task<string> TagAsync(string address)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(address));
        return answer.Headers.ETag?.ToString() ?? "";
    }
}
