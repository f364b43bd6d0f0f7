using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feed.Functions;

/// <summary>Sends what the program logs to Application Insights, as the app's identity (APPLICATIONINSIGHTS_AUTHENTICATION_STRING); nowhere when that is not set up.</summary>
internal static class Telemetry
{
    private const string Provider = "Microsoft.Extensions.Logging.ApplicationInsights.ApplicationInsightsLoggerProvider";

    public static void AddTelemetry(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddApplicationInsightsTelemetryWorkerService().ConfigureFunctionsApplicationInsights();

        // The package lets only warnings through; a refresh ends with one line of information a source, which the alerts live on.
        builder.Services.Configure<LoggerFilterOptions>(filter =>
        {
            if (filter.Rules.FirstOrDefault(rule => rule.ProviderName == Provider) is { } rule)
            {
                filter.Rules.Remove(rule);
            }
        });
    }
}
