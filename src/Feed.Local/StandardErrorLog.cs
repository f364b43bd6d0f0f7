namespace Feed.Local;

/// <summary>One line a message, on standard error: standard output belongs to results.</summary>
internal static class StandardErrorLog
{
    public static ILoggingBuilder AddStandardError(this ILoggingBuilder builder) => builder
        .AddSimpleConsole(format => (format.SingleLine, format.TimestampFormat, format.UseUtcTimestamp) = (true, "HH:mm:ss ", true))
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
