using System.Globalization;

namespace Feed.Tests.Running;

/// <summary>What a child process does until it is killed: it refreshes a web that changes, round by round, and says what was stored.</summary>
internal static class RefreshingChild
{
    public const string Refreshes = "refresh-until-killed";

    /// <summary>So small that the journals are compacted every few rounds.</summary>
    private const long LeastGrowthBytes = 200_000;

    /// <param name="folder">Of the store.</param>
    /// <param name="address">Of the server, which is told of each round.</param>
    /// <param name="round">The first to refresh.</param>
    public static async Task RunAsync(string folder, string address, int round)
    {
        using var works = Open(folder);
        using var client = new HttpClient();
        var web = new ChangingWeb(address);
        works.Taxonomy = ChangingWeb.Taxonomy;
        for (; ; round++)
        {
            await client.GetStringAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"{address}/round/{round}")));
            works.Clock.Now = ChangingWeb.TimeOf(round);
            Say($"round {round}");
            await works.Refresher.RunAsync(web.RosterOf(round), result => Say($"{result.Condition} {round} {result.Source}"), default);
        }
    }

    public static Works Open(string folder) => new(new WorksSetup { Folder = folder, LeastGrowthBytes = LeastGrowthBytes });

    private static void Say(string line)
    {
        lock (Console.Out)
        {
            Console.WriteLine(line);
        }
    }
}
