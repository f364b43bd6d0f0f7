using System.Threading.Channels;
using Feed.Core;
using Feed.Core.Running;
using Feed.Core.Storing;

namespace Feed.Local;

/// <summary>Refreshes at the start, every <see cref="FeedOptions.RefreshInterval"/>, and when asked to; one refresh at a time.</summary>
/// <param name="first">The lists as they were read at the start; later they are read before each refresh.</param>
/// <param name="listed">Told of the lists each time they are read.</param>
/// <param name="refreshed">Told after each refresh when it began: something may have changed since.</param>
internal sealed partial class RefreshLoop(
    LocalService service, Roster first, Action<Roster> listed, Func<DateTimeOffset, CancellationToken, Task> refreshed, ILogger<RefreshLoop> log) : BackgroundService
{
    // Who asks more often than this gets what is under way.
    private const int MaxWaiting = 16;

    private readonly Channel<RefreshRequest> requests = Channel.CreateBounded<RefreshRequest>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly TaskCompletionSource filled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Roster? known = first;

    /// <summary>Who starts the program for the first time finds entries at once: the first refresh has read the digests on this disk before anybody is answered.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var isEmpty = await service.Entries.HeadAsync(Listing.All, cancellationToken) is null;
        await base.StartAsync(cancellationToken);
        await (isEmpty ? filled.Task.WaitAsync(cancellationToken) : Task.CompletedTask);
    }

    public Task AskAsync(RefreshRequest request)
    {
        requests.Writer.TryWrite(request);
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(service.Options.RefreshInterval, service.Clock);
        var tick = Task.CompletedTask;
        var asked = requests.Reader.WaitToReadAsync(stoppingToken).AsTask();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await Task.WhenAny(tick, asked) == tick)
            {
                await tick;
                await TryAsync(RefreshRequest.All, stoppingToken);
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

        filled.TrySetResult();
    }

    private async Task RefreshAsync(RefreshRequest request, CancellationToken cancel)
    {
        if ((known ?? await ReadAsync(cancel)) is not { } roster)
        {
            return;
        }

        (known, var began) = (null, DateTimeOffset.FromUnixTimeSeconds(service.Clock.GetUtcNow().ToUnixTimeSeconds()));
        listed(roster);
        if (request.Source is null)
        {
            await service.Refresher.RunAsync(roster, Watch(roster), cancel);
        }
        else if (roster.Sources.FirstOrDefault(source => source.Id == request.Source) is { } source)
        {
            await service.Refresher.RunOneAsync(source, roster.Taxonomy, request.Kind, cancel);
        }

        await refreshed(began, cancel);
    }

    private async Task<Roster?> ReadAsync(CancellationToken cancel)
    {
        var lists = await service.Lists.ReadAsync(cancel);
        if (lists is not RosterOutcome.Ok { Roster: var roster })
        {
            Log.Unlisted(log, ((RosterOutcome.Broken)lists).Message);
            return null;
        }

        foreach (var note in roster.Notes)
        {
            Log.Note(log, note);
        }

        return roster;
    }

    /// <summary>Sees when the last file is done.</summary>
    private Action<RunResult>? Watch(Roster roster)
    {
        if (filled.Task.IsCompleted)
        {
            return null;
        }

        var files = roster.Sources.Where(source => source.IsFile).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var left = files.Count;
        if (left == 0)
        {
            filled.TrySetResult();
        }

        return result =>
        {
            if (files.Contains(result.Source) && Interlocked.Decrement(ref left) == 0)
            {
                filled.TrySetResult();
            }
        };
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
