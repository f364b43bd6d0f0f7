using System.Diagnostics;
using Feed.Core.Fetching;

namespace Feed.Tests.Fetching;

public sealed class Being_polite_to_a_host
{
    [Fact]
    public async Task One_request_at_a_time_reaches_it_with_a_pause_in_between()
    {
        var (now, most) = (0, 0);
        await using var server = new ScriptedServer(async (_, wire, cancel) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(20, cancel);
            Interlocked.Decrement(ref now);
            await wire.WriteAsync(System.Text.Encoding.ASCII.GetBytes(ScriptedServer.Answer("200 OK", "text")), cancel);
        });
        using var fetcher = Fetcher.Guarded(Web.Options() with { HostPause = TimeSpan.FromMilliseconds(50) }, TimeProvider.System);
        var started = Stopwatch.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => fetcher.FetchAsync(Web.Source(server.Address), Validators.None, CancellationToken.None)));

        Assert.Equal(1, most);
        Assert.True(Stopwatch.GetElapsedTime(started) >= TimeSpan.FromMilliseconds((4 * 50) + (5 * 20) - 20));
    }
}
