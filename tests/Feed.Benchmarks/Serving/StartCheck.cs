using Feed.Benchmarks.Refreshing;

namespace Feed.Benchmarks.Serving;

/// <summary>From the start of the process to the first feed, against an empty app.</summary>
internal static class StartCheck
{
    private const double MostRatio = 3;
    private const string Address = "/feeds/all.rss";

    public static async Task RunAsync(int rounds)
    {
        using var folder = DigestFolder.Make(digests: 200, entries: 50);
        using (var filling = Programs.Start(Programs.Feed, "refresh", "--sources", folder.List, "--data", folder.Data))
        {
            await filling.StandardOutput.ReadToEndAsync();
        }

        var (ours, empty) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            using (var app = await Server.StartAsync(baseUrl => Programs.Start(Programs.EmptyApp, "--urls", baseUrl), "/"))
            {
                empty.Add(app.Start.TotalMilliseconds);
            }

            using var feed = await Server.FeedAsync(folder.List, folder.Data, Address);
            ours.Add(feed.Start.TotalMilliseconds);
        }

        // The first round fills the caches of the disk.
        var (our, their) = (Measured.Median(ours.Skip(1)), Measured.Median(empty.Skip(1)));
        Verdicts.Say(our / their <= MostRatio, $"start: {our / their:F2} times an empty app (wanted ≤ {MostRatio}); {our:F0} ms to the first feed with 10,000 entries in the store, empty {their:F0} ms");
    }
}
