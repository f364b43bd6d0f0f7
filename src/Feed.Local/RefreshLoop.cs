using System.Threading.Channels;
using Feed.Core;
using Feed.Core.Running;

namespace Feed.Local;

/// <summary>What somebody asked to be refreshed.</summary>
/// <param name="Source">Id, or <c>null</c> for all that are due.</param>
internal sealed record RefreshRequest(string? Source, bool Confirmed);

/// <summary>Refreshes at the start, every <see cref="FeedOptions.RefreshInterval"/>, and when asked to; one refresh at a time.</summary>
/// <param name="listed">Told of the lists each time they are read.</param>
/// <param name="refreshed">Told after each refresh when it began: something may have changed since.</param>
internal sealed partial class RefreshLoop(
    LocalService service, Action<Roster> listed, Func<DateTimeOffset, CancellationToken, Task> refreshed, TimeProvider clock, ILogger<RefreshLoop> log) : BackgroundService
{
    // Who asks more often than this gets what is under way.
    private const int MaxWaiting = 16;

    private readonly Channel<RefreshRequest> requests = Channel.CreateBounded<RefreshRequest>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public Task AskAsync(RefreshRequest request)
    {
        requests.Writer.TryWrite(request);
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(service.Options.RefreshInterval, clock);
        var tick = Task.CompletedTask;
        var asked = requests.Reader.WaitToReadAsync(stoppingToken).AsTask();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await Task.WhenAny(tick, asked) == tick)
            {
                await tick;
                await TryAsync(new RefreshRequest(null, Confirmed: false), stoppingToken);
                tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
            }
            else
            {
                await asked;
                while (requests.Reader.TryRead(out var request))
                {
                    await TryAsync(request, stoppingToken);
                }

                asked = requests.Reader.WaitToReadAsync(stoppingToken).AsTask();
            }
        }
    }

    private async Task TryAsync(RefreshRequest request, CancellationToken cancel)
    {
        try
        {
            await RefreshAsync(request, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Broke(log, fault, service.Options.Data);
        }
    }

    private async Task RefreshAsync(RefreshRequest request, CancellationToken cancel)
    {
        var lists = await service.Lists.ReadAsync(cancel);
        if (lists is not RosterOutcome.Ok { Roster: var roster })
        {
            Log.Unlisted(log, ((RosterOutcome.Broken)lists).Message);
            return;
        }

        listed(roster);
        foreach (var note in roster.Notes)
        {
            Log.Note(log, note);
        }

        var began = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        if (request.Source is null)
        {
            await service.Refresher.RunAsync(roster, null, cancel);
        }
        else if (roster.Sources.FirstOrDefault(source => source.Id == request.Source) is { } source)
        {
            await service.Refresher.RunOneAsync(source, roster.Taxonomy, request.Confirmed ? RunKind.Confirmed : RunKind.Asked, cancel);
        }

        await refreshed(began, cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The refresh broke. What was published stays, and it is tried again. Check that there is space and the right to write in {Data}.")]
        public static partial void Broke(ILogger log, Exception fault, string data);

        [LoggerMessage(2, LogLevel.Error, "Nothing is refreshed until the lists are mended; what was published stays.\n{Message}")]
        public static partial void Unlisted(ILogger log, string message);

        [LoggerMessage(3, LogLevel.Warning, "{Note}")]
        public static partial void Note(ILogger log, string note);
    }
}
