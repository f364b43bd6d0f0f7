using System.Diagnostics;
using Feed.Benchmarks.Refreshing;

namespace Feed.Benchmarks.Serving;

/// <summary>Memory of a server of 10,000 entries that is asked for 100 views at once, over many requests.</summary>
internal static class MemoryCheck
{
    private const long MostBytes = 150_000_000;
    private const double MostGrowth = 1.1;
    private const int Connections = 32;
    private const int Phases = 10;

    private static readonly string[] Views =
    [
        .. from week in Enumerable.Range(0, 20)
           from extension in new[] { "rss", "atom", "json" }
           select $"/sources/week-{week}.{extension}",
        .. from limit in Enumerable.Range(40, 20) select $"/feeds/all.rss?limit={limit}",
        .. from number in Enumerable.Range(0, 20) select $"/feeds/all.atom?q=number+{number}",
    ];

    public static async Task RunAsync(int requests)
    {
        using var folder = DigestFolder.Make(digests: 200, entries: 50);
        using (var filling = Programs.Start(Programs.Feed, "refresh", "--sources", folder.List, "--data", folder.Data))
        {
            await filling.StandardOutput.ReadToEndAsync();
        }

        using var feed = await Server.FeedAsync(folder.List, folder.Data, Views[0]);
        var (watch, bytes) = (Stopwatch.StartNew(), new List<long>());
        for (var phase = 0; phase < Phases; phase++)
        {
            await AskAsync(feed, requests / Phases);
            bytes.Add(feed.Bytes);
        }

        var raw = string.Join(", ", bytes.Select(sample => sample / 1_000_000));
        Verdicts.Say(bytes.Max() < MostBytes, $"memory: at most {bytes.Max() / 1_000_000} MB (wanted < {MostBytes / 1_000_000}) over {requests} requests for {Views.Length} views, {requests / watch.Elapsed.TotalSeconds:F0}/s; after each tenth: {raw} MB");
        Verdicts.Say((double)bytes[^1] / bytes[1] <= MostGrowth, $"memory: {(double)bytes[^1] / bytes[1]:F2} times as much after the last tenth as after the second (wanted ≤ {MostGrowth})");
    }

    private static async Task AskAsync(Server feed, int requests)
    {
        using var client = new HttpClient { BaseAddress = new Uri(feed.BaseUrl) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var number && number <= requests)
            {
                using var answer = await client.GetAsync(new Uri(Views[number % Views.Length], UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                await (await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync()).CopyToAsync(Stream.Null);
            }
        }));
    }
}
