using Feed.Core.Running;

namespace Feed.Local.Commands;

/// <summary>Refreshes once: a line for each source.</summary>
internal static class RefreshCommand
{
    public static Task<int> RunAsync(Arguments arguments, Terminal terminal) => StoreCommand.RunAsync(arguments, terminal, async (service, roster) =>
    {
        var id = arguments["--source"];
        if (id is null)
        {
            return arguments.Has("--confirm") ? await terminal.MisuseAsync("--confirm wants a --source: look at one digest at a time.")
                : await RefreshAllAsync(service, roster, terminal);
        }

        if (roster.Sources.FirstOrDefault(source => source.Id == id) is not { } source)
        {
            return await terminal.MisuseAsync($"There is no source {id}. Did you mean {Core.NearestName.Of(id, roster.Sources.Select(known => known.Id))}?");
        }

        return await ReportAsync([await service.Refresher.RunOneAsync(source, roster.Taxonomy, arguments.Has("--confirm") ? RunKind.Confirmed : RunKind.Asked, terminal.Cancel)], terminal);
    });

    private static async Task<int> RefreshAllAsync(LocalService service, Roster roster, Terminal terminal)
    {
        var results = await RefreshProgress.ShowAsync(roster.Sources.Count, terminal, done => service.Refresher.RunAsync(roster, done, terminal.Cancel));
        return results is null ? await terminal.FailAsync("Another refresh is under way. Try again when it is done.") : await ReportAsync(results, terminal);
    }

    private static async Task<int> ReportAsync(IReadOnlyList<RunResult> results, Terminal terminal)
    {
        await terminal.WriteAsync(results.Select(result => result.ToString()));
        return results.Any(result => result.IsFailure) ? Terminal.Failed : Terminal.Done;
    }
}
