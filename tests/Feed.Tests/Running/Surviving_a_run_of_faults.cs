using System.Diagnostics;
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
    private static readonly (string Name, SourceCondition Ends, string Words, Func<NetworkStream, CancellationToken, Task> Answer)[] Faults =
    [
        ("slow-bytes", SourceCondition.Failed, "WholeTimeout", SlowAsync),
        ("silence", SourceCondition.Failed, "FirstByteTimeout", (_, cancel) => Task.Delay(Timeout.Infinite, cancel)),
        ("endless", SourceCondition.Failed, "larger than", EndlessAsync),
        ("bomb", SourceCondition.Failed, "larger than", BombAsync),
        ("wrong-length", SourceCondition.Failed, "broke off", Text("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n# Half")),
        ("reset", SourceCondition.Failed, "broke", ResetAsync),
        ("loop", SourceCondition.Failed, "redirects more than 5", Text(Answer("302 Found", "", "Location: /digest.md"))),
        ("not-modified", SourceCondition.Unchanged, "", Text(Answer("304 Not Modified"))),
        ("busy", SourceCondition.Failed, "429", Text(Answer("429 Too Many Requests", "", "Retry-After: 60"))),
        ("down", SourceCondition.Failed, "503", Text(Answer("503 Service Unavailable", "", "Retry-After: Sun, 01 Mar 2026 13:00:00 GMT"))),
        ("error-page", SourceCondition.Shrunk, "", Text(Answer("200 OK", "<html><body><h1>Out of order</h1><p>We are working on it.</p></body></html>", "Content-Type: text/html"))),
        ("half", SourceCondition.Shrunk, "Only", Text($"HTTP/1.1 200 OK\r\n\r\n{Works.Digest(3)}# Paper num")),
        ("nothing", SourceCondition.Failed, "is empty", Text(Answer("200 OK"))),
        ("picture", SourceCondition.Failed, "picture", Text(Answer("200 OK", "GIF89a"))),
    ];

    [Fact]
    public async Task Each_ends_as_it_should_in_its_time_and_nothing_published_changes()
    {
        using var works = new Works(Web.Options() with
        {
            Retries = 0,
            MaxBodyBytes = 1024 * 1024,
            FirstByteTimeout = TimeSpan.FromSeconds(4),
            WholeTimeout = TimeSpan.FromSeconds(6),
        });
        var broken = false;
        var servers = Faults.Select((fault, place) => new ScriptedServer((_, wire, cancel) =>
            broken ? fault.Answer(wire, cancel) : wire.WriteAsync(Encoding.UTF8.GetBytes(Answer("200 OK", Works.Digest(10, 100 * place), "ETag: \"1\"")), cancel).AsTask())).ToList();
        await using var good = OfTurns(Answer("200 OK", Works.Digest(5, 5000)), Answer("200 OK", Works.Digest(6, 5000)));
        Source[] sources = [.. servers.Select((server, place) => Works.Source(server.Address, Faults[place].Name) with { Keep = KeepRule.Current }), Works.Source(good.Address, "good")];
        await works.RunAllAsync(sources);
        var published = (await works.PublishedAsync()).Split('\n');
        Assert.Equal((10 * Faults.Length) + 5, published.Length);
        broken = true;
        var started = Stopwatch.GetTimestamp();

        var results = await works.RunAllAsync(sources);

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(25));
        Assert.Equal(Faults.Select(fault => $"{fault.Name} {Group(fault.Ends)}"), results!.SkipLast(1).Select(result => $"{result.Source} {Group(result.Condition)}"));
        Assert.All(Faults.Zip(results!), pair => Assert.Contains(pair.First.Words, pair.Second.Problem ?? "", StringComparison.Ordinal));
        Assert.Equal((SourceCondition.Ok, 1), (results![^1].Condition, results[^1].Saved.Added));
        Assert.Empty(published.Except((await works.PublishedAsync()).Split('\n')));
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }

    // Whether an error page has one entry or none is the layouts' business.
    private static SourceCondition Group(SourceCondition condition) => condition == SourceCondition.Empty ? SourceCondition.Shrunk : condition;

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
