using System.Text.Json;
using Feed.Core.Storing;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>Whether the program does its work, for those who watch it.</summary>
public sealed class HealthEndpoint(Site site, SourceStates states, HealthHook hook, TimeProvider clock)
{
    public const string Route = "health";

    // One refresh may be missed, a second one late.
    private const int OverdueRefreshes = 3;

    private readonly DateTimeOffset started = clock.GetUtcNow();

    /// <summary>Answers 200, or 503 with the reasons.</summary>
    public async Task<IResult> GetAsync(CancellationToken cancel)
    {
        var reasons = hook.Problems().ToList();
        try
        {
            reasons.AddRange(Reasons(await SourceReport.AllAsync(site.Catalog, states, cancel)));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever the table throws, this is the place to say so; what it is, only where the host can tell a remedy from an inside.
            var reason = hook.Explain(failure) ?? "The store cannot be read. The log says why.";
            reasons.AddRange(reasons.Contains(reason) ? [] : [reason]);
        }

        return new HealthResult(JsonSerializer.SerializeToUtf8Bytes(new HealthReport(reasons.Count == 0 ? "ok" : "failing", reasons), HealthJson.Default.HealthReport), reasons.Count == 0);
    }

    private IEnumerable<string> Reasons(IReadOnlyList<SourceReport> reports)
    {
        if (reports.Count > 0 && reports.All(report => report.Condition == SourceCondition.Failed))
        {
            yield return "Every source fails. /status says why.";
        }

        // A host that runs many short-lived instances starts all the time: there only what was never tried is measured from the start.
        var last = SourceReport.LastAttempt(reports) is { } attempt && !(hook.RefreshesAtStart && attempt < started) ? attempt : started;
        if (reports.Count > 0 && clock.GetUtcNow() - last > site.Options.RefreshInterval * OverdueRefreshes)
        {
            yield return "No refresh has run for long. Is the timer running?";
        }
    }
}
