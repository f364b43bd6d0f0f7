using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Feed.Benchmarks.Refreshing;

/// <summary>Digests on a web server of this machine that counts what goes over the wire: bytes of sockets, heads included.</summary>
internal sealed class DigestServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int[] editions;
    private readonly int entries;
    private int requests, conditional, notModified;
    private long received, sent;

    /// <param name="entries">Of each digest.</param>
    public DigestServer(int digests, int entries)
    {
        (editions, this.entries) = (new int[digests], entries);
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Whether it sends ETags and answers conditional requests.</summary>
    public bool HasValidators { get; set; } = true;

    public string AddressOf(int digest) => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/{digest}.md";

    /// <summary>Changes one entry of a digest.</summary>
    public void Change(int digest) => editions[digest]++;

    /// <summary>Counts since the last time.</summary>
    public (int Requests, int Conditional, int NotModified, long Received, long Sent) Take()
    {
        var taken = (requests, conditional, notModified, received, sent);
        (requests, conditional, notModified, received, sent) = (0, 0, 0, 0, 0);
        return taken;
    }

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        client.NoDelay = true;
        var (stream, buffer, head) = (client.GetStream(), new byte[4096], new StringBuilder());
        while (await stream.ReadAsync(buffer) is > 0 and var count)
        {
            Interlocked.Add(ref received, count);
            head.Append(Encoding.ASCII.GetString(buffer, 0, count));
            if (head.ToString() is var request && request.EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                var answer = Encoding.UTF8.GetBytes(Answer(request));
                Interlocked.Add(ref sent, answer.Length);
                await stream.WriteAsync(answer);
                head.Clear();
            }
        }
    }

    private string Answer(string head)
    {
        Interlocked.Increment(ref requests);
        var digest = int.Parse(head.AsSpan(5, head.IndexOf('.', StringComparison.Ordinal) - 5), System.Globalization.CultureInfo.InvariantCulture);
        var isConditional = head.Contains("If-None-Match: ", StringComparison.Ordinal);
        Interlocked.Add(ref conditional, isConditional ? 1 : 0);
        if (HasValidators && head.Contains($"If-None-Match: \"{editions[digest]}\"", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref notModified);
            return "HTTP/1.1 304 Not Modified\r\n\r\n";
        }

        var text = Print(digest);
        return $"HTTP/1.1 200 OK\r\nContent-Type: text/markdown; charset=utf-8\r\n{(HasValidators ? $"ETag: \"{editions[digest]}\"\r\n" : "")}Content-Length: {Encoding.UTF8.GetByteCount(text)}\r\n\r\n{text}";
    }

    private string Print(int digest) => string.Concat(Enumerable.Range(0, entries).Select(number =>
        $"# Paper number {(digest * entries) + number} on a subject\n\nhttps://example.org/papers/{(digest * entries) + number}\n\nThe abstract of this paper, {(number == 0 ? $"edition {editions[digest]}" : "as ever")}: it shows that a simple method gives better results on twelve tasks than earlier work, while it needs half the data.\n\n"));
}
