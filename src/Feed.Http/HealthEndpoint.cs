using System.Text.Json;
using Feed.Core.Storing;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>Whether the program does its work, for those who watch it.</summary>
public sealed class HealthEndpoint(Site site, SourceStates states, TimeProvider clock)
{
    public const string Route = "health";

    // One refresh may be missed, a second one late.
    private const int OverdueRefreshes = 3;

    private readonly DateTimeOffset started = clock.GetUtcNow();

    /// <summary>Answers 200, or 503 with the reasons.</summary>
    public async Task<IResult> GetAsync(CancellationToken cancel)
    {
        var reasons = new List<string>();
        try
        {
            reasons.AddRange(Reasons(await SourceReport.AllAsync(site.Catalog, states, cancel)));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever the table throws, this is the place to say so, and not to say what.
            reasons.Add("The store cannot be read. The log says why.");
        }

        return new HealthResult(JsonSerializer.SerializeToUtf8Bytes(new HealthReport(reasons.Count == 0 ? "ok" : "failing", reasons), HealthJson.Default.HealthReport), reasons.Count == 0);
    }

    private IEnumerable<string> Reasons(IReadOnlyList<SourceReport> reports)
    {
        if (reports.Count > 0 && reports.All(report => report.Condition == SourceCondition.Failed))
        {
            yield return "Every source fails. /status says why.";
        }

        var last = SourceReport.LastAttempt(reports) is { } attempt && attempt > started ? attempt : started;
        if (reports.Count > 0 && clock.GetUtcNow() - last > site.Options.RefreshInterval * OverdueRefreshes)
        {
            yield return "No refresh has run for long. Is the timer running?";
        }
    }
}
