using Feed.Core.Running;
using Feed.Http;
using Microsoft.Extensions.Logging;

namespace Feed.Functions;

/// <summary>The lists of sources and categories, for functions that refresh and for those that publish.</summary>
/// <param name="now">Asks for the lists as they are.</param>
/// <param name="lately">Takes copies of lists on the web that are not older than a while.</param>
public sealed partial class Lists(RosterReader now, RosterReader lately, Site site, TimeProvider clock, ILogger<Lists> log) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim reading = new(1);
    private DateTimeOffset readAt = DateTimeOffset.MinValue;
    private bool known;

    /// <summary>Every problem of the lists when they were last read for publishing; <c>null</c> when there was none.</summary>
    public string? Problem { get; private set; }

    /// <exception cref="ListsBrokenException">They cannot be read; the message says each problem.</exception>
    public async Task<Roster> ReadAsync(CancellationToken cancel)
    {
        var outcome = await now.ReadAsync(cancel);
        if (outcome is not RosterOutcome.Ok { Roster: var roster })
        {
            throw new ListsBrokenException(((RosterOutcome.Broken)outcome).Message);
        }

        foreach (var note in roster.Notes)
        {
            Log.Note(log, note);
        }

        return roster;
    }

    /// <summary>Sees to it that the site knows the lists; they are read again every few minutes, by one request while the others go on.</summary>
    /// <returns>Whether it knows any.</returns>
    public async Task<bool> KeepAsync(CancellationToken cancel)
    {
        if (clock.GetUtcNow() - readAt < Fresh || !await reading.WaitAsync(known ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancel))
        {
            return known;
        }

        try
        {
            if (clock.GetUtcNow() - readAt >= Fresh)
            {
                Take(await lately.ReadAsync(cancel));
            }
        }
        finally
        {
            reading.Release();
        }

        return known;
    }

    public void Dispose() => reading.Dispose();

    private void Take(RosterOutcome outcome)
    {
        readAt = clock.GetUtcNow();
        Problem = (outcome as RosterOutcome.Broken)?.Message;
        if (outcome is RosterOutcome.Ok { Roster: var roster })
        {
            (site.Catalog, known) = (roster.ToCatalog(), true);
        }
        else
        {
            Log.Broken(log, Problem);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Note}")]
        public static partial void Note(ILogger log, string note);

        [LoggerMessage(2, LogLevel.Error, "The lists cannot be read; what was published stays.\n{Problem}")]
        public static partial void Broken(ILogger log, string? problem);
    }
}

/// <summary>Nothing can be refreshed until the lists are mended.</summary>
public sealed class ListsBrokenException(string message) : Exception(message);
