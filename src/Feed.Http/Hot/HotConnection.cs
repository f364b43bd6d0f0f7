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
/// The body goes straight from the cached document to the socket. Nothing else writes to it meanwhile: Kestrel writes only what answers a request,
/// and before the hand-over it has seen none.
/// </remarks>
internal sealed class HotConnection(ConnectionContext connection, Socket socket, HotFeeds feeds)
{
    private const int Never = int.MaxValue;

    // A client that always has the next request ready would otherwise keep the thread that polls the others' sockets.
    private const int AnswersATurn = 512;

    private readonly PipeReader input = connection.Transport.Input;
    private readonly ArraySegment<byte>[] message = new ArraySegment<byte>[2];
    private readonly CancellationToken closing = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? default;

    // The head of the last answer, with the date behind it; one connection mostly asks for one thing, so it keeps its length.
    private byte[] head = [];

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
            for (var answers = 1; !closing.IsCancellationRequested; answers++)
            {
                if (answers % AnswersATurn == 0)
                {
                    await Task.Yield();
                }

                Volatile.Write(ref beatsToRead, Beats(feeds.Limits.KeepAliveTimeout.TotalSeconds));
                var read = await input.ReadAsync();
                Volatile.Write(ref beatsToRead, Never);
                if (read.Buffer.IsEmpty)
                {
                    return false;
                }

                var answer = feeds.Find(read.Buffer);
                if (answer.Body is not null)
                {
                    input.AdvanceTo(answer.EndIn(read.Buffer));
                    await SendAsync(answer.Body, answer.Form, answer.IsHead);
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

    private async ValueTask SendAsync(Body body, BodyForm form, bool isHead)
    {
        var first = Head(body.HeadOf(form), feeds.DateLine);
        var bytes = isHead ? [] : body.BytesOf(form);
        Volatile.Write(ref beatsToSend, BeatsFor(bytes.Length));
        if (bytes.Length == 0)
        {
            await socket.SendAsync(first.AsMemory(), SocketFlags.None);
        }
        else
        {
            (message[0], message[1]) = (first, bytes);
            await socket.SendAsync(message, SocketFlags.None);
            message.AsSpan().Clear();
        }

        Volatile.Write(ref beatsToSend, Never);
    }

    private ArraySegment<byte> Head(byte[] lines, byte[] date)
    {
        var length = lines.Length + date.Length;
        if (head.Length < length)
        {
            head = new byte[length];
        }

        lines.CopyTo(head, 0);
        date.CopyTo(head, lines.Length);
        return new ArraySegment<byte>(head, 0, length);
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
