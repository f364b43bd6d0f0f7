using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Feed.Core.Sources;
using Feed.Core.Storing;
using Feed.Tests.Fetching;
using static Feed.Tests.Fetching.ScriptedServer;

namespace Feed.Tests.Running;

/// <summary>Every fault at once, each on a source that did well before.</summary>
public sealed class Surviving_a_run_of_faults
{
    private const int Papers = 10;

    private static readonly (string Name, SourceCondition Ends, string Words, Func<NetworkStream, CancellationToken, Task> Answer)[] Faults =
    [
        ("slow-bytes", SourceCondition.Failed, "WholeTimeout", SlowAsync),
        ("silence", SourceCondition.Failed, "FirstByteTimeout", (_, cancel) => Task.Delay(Timeout.Infinite, cancel)),
        ("endless", SourceCondition.Failed, "larger than", EndlessAsync),
        ("bomb", SourceCondition.Failed, "larger than", BombAsync),
        ("wrong-length", SourceCondition.Failed, "broke off", Text("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n# Half")),
        ("reset", SourceCondition.Failed, "broke", ResetAsync),
        ("loop", SourceCondition.Failed, "redirects more than 5", Text(Answer("302 Found", "", "Location: /digest.md"))),
        ("into-private", SourceCondition.Failed, "AllowPrivateNetworks", Text(Answer("302 Found", "", "Location: http://169.254.169.254/latest/meta-data"))),
        ("into-intranet", SourceCondition.Failed, "AllowPrivateNetworks", Text(Answer("302 Found", "", "Location: http://intranet.example/"))),
        ("not-modified", SourceCondition.Unchanged, "", Text(Answer("304 Not Modified"))),
        ("no-validator", SourceCondition.Failed, "304", Text(Answer("304 Not Modified"))),
        ("busy", SourceCondition.Failed, "429", Text(Answer("429 Too Many Requests", "", "Retry-After: 60"))),
        ("down", SourceCondition.Failed, "503", Text(Answer("503 Service Unavailable", "", "Retry-After: Sun, 01 Mar 2026 13:00:00 GMT"))),
        ("error-page", SourceCondition.Failed, "“Out of order”) in place of the digest", Text(Answer("200 OK", "<html><body><h1>Out of order</h1><p>We are working on it.</p></body></html>", "Content-Type: text/html"))),
        ("half", SourceCondition.Shrunk, "Only", Text($"HTTP/1.1 200 OK\r\n\r\n{Works.Digest(3)}# Paper num")),
        ("nothing", SourceCondition.Failed, "is empty", Text(Answer("200 OK"))),
        ("picture", SourceCondition.Failed, "picture", Text(Answer("200 OK", "GIF89a"))),
        ("charset", SourceCondition.Ok, "", (wire, cancel) => wire.WriteAsync(Encoding.UTF8.GetBytes(Answer("200 OK", DigestOf("charset") + "\n", "Content-Type: text/markdown; charset=utf-16")), cancel).AsTask()),
        ("layout", SourceCondition.Ok, "", (wire, cancel) => wire.WriteAsync(Encoding.UTF8.GetBytes(Answer("200 OK", ListOf("layout"))), cancel).AsTask()),
        ("moved-name", SourceCondition.Failed, "AllowPrivateNetworks", (_, _) => Task.CompletedTask),
    ];

