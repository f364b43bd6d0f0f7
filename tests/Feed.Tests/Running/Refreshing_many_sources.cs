using System.Diagnostics;
using Feed.Core;
using Feed.Core.Running;
using Feed.Core.Sources;
using Feed.Core.Storing;
using Feed.Tests.Fetching;
using static Feed.Tests.Fetching.ScriptedServer;

namespace Feed.Tests.Running;

public sealed class Refreshing_many_sources
{
    [Fact]
    public async Task One_that_fails_leaves_the_others_alone()
    {
        using var works = new Works(Web.Options() with { Retries = 0, FirstByteTimeout = TimeSpan.FromSeconds(3) });
        await using var good = new ScriptedServer(Answer("200 OK", Works.Digest(4)));
        await using var other = new ScriptedServer(Answer("200 OK", Works.Digest(4, from: 30)));
        await using var silent = new ScriptedServer((_, _, cancel) => Task.Delay(Timeout.Infinite, cancel));
        await using var bomb = new ScriptedServer((_, wire, _) => { wire.Socket.Close(0); return Task.CompletedTask; });

        var results = await works.RunAllAsync(
            Works.Source(silent.Address, "silent"), Works.Source(good.Address, "good"), Works.Source(bomb.Address, "bomb"),
            Works.Source("/nowhere/at/all.md", "missing"), Works.Source(other.Address, "other"));

        Assert.Equal(
            [SourceCondition.Failed, SourceCondition.Ok, SourceCondition.Failed, SourceCondition.Failed, SourceCondition.Ok], results!.Select(result => result.Condition));
        Assert.Equal(8, await works.CountAsync());
        Assert.Contains("FirstByteTimeout", results![0].Problem, StringComparison.Ordinal);
        Assert.Contains("/nowhere/at/all.md", results[3].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_has_its_own_time()
    {
        using var works = new Works(Web.Options() with { Retries = 0 }, new RefreshOptions { SourceBudget = TimeSpan.FromSeconds(5) });
        await using var silent = new ScriptedServer((_, _, cancel) => Task.Delay(Timeout.Infinite, cancel));
        await using var good = new ScriptedServer(Answer("200 OK", Works.Digest(4)));
        var started = Stopwatch.GetTimestamp();

        var results = await works.RunAllAsync(Works.Source(silent.Address, "silent"), Works.Source(good.Address, "good"));

        Assert.Contains("Feed:Refresh:SourceBudget", results![0].Problem, StringComparison.Ordinal);
        Assert.Equal(SourceCondition.Ok, results[1].Condition);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.FromSeconds(4.9), TimeSpan.FromSeconds(14));
    }

    [Fact]
    public async Task No_more_than_a_bound_are_worked_on_at_once()
    {
        var (now, most) = (0, 0);
        await using var servers = new Servers(12, async (_, wire, cancel) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(30, cancel);
            Interlocked.Decrement(ref now);
            await wire.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Answer("200 OK", Works.Digest(1))), cancel);
        });
        using var works = new Works(refresh: new RefreshOptions { MaxParallel = 3 });

        await works.RunAllAsync([.. servers.All.Select((server, place) => Works.Source(server.Address, $"s{place}"))]);

        Assert.InRange(most, 2, 3);
    }

    [Fact]
    public async Task A_second_refresh_at_the_same_time_is_left_out()
    {
        using var works = new Works();
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        await using var server = new ScriptedServer(async (_, wire, cancel) =>
        {
            asked.TrySetResult();
            await answer.Task;
            await wire.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Answer("200 OK", Works.Digest(3))), cancel);
        });
        var first = works.RunAllAsync(Works.Source(server.Address));
        await asked.Task;

        Assert.Null(await works.RunAllAsync(Works.Source(server.Address)));
        answer.SetResult();
        Assert.NotNull(await first);
        Assert.NotNull(await works.RunAllAsync(Works.Source(server.Address)));
    }

    [Fact]
    public async Task A_refresh_that_died_keeps_others_away_only_until_its_lease_runs_out()
    {
        using var works = new Works(refresh: new RefreshOptions { SourceBudget = TimeSpan.FromMinutes(5), LeaseTime = TimeSpan.FromMinutes(2) });
        Assert.NotNull(await works.Book.LeaseAllAsync(CancellationToken.None));

        Assert.Null(await works.RunAllAsync());
        works.Clock.Now += TimeSpan.FromMinutes(7) + TimeSpan.FromSeconds(1);
        Assert.NotNull(await works.RunAllAsync());
    }

    [Fact]
    public async Task The_same_source_twice_at_once_is_stored_as_if_it_came_once()
    {
        using var works = new Works();
        await using var server = new ScriptedServer(Answer("200 OK", Works.Digest(15)));

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => works.RunAsync(Works.Source(server.Address), RunKind.Asked)));

        Assert.Equal(15, results.Sum(result => result.Saved.Added));
        Assert.Equal(15, await works.CountAsync());
    }

    [Fact]
    public async Task A_refresh_that_is_stopped_says_so_and_can_be_done_again()
    {
        using var works = new Works();
        using var stop = new CancellationTokenSource();
        await using var silent = new ScriptedServer(async (_, _, cancel) => { await stop.CancelAsync(); await Task.Delay(Timeout.Infinite, cancel); });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            works.Refresher.RunAsync(new Roster([Works.Source(silent.Address)], works.Taxonomy, []), null, stop.Token));
        Assert.NotNull(await works.RunAllAsync());
    }

    [Theory]
    [InlineData("ETag: \"1\"")]
    [InlineData("Last-Modified: Sun, 01 Mar 2026 10:00:00 GMT")]
    [InlineData("X-No-Validator: 1")]
    public async Task Unchanged_sources_cost_a_request_each_and_no_write(string validator)
    {
        await using var server = Unchanging(validator);
        using var works = new Works();
        Source[] sources = [.. Enumerable.Range(0, 100).Select(place => Works.Source(server.Address, $"s{place}"))];
        await works.RunAllAsync(sources);
        (works.EntryWrites.Writes, works.SourceWrites.Writes) = (0, 0);

        for (var run = 1; run <= 2; run++)
        {
            works.Clock.Now += TimeSpan.FromHours(1);
            var results = await works.RunAllAsync(sources);
            Assert.All(results!, result => Assert.Equal(SourceCondition.Unchanged, result.Condition));
            Assert.Equal(100 * (1 + run), server.Requests.Count);
        }

        Assert.Equal((0, 0), (works.EntryWrites.Writes, works.SourceWrites.Writes));
        Assert.All(await works.States.AllAsync(default), state => Assert.Equal(
            (SourceCondition.Unchanged, works.Clock.Now, works.Clock.Now), (state.Condition, state.LastAttempt, state.LastSuccess)));
    }

    [Fact]
    public async Task Where_processes_share_the_table_a_run_costs_two_writes_of_one_row_each_however_many_sources()
    {
        await using var server = Unchanging("ETag: \"1\"");
        var runs = new CountingTable(new MemoryTable());
        using var works = new Works(new WorksSetup { Runs = runs });
        Source[] sources = [.. Enumerable.Range(0, 20).Select(place => Works.Source(server.Address, $"s{place}"))];
        await works.RunAllAsync(sources);
        (runs.Writes, works.SourceWrites.Writes) = (0, 0);

        await works.RunAllAsync(sources);

        // Taking the lease; giving it back with the note of the run.
        Assert.Equal((2, 0), (runs.Writes, works.SourceWrites.Writes));
    }

    private static ScriptedServer Unchanging(string validator) => new((head, wire, cancel) => wire.WriteAsync(System.Text.Encoding.UTF8.GetBytes(
        head.Contains("If-None-Match", StringComparison.Ordinal) || head.Contains("If-Modified-Since", StringComparison.Ordinal)
            ? Answer("304 Not Modified") : Answer("200 OK", Works.Digest(2), validator)), cancel).AsTask());

    private sealed class Servers(int count, Func<string, System.Net.Sockets.NetworkStream, CancellationToken, Task> script) : IAsyncDisposable
    {
        public IReadOnlyList<ScriptedServer> All { get; } = [.. Enumerable.Range(0, count).Select(_ => new ScriptedServer(script))];

        public async ValueTask DisposeAsync()
        {
            foreach (var server in All)
            {
                await server.DisposeAsync();
            }
        }
    }
}
