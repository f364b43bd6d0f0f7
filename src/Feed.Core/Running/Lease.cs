using Feed.Core.Storing;

namespace Feed.Core.Running;

/// <summary>The right to do something that one process at a time may do; it ends by itself when its holder dies.</summary>
/// <remarks>A row that is only written under a condition. Machines whose clocks differ by more than the time of the lease break it.</remarks>
public sealed class Lease : IAsyncDisposable
{
    private readonly ITable table;
    private readonly string name;
    private readonly TimeSpan time;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim renewing = new(1);
    private readonly string holder = Guid.NewGuid().ToString("N");
    private bool ended;

    private Lease(ITable table, string name, TimeSpan time, TimeProvider clock) =>
        (this.table, this.name, this.time, this.clock) = (table, name, time, clock);

    /// <summary>When the lease runs out.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>Takes the lease, or gives <c>null</c> when somebody else has it.</summary>
    public static async Task<Lease?> TryTakeAsync(ITable table, string name, TimeSpan time, TimeProvider clock, CancellationToken cancel)
    {
        var lease = new Lease(table, name, time, clock);
        var row = await table.GetAsync(RowKeys.Runs, name, cancel);
        var free = row is null || row.Values.GetValueOrDefault("Until") is not DateTimeOffset until || until <= clock.GetUtcNow();
        return free && await lease.WriteAsync(row?.Version ?? RowChange.Absent, cancel) ? lease : null;
    }

    /// <summary>Makes sure that at least so much of the time is left, by beginning it anew.</summary>
    /// <exception cref="IOException">The lease ran out and somebody else took it.</exception>
    public async Task KeepAsync(TimeSpan least, CancellationToken cancel)
    {
        await renewing.WaitAsync(cancel);
        try
        {
            if (Until - clock.GetUtcNow() < least && !(await MineAsync(cancel) is { } row && await WriteAsync(row.Version, cancel)))
            {
                throw new IOException($"Another process took over this {name}, because this one stood still for longer than {time.TotalSeconds:0} s.");
            }
        }
        finally
        {
            renewing.Release();
        }
    }

    /// <summary>Gives the lease back and, in the same write, notes what was done under it; nothing if it is no longer this holder's.</summary>
    public async Task EndAsync(Row note, CancellationToken cancel)
    {
        if (await MineAsync(cancel) is { } row)
        {
            await table.WriteAsync(RowKeys.Runs, [new RowChange.Delete(name, row.Version), new RowChange.Put(note)], cancel);
        }

        ended = true;
    }

    /// <summary>Gives the lease back, if it is still this holder's.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!ended && await MineAsync(CancellationToken.None) is { } row)
        {
            await table.WriteAsync(RowKeys.Runs, [new RowChange.Delete(name, row.Version)], CancellationToken.None);
        }

        renewing.Dispose();
    }

    private async Task<Row?> MineAsync(CancellationToken cancel) =>
        await table.GetAsync(RowKeys.Runs, name, cancel) is { } row && holder.Equals(row.Values.GetValueOrDefault("Holder")) ? row : null;

    private async Task<bool> WriteAsync(string? onlyIf, CancellationToken cancel)
    {
        Until = clock.GetUtcNow() + time;
        var row = new Row(name, new Dictionary<string, object> { ["Holder"] = holder, ["Until"] = Until });
        return await table.WriteAsync(RowKeys.Runs, [new RowChange.Put(row, onlyIf)], cancel);
    }
}
