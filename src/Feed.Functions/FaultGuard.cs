using Feed.AzureTables;
using Feed.Core;
using Feed.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Feed.Functions;

/// <summary>Stands before every function: reads the lists for those that publish, and catches, once, what the storage account throws.</summary>
internal sealed partial class FaultGuard(Lists lists, FeedOptions options, ILogger<FaultGuard> log) : IFunctionsWorkerMiddleware
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext();
        var isHealth = context.FunctionDefinition.Name == nameof(ReadFunctions.Health);
        try
        {
            if (http is null || await lists.KeepAsync(context.CancellationToken) || isHealth)
            {
                await next(context);
            }
            else
            {
                await Unavailable.After(RetryAfter).ExecuteAsync(http);
            }
        }
        catch (Exception fault) when (Explain(fault, options) is { } problem)
        {
            Log.Storage(log, fault, problem);
            if (http is null)
            {
                throw; // so that the host counts the run as failed, and tries a message again
            }

            await (isHealth ? next(context) : Unavailable.After(RetryAfter).ExecuteAsync(http)); // health asks by itself, and says what it finds
        }
    }

    /// <summary>What is wrong with the storage account, and what to do; <c>null</c> when it is none of its faults.</summary>
    public static string? Explain(Exception fault, FeedOptions options) =>
        fault is NoTableException ? fault.Message : StorageFault.Explain(fault, options.Tables ?? "");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Problem}")]
        public static partial void Storage(ILogger log, Exception fault, string problem);
    }
}
