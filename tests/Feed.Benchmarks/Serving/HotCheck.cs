using System.ComponentModel;
using System.Net;
using Feed.Benchmarks.Refreshing;

namespace Feed.Benchmarks.Serving;

/// <summary>A feed that is in memory against the same bytes as static files of nginx.</summary>
internal static class HotCheck
{
    private const string Address = "/feeds/all.rss?limit=100";
    // About 200 kB plain, 41 kB gzip. wrk reads 8 kB at a time: where a body ends closely below a multiple of that, our longer head costs it a read more than nginx's
    // (90 words: six instead of five, a tenth of its time). Here both take as many.
    private const int WordsOfAnEntry = 94;

    // The runtime compiles what runs often once more, which takes a second or two.
    private const int WarmUpSeconds = 2;

    private const double LeastRatio = 0.9;
    private const double MostSlowness = 2;

    public static async Task RunAsync(int rounds, int seconds)
    {
        if (new[] { "wrk", "nginx" }.FirstOrDefault(program => !IsInstalled(program)) is { } missing)
        {
            Verdicts.Say(false, $"{missing} is missing. Install both: apt-get install wrk nginx-light");
            return;
        }

        using var folder = DigestFolder.Make(digests: 5, entries: 50, WordsOfAnEntry);
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
        await RunBothAsync(WarmUpSeconds);
        var runs = new List<(Wrk Ours, Wrk Theirs)>();
        for (var round = 0; round < rounds; round++)
        {
            runs.Add(await RunBothAsync(seconds));
        }

        var (rate, slowness) = (new Ratio(runs, run => run.Rate), new Ratio(runs, run => run.SlowestMilliseconds));
        Verdicts.Say(rate.OfRounds >= LeastRatio, $"hot {name}: {rate.OfRounds:F2} times nginx (wanted {LeastRatio}; rounds {rate.Rounds}); {rate.Ours:F0}/s, nginx {rate.Theirs:F0}/s");
        Verdicts.Say(slowness.OfMedians <= MostSlowness, $"hot {name}: p99 {slowness.OfMedians:F2} times nginx's (wanted ≤ {MostSlowness}; rounds {slowness.Rounds}); {slowness.Ours:F2} ms, nginx {slowness.Theirs:F2} ms");

        async Task<(Wrk Ours, Wrk Theirs)> RunBothAsync(int length)
        {
            var theirs = await Wrk.RunAsync(nginx.Address, length, nginx.Header);
            return (await Wrk.RunAsync(feed.Address, length, feed.Header), theirs);
        }
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
        Verdicts.Note($"hot: 100 entries, {plain.Length} bytes, {gzip.Length} gzip");
    }

    private static async Task<string> TagAsync(string address)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(address));
        return answer.Headers.ETag?.ToString() ?? "";
    }
}