    [Fact]
    public async Task Each_ends_as_it_should_in_its_time_and_nothing_published_changes()
    {
        var isBroken = false;
        await using var server = new ScriptedServer((head, wire, cancel) => AnswerAsync(NameIn(head), isBroken, wire, cancel));
        Dictionary<string, string[]> names = new(Faults.Select(fault => KeyValuePair.Create<string, string[]>($"{fault.Name}.example", ["93.184.216.34"])))
        {
            ["good.example"] = ["93.184.216.34"],
            ["intranet.example"] = ["10.0.0.7"],
        };
        var fetch = Web.Options() with
        {
            Retries = 0,
            MaxBodyBytes = 1024 * 1024,
            FirstByteTimeout = TimeSpan.FromSeconds(4),
            WholeTimeout = TimeSpan.FromSeconds(6),
            AllowPrivateNetworks = false,
        };
        using var works = new Works(new WorksSetup { Fetch = fetch, Handler = Web.Dialer(server, names).NewHandler(fetch) });
        Source[] sources = [.. names.Keys.Where(name => name != "intranet.example").Select(name => Works.Source($"http://{name}/digest.md", name.Split('.')[0]) with { Keep = KeepRule.Current })];
        await works.RunAllAsync(sources);
        var published = await ArrivalsAsync(works);
        Assert.Equal((Papers * Faults.Length) + 5, published.Count);
        (isBroken, names["moved-name.example"]) = (true, ["192.168.1.1", "fd00::1"]);

        var results = await works.RunAllAsync(sources);

        Assert.Equal(Faults.Select(fault => $"{fault.Name} {fault.Ends}"), results!.SkipLast(1).Select(result => $"{result.Source} {result.Condition}"));
        Assert.All(Faults.Zip(results!), pair => Assert.Contains(pair.First.Words, pair.Second.Problem ?? "", StringComparison.Ordinal));
        Assert.All(results!, result => Assert.InRange(result.Took, TimeSpan.Zero, TimeSpan.FromSeconds(15)));
        Assert.Equal((SourceCondition.Ok, 1), (results![^1].Condition, results[^1].Saved.Added));
        Assert.Empty(published.Except(await ArrivalsAsync(works)));
    }

    /// <summary>What readers have seen of everything published: id, place in the feed, date, title, and the text but where another layout tells it otherwise.</summary>
    private static async Task<List<string>> ArrivalsAsync(Works works) =>
        await works.Store.ListAsync(Listing.All, null, 1000, default)
            .Select(entry => $"{entry.Id} {entry.FirstSeen:O} {entry.Published} {entry.Title} {entry.Link} {(entry.Sources is ["layout"] ? "" : entry.Summary + entry.Content)}")
            .ToListAsync();

    private static Task AnswerAsync(string name, bool isBroken, NetworkStream wire, CancellationToken cancel) =>
        isBroken && Array.Find(Faults, fault => fault.Name == name) is { Answer: { } answer } ? answer(wire, cancel)
        : Text(Answer("200 OK", name == "good" ? Works.Digest(isBroken ? 6 : 5, 5000) : DigestOf(name), name == "no-validator" ? "X: y" : "ETag: \"1\""))(wire, cancel);

    private static string NameIn(string head) => head.Split("Host: ")[1].Split('.')[0];

    private static int FirstOf(string name) => 100 * (1 + Array.FindIndex(Faults, fault => fault.Name == name));

    private static string DigestOf(string name) =>
        Works.Digest(Papers, FirstOf(name)).Replace("subject", name == "charset" ? "主题的中文论文" : "subject", StringComparison.Ordinal);

    private static string ListOf(string name) => string.Concat(Enumerable.Range(FirstOf(name), Papers).Select(number =>
        $"- **Paper number {number} on a subject** https://arxiv.org/abs/2402.{number:D5}\n  The abstract of paper {number}: it has a few words, as abstracts do, and ends.\n"));

    private static Func<NetworkStream, CancellationToken, Task> Text(string answer) => (wire, cancel) => wire.WriteAsync(Encoding.UTF8.GetBytes(answer), cancel).AsTask();

    private static async Task SlowAsync(NetworkStream wire, CancellationToken cancel)
    {
        await wire.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), cancel);
        while (true)
        {
            await wire.WriteAsync("#"u8.ToArray(), cancel);
            await Task.Delay(100, cancel);
        }
    }

    private static async Task EndlessAsync(NetworkStream wire, CancellationToken cancel)
    {
        await wire.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), cancel);
        while (true)
        {
            await wire.WriteAsync(new byte[65536], cancel);
        }
    }

    private static async Task BombAsync(NetworkStream wire, CancellationToken cancel)
    {
        using var packed = new MemoryStream();
        await using (var packer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await packer.WriteAsync(new byte[20_000_000], cancel);
        }

        await wire.WriteAsync("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"u8.ToArray(), cancel);
        await wire.WriteAsync(packed.ToArray(), cancel);
    }

    private static async Task ResetAsync(NetworkStream wire, CancellationToken cancel)
    {
        await wire.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n# Half"u8.ToArray(), cancel);
        wire.Socket.LingerState = new LingerOption(true, 0);
        wire.Socket.Close();
    }
}
