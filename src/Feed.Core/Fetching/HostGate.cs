using System.Collections.Concurrent;

namespace Feed.Core.Fetching;

/// <summary>Lets one request at a time through to each host and port, with a pause in between.</summary>
public sealed class HostGate(TimeSpan pause, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for this caller's turn; the turn ends when the result is disposed.</summary>
    public async Task<IDisposable> EnterAsync(Uri address, CancellationToken cancel)
    {
        var host = hosts.GetOrAdd(address.Authority, _ => new Host(clock));
        await host.Turn.WaitAsync(cancel);
        var entered = false;
        try
        {
            var wait = host.Left is { } left ? pause - clock.GetElapsedTime(left) : TimeSpan.Zero;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancel);
            }

            entered = true;
            return host;
        }
        finally
        {
            if (!entered)
            {
                host.Turn.Release();
            }
        }
    }

    private sealed class Host(TimeProvider clock) : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1);

        /// <summary>Timestamp of the last turn's end, or <c>null</c> before the first.</summary>
        public long? Left { get; private set; }

        public void Dispose()
        {
            Left = clock.GetTimestamp();
            Turn.Release();
        }
    }
}
