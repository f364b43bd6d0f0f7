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
/// Bytes go straight from the cached document to the socket. Nothing else writes to it meanwhile: Kestrel writes only what answers a request,
/// and before the hand-over it has seen none.
/// </remarks>
internal sealed class HotConnection(ConnectionContext connection, Socket socket, HotFeeds feeds)
{
    private const long Never = long.MaxValue;

    private readonly PipeReader input = connection.Transport.Input;
    private readonly ArraySegment<byte>[] message = new ArraySegment<byte>[3];
    private readonly CancellationToken closing = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? default;

    // Times of Environment.TickCount64.
    private long idleUntil = Never;
    private long sentUntil = Never;

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
            while (!closing.IsCancellationRequested)
            {
                Volatile.Write(ref idleUntil, Environment.TickCount64 + (long)feeds.Limits.KeepAliveTimeout.TotalMilliseconds);
                var read = await input.ReadAsync();
                Volatile.Write(ref idleUntil, Never);
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
        var bytes = isHead ? [] : body.BytesOf(form);
        message[0] = body.HeadOf(form);
        message[1] = feeds.DateLine;
        message[2] = bytes;
        Volatile.Write(ref sentUntil, Environment.TickCount64 + MillisecondsFor(bytes.Length));
        await socket.SendAsync(message, SocketFlags.None);
        Volatile.Write(ref sentUntil, Never);
        message.AsSpan().Clear();
    }

    // The rate that Kestrel asks of every client.
    private long MillisecondsFor(int bytes) => feeds.Limits.MinResponseDataRate is { } rate
        ? (long)Math.Max(rate.GracePeriod.TotalMilliseconds, bytes / rate.BytesPerSecond * 1000)
        : Never / 2;

    // Once a second, on a thread of Kestrel's.
    private void EndIfLate()
    {
        var now = Environment.TickCount64;
        if (now > Volatile.Read(ref idleUntil))
        {
            input.CancelPendingRead();
        }

        if (now > Volatile.Read(ref sentUntil))
        {
            connection.Abort(new ConnectionAbortedException("The client reads too slowly."));
        }
    }
}
