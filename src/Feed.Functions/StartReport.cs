using Feed.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Feed.Functions;

/// <summary>Writes to the log, once at the start, what the health says of the settings: who looks for the cause of a fault looks there first.</summary>
internal sealed partial class StartReport(HealthHook health, ILogger<StartReport> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var problem in health.Problems())
        {
            Log.Wrong(log, problem);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Problem}")]
        public static partial void Wrong(ILogger log, string problem);
    }
}
