using System.Globalization;

using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Local.Commands;

/// <summary>Lists the sources with their state.</summary>
internal static class SourcesCommand
{
    public static Task<int> RunAsync(Arguments arguments, Terminal terminal) => StoreCommand.RunAsync(arguments, terminal, async (service, roster) =>
    {
        var states = (await service.States.AllAsync(terminal.Cancel)).ToDictionary(state => state.Id, StringComparer.Ordinal);
        var listed = roster.Sources.Select(source => (Source: source, State: states.GetValueOrDefault(source.Id) ?? new SourceState { Id = source.Id })).ToList();
        await terminal.WriteAsync(arguments.Has("--json") ? listed.Select(item => ListedSource.Of(item.Source, item.State).ToJson()) : Table(listed));
        return Terminal.Done;
    });

    private static IEnumerable<string> Table(List<(Source Source, SourceState State)> listed)
    {
        var width = listed.Select(item => item.Source.Id.Length).Append(6).Max();
        yield return $"{"source".PadRight(width)}  state      entries  last success      layout";
        foreach (var (source, state) in listed)
        {
            var last = state.LastSuccess?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "never";
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{source.Id.PadRight(width)}  {ListedSource.Word(state.Condition),-9}  {state.Entries,7}  {last,-16}  {state.Layout}").TrimEnd();
            if (state.Problem is not null)
            {
                yield return $"    {state.Problem}";
            }
        }
    }
}
