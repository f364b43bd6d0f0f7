using Feed.Core.Running;
using Feed.Core.Storing;

namespace Feed.Local.Commands;

/// <summary>What every command does that works on the store: read settings and lists, open the store, close it.</summary>
internal static class StoreCommand
{
    /// <param name="loudness">What is logged to standard error; commands that print results themselves only log what broke.</param>
    public static async Task<int> RunAsync(
        Arguments arguments, Terminal terminal, Func<LocalService, Roster, Task<int>> work, LogLevel loudness = LogLevel.Error)
    {
        var (setup, problem) = Setup.Read(arguments);
        if (setup is null)
        {
            return await terminal.FailAsync(problem ?? "");
        }

        try
        {
            using var logs = LoggerFactory.Create(builder => builder.SetMinimumLevel(loudness).AddStandardError());
            await using var service = await LocalService.OpenAsync(setup, logs, terminal.Cancel);
            return await service.Lists.ReadAsync(terminal.Cancel) switch
            {
                RosterOutcome.Ok ok => await WorkAsync(service, ok.Roster, terminal, work),
                RosterOutcome.Broken broken => await terminal.FailAsync(broken.Message),
                var other => throw new System.Diagnostics.UnreachableException($"Unknown outcome: {other}."),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await terminal.FailAsync(fault is TableException ? fault.Message : $"The store in {Path.GetFullPath(setup.Options.Data)} cannot be used: {fault.Message}");
        }
        catch (OperationCanceledException) when (terminal.Cancel.IsCancellationRequested)
        {
            return await terminal.FailAsync("Interrupted. What was stored until now is whole.");
        }
    }

    private static async Task<int> WorkAsync(LocalService service, Roster roster, Terminal terminal, Func<LocalService, Roster, Task<int>> work)
    {
        foreach (var note in roster.Notes)
        {
            await terminal.Error.WriteLineAsync(note);
        }

        return await work(service, roster);
    }
}
