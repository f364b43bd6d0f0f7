using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Feed.Tests.Fetching;

/// <summary>A server on this machine that answers every request by a script, down to the last byte; each answer ends its connection.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, NetworkStream, CancellationToken, Task> script;
    private readonly List<string> requests = [];

    /// <param name="script">Gets the head of the request (request line and headers).</param>
    public ScriptedServer(Func<string, NetworkStream, CancellationToken, Task> script)
    {
        this.script = script;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    /// <summary>Answers every request with the same text, head included.</summary>
    public ScriptedServer(string answer)
        : this((_, wire, cancel) => wire.WriteAsync(Encoding.UTF8.GetBytes(answer), cancel).AsTask())
    {
    }

    /// <summary>Gives one answer after the other; the last one for ever.</summary>
    public static ScriptedServer OfTurns(params string[] answers)
    {
        var turn = 0;
        return new ScriptedServer((_, wire, cancel) =>
            wire.WriteAsync(Encoding.UTF8.GetBytes(answers[Math.Min(Interlocked.Increment(ref turn), answers.Length) - 1]), cancel).AsTask());
    }

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}/digest.md";

    /// <summary>Heads of all requests so far.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>A whole answer: status line, headers, Content-Length and body.</summary>
    public static string Answer(string status, string body = "", params string[] headers) =>
        $"HTTP/1.1 {status}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptSocketAsync(stop.Token), stop.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket, CancellationToken cancel)
    {
        await using var wire = new NetworkStream(socket, ownsSocket: true);
        try
        {
            if (await ReadHeadAsync(wire, cancel) is { Length: > 0 } head)
            {
                lock (requests)
                {
                    requests.Add(head);
                }

                await script(head, wire, cancel);
                socket.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The client had enough: that is what these tests are about.
        }
    }

    private static async Task<string> ReadHeadAsync(NetworkStream wire, CancellationToken cancel)
    {
        var head = new StringBuilder();
        var chunk = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await wire.ReadAsync(chunk, cancel) is > 0 and var count)
        {
            head.Append(Encoding.Latin1.GetString(chunk, 0, count));
        }

        return head.ToString();
    }
}
