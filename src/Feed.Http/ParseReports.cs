using System.Collections.Concurrent;
using Feed.Core.Publishing;
using Feed.Core.Storing;

namespace Feed.Http;

/// <summary>How digests were read last, for the feeds and pages that show their entries. Remembered for a while: many views name the same digests.</summary>
public sealed class ParseReports(SourceStates states, TimeProvider clock)
{
    /// <summary>How many digests a view is told of; that many point reads at most, at once, and none while they are remembered.</summary>
    public const int MostOfView = 6;

    /// <summary>How long a report is good, and how long a view waits for one that is not there yet.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);

    private const int MostKept = 4096;

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, ParseReport Report)> kept = new(StringComparer.Ordinal);

    /// <summary>The reports of these digests, in their order; of those that were never read there is none.</summary>
    /// <param name="sources">Ids; those after the first <see cref="MostOfView"/> are left out.</param>
    public async Task<IReadOnlyList<ParseReport>> OfAsync(IEnumerable<string> sources, CancellationToken cancel)
    {
        var reports = await Task.WhenAll(sources.Take(MostOfView).Select(source => OfAsync(source, cancel)));
        return [.. reports.OfType<ParseReport>()];
    }

    /// <returns><c>null</c> when the digest was never read.</returns>
    internal static ParseReport? Of(SourceState state) => state.Layout is { } layout ? new ParseReport(state.Id, layout, state.Entries, state.Coverage) : null;

    private async Task<ParseReport?> OfAsync(string source, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (kept.TryGetValue(source, out var known) && now - known.At < GoodFor)
        {
            return known.Report;
        }

        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        var report = await states.GetAsync(source, cancel) is { } state ? Of(state) : null;
        if (report is not null)
        {
            kept[source] = (now, report);
        }

        return report;
    }
}
