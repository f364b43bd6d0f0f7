using System.IO.Pipelines;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Feed.Http.Hot;

/// <summary>
/// Answers the requests of one connection from memory, as long as each is beyond doubt for a feed. The first that is not goes to Kestrel unread,
/// and with it the rest of the connection. See docs/decisions/0012-hot-path.md.
/// </summary>
/// <remarks>
/// The answer goes straight from the cached document to the socket. Nothing else writes to it meanwhile: Kestrel writes only what answers a request,
/// and before the hand-over it has seen none.
/// </remarks>
internal sealed class HotConnection(ConnectionContext connection, Socket socket, HotFeeds feeds)
{
    private const int Never = int.MaxValue;

    // A client that always has the next request ready would otherwise keep the thread that polls the others' sockets. One that waits for its answers
    // never has, and is not moved: that takes longer than hundreds of answers.
    private const int ReadyRequestsATurn = 512;

    private readonly PipeReader input = connection.Transport.Input;
    private readonly ArraySegment<byte>[] message = new ArraySegment<byte>[2];
    private readonly CancellationToken closing = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? default;

    // Heartbeats of Kestrel's, one a second, until the client has waited or been waited for too long. Counted instead of reading a clock with every request.
    private int beatsToRead = Never;
    private int beatsToSend = Never;

    public async Task RunAsync(ConnectionDelegate kestrel)
    {
        connection.Features.Get<IConnectionHeartbeatFeature>()?.OnHeartbeat(static state => ((HotConnection)state).EndIfLate(), this);
        using (closing.UnsafeRegister(static state => ((PipeReader)state!).CancelPendingRead(), input))  // state is what is passed here
        {
            if (!await AnswerAsync())
            {
                return;
            }
        }

        await kestrel(connection);
    }

    /// <returns>Whether there is a request left for Kestrel; else the connection is at its end.</returns>
    private async Task<bool> AnswerAsync()
    {
        try
        {
            var readyRequests = 0;
            while (!closing.IsCancellationRequested)
            {
                Volatile.Write(ref beatsToRead, Beats(feeds.Limits.KeepAliveTimeout.TotalSeconds));
                var reading = input.ReadAsync();
                if (reading.IsCompleted && ++readyRequests % ReadyRequestsATurn == 0)
                {
                    await Task.Yield();
                }

                var read = await reading;
                Volatile.Write(ref beatsToRead, Never);
                if (read.Buffer.IsEmpty)
                {
                    return false;
                }

                var answer = feeds.Find(read.Buffer);
                if (answer.Body is not null)
                {
                    input.AdvanceTo(answer.EndIn(read.Buffer));
                    await SendAsync(answer.Body.ReplyOf(answer.Form, feeds.DateLine), answer.IsHead);
                    continue;
                }

                input.AdvanceTo(read.Buffer.Start, read.Buffer.Start);
                if (answer.Feed is null || !await feeds.MakeAsync(answer.Feed, connection.ConnectionClosed))
                {
                    return true;
                }
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The client hung up, or was too slow and has been cut off: nobody is left to be told.
        }

        return false;
    }

    private async ValueTask SendAsync(HotReply reply, bool isHead)
    {
        var sent = isHead ? 0 : reply.SendByKernel(socket);
        var head = new ArraySegment<byte>(reply.Head)[Math.Min(sent, reply.Head.Length)..];
        var bytes = isHead ? [] : new ArraySegment<byte>(reply.Bytes)[Math.Max(sent - reply.Head.Length, 0)..];
        if (head.Count + bytes.Count == 0)
        {
            return;
        }

        Volatile.Write(ref beatsToSend, BeatsFor(bytes.Count));
        if (bytes.Count == 0)
        {
            await socket.SendAsync(head.AsMemory(), SocketFlags.None);
        }
        else
        {
            (message[0], message[1]) = (head, bytes);
            await socket.SendAsync(message, SocketFlags.None);
            message.AsSpan().Clear();
        }

        Volatile.Write(ref beatsToSend, Never);
    }

    // The rate that Kestrel asks of every client.
    private int BeatsFor(int bytes) => feeds.Limits.MinResponseDataRate is { } rate ? Beats(Math.Max(rate.GracePeriod.TotalSeconds, bytes / rate.BytesPerSecond)) : Never;

    private static int Beats(double seconds) => seconds < Never - 1 ? (int)Math.Ceiling(seconds) : Never;

    // Once a second, on a thread of Kestrel's.
    private void EndIfLate()
    {
        if (IsOver(ref beatsToRead))
        {
            input.CancelPendingRead();
        }

        if (IsOver(ref beatsToSend))
        {
            connection.Abort(new ConnectionAbortedException("The client reads too slowly."));
        }
    }

    // The connection may begin to wait for something else meanwhile: then that counts.
    private static bool IsOver(ref int beats)
    {
        var left = Volatile.Read(ref beats);
        return left != Never && Interlocked.CompareExchange(ref beats, left - 1, left) == left && left <= 0;
    }
}
