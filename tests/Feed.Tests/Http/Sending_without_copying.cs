using System.Net;
using System.Net.Sockets;
using System.Text;
using Feed.Http.Hot;

namespace Feed.Tests.Http;

/// <summary>Answers that the kernel sends from a file in memory, which is so on Linux only; elsewhere the same answers are copied.</summary>
public sealed class Sending_without_copying
{
    private const string Request = "GET /feeds/all.rss?limit=200 HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private const string End = "GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private static readonly byte[] Lines = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n");
    private static readonly byte[] Date = Encoding.ASCII.GetBytes("Date: Fri, 15 Mar 2024 12:00:00 GMT\r\n\r\n");

    [Fact]
    public async Task Answers_before_and_after_the_file_was_made_are_the_same()
    {
        await using var server = await Filled(entries: 30);

        var answers = await server.ExchangeAsync(string.Concat(Enumerable.Repeat(Request, 30)) + End);

        Assert.Single(Split(answers)[..^1].Distinct());
        Assert.Equal(31, Split(answers).Count);
        Assert.Equal(1, server.ColdRequests);
    }

    [Fact]
    public async Task A_client_that_reads_later_gets_every_answer_whole()
    {
        await using var server = await Filled(entries: 200);
        using var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(IPAddress.Loopback, new Uri(server.BaseUrl).Port);

        // More than sockets hold, so the server has to stop in the middle of an answer.
        await client.Client.SendAsync(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Request, 50)) + End));
        await server.ReadAsync("/feeds/all.atom"); // others are answered meanwhile
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        var answers = Split(await reader.ReadToEndAsync());

        Assert.Equal(51, answers.Count);
        Assert.Single(answers[..^1].Distinct());
    }

    [Fact]
    public async Task The_next_second_has_its_own_date()
    {
        await using var server = await Filled(entries: 30);
        var many = string.Concat(Enumerable.Repeat(Request, 20)) + End;
        var before = Split(await server.ExchangeAsync(many));

        server.Clock.Move(TimeSpan.FromSeconds(1));
        var after = Split(await server.ExchangeAsync(many));

        Assert.All(before[..^1], answer => Assert.Contains("Date: Fri, 15 Mar 2024 12:00:00 GMT\r\n", answer, StringComparison.Ordinal));
        Assert.All(after[..^1], answer => Assert.Equal(before[0].Replace("12:00:00 GMT\r\n\r\n", "12:00:01 GMT\r\n\r\n", StringComparison.Ordinal), answer));
    }

    [Fact]
    public async Task The_kernel_sends_what_is_asked_for_often()
    {
        using var reply = new HotReply(Lines, Date, new byte[10_000]);
        var (server, client) = await ConnectAsync();
        using (server)
        using (client)
        {
            var first = reply.SendByKernel(server);
            var later = Enumerable.Range(0, 10).Select(_ => reply.SendByKernel(server)).ToList()[^1];

            Assert.Equal((0, OperatingSystem.IsLinux() ? Lines.Length + Date.Length + 10_000 : 0), (first, later));
        }
    }

    [Fact]
    public async Task A_short_answer_is_never_worth_a_file()
    {
        using var reply = new HotReply(Lines, Date, new byte[1000]);
        var (server, client) = await ConnectAsync();
        using (server)
        using (client)
        {
            Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(0, reply.SendByKernel(server)));
        }
    }

    [Fact]
    public async Task A_file_that_was_replaced_meanwhile_sends_nothing()
    {
        var reply = new HotReply(Lines, Date, new byte[10_000]);
        var (server, client) = await ConnectAsync();
        using (server)
        using (client)
        {
            Assert.Contains(Enumerable.Range(0, 20).Select(_ => reply.SendByKernel(server)).ToList(), sent => sent > 0 || !OperatingSystem.IsLinux());
            reply.Dispose();

            Assert.Equal(0, reply.SendByKernel(server));
        }
    }

    [Fact]
    public async Task A_client_that_is_gone_takes_nothing()
    {
        using var reply = new HotReply(Lines, Date, new byte[10_000]);
        var (server, client) = await ConnectAsync();
        using (server)
        {
            client.Client.Close(timeout: 0); // a reset, so that the next send fails
            client.Dispose();
            await Assert.ThrowsAnyAsync<SocketException>(async () => await server.ReceiveAsync(new byte[1]));

            Assert.All(Enumerable.Range(0, 20), _ => Assert.Equal(0, reply.SendByKernel(server)));
        }
    }

    private static async Task<(Socket Server, TcpClient Client)> ConnectAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        var server = await listener.AcceptSocketAsync();
        server.Blocking = false;
        return (server, client);
    }

    private static async Task<FeedServer> Filled(int entries)
    {
        var server = await FeedServer.StartAsync(isHot: true);
        await server.SaveAsync(entries);
        return server;
    }

    private static List<string> Split(string answers) => [.. answers.Split("HTTP/1.1 ").Skip(1)];
}
