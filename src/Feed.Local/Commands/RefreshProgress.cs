using Feed.Core.Running;
using Spectre.Console;

namespace Feed.Local.Commands;

/// <summary>Shows on a terminal how far a refresh is.</summary>
internal static class RefreshProgress
{
    /// <param name="refresh">Does the work; calls what it is given after each source.</param>
    public static async Task<IReadOnlyList<RunResult>?> ShowAsync(
        int sources, Terminal terminal, Func<Action<RunResult>?, Task<IReadOnlyList<RunResult>?>> refresh)
    {
        if (Console.IsErrorRedirected)
        {
            return await refresh(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask("refreshing", maxValue: Math.Max(sources, 1));
            return await refresh(result =>
            {
                task.Description = Markup.Escape(result.Source);
                task.Increment(1);
            });
        });
    }
}
