using System.Net;
using System.Net.Sockets;
using Feed.Core.Fetching;

namespace Feed.Tests.Fetching;

public sealed class Leaving_the_polling_thread
{
    [Fact]
    public async Task Connections_of_the_fetcher_are_offloaded()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        await using var stream = await new GuardedDialer(allowPrivateNetworks: true).DialAsync(new DnsEndPoint("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port), CancellationToken.None);

        Assert.IsType<OffloadedStream>(stream);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_waited_for_a_connection_goes_on_on_the_thread_pool(bool succeeds)
    {
        var wire = new HeldWire();
        await using var stream = new OffloadedStream(wire);
        var reading = IsOnPoolAfter(() => stream.ReadAsync(new byte[1]).AsTask());
        wire.Complete(succeeds);
        var writing = IsOnPoolAfter(() => stream.WriteAsync(new byte[1]).AsTask());
        wire.Complete(succeeds);

        Assert.Equal((true, true), (await reading, await writing));
    }

    private static async Task<bool> IsOnPoolAfter(Func<Task> work)
    {
        await work().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Thread.CurrentThread.IsThreadPoolThread;
    }

    /// <summary>A connection whose reads and writes end on a thread of their own, as those of sockets do when they are completed inline.</summary>
    private sealed class HeldWire : MemoryStream
    {
        private TaskCompletionSource<int> held = new();

        public void Complete(bool succeeds)
        {
            var ended = Interlocked.Exchange(ref held, new TaskCompletionSource<int>());
            var thread = new Thread(() => _ = succeeds ? ended.TrySetResult(1) : ended.TrySetException(new IOException("The connection broke.")));
            thread.Start();
            thread.Join();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(held.Task);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => new(held.Task);
    }
}
