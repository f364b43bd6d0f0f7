using Feed.Core.Enriching;
using Feed.Core.Running;
using Feed.Core.Sources;
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
    private Roster? recent;

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

    /// <summary>One source, as the lists said a few minutes ago, or say now if it was not in them; <c>null</c> when it is in neither.</summary>
    /// <exception cref="ListsBrokenException">They cannot be read; the message says each problem.</exception>
    public async Task<(Source Source, Taxonomy Taxonomy)?> FindAsync(string id, CancellationToken cancel)
    {
        await KeepAsync(cancel);
        return Find(recent, id) ?? Find(await ReadAsync(cancel), id);
    }

    /// <summary>Sees to it that the site knows the lists; they are read again every few minutes, by one request while the others go on.</summary>
    /// <returns>Whether it knows any.</returns>
    public async Task<bool> KeepAsync(CancellationToken cancel)
    {
        if (clock.GetUtcNow() - readAt < Fresh || !await reading.WaitAsync(recent is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancel))
        {
            return recent is not null;
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

        return recent is not null;
    }

    public void Dispose() => reading.Dispose();

    private void Take(RosterOutcome outcome)
    {
        readAt = clock.GetUtcNow();
        Problem = (outcome as RosterOutcome.Broken)?.Message;
        if (outcome is RosterOutcome.Ok { Roster: var roster })
        {
            (site.Catalog, recent) = (roster.ToCatalog(), roster);
        }
        else
        {
            Log.Broken(log, Problem);
        }
    }

    private static (Source Source, Taxonomy Taxonomy)? Find(Roster? roster, string id) =>
        roster?.Sources.FirstOrDefault(source => source.Id == id) is { } source ? (source, roster.Taxonomy) : null;

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
