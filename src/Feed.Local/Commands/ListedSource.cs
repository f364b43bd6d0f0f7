using System.Text.Json;
using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Local.Commands;

/// <summary>A source as <c>sources --json</c> writes it: the fields of <c>/status.json</c>, one object a line.</summary>
internal sealed record ListedSource(
    string Id, string Title, string Address, string State, string? Problem, DateTimeOffset? LastAttempt, DateTimeOffset? LastSuccess,
    DateTimeOffset? LastNewEntry, int Entries, string? Layout, double? Coverage)
{
    public static ListedSource Of(Source source, SourceState state) => new(
        source.Id, source.Title, source.Address, Word(state.Condition), state.Problem, state.LastAttempt, state.LastSuccess, state.LastNewEntry,
        state.Entries, state.Layout, state.Layout is null ? null : state.Coverage);

    public static string Word(SourceCondition condition) => condition.ToString().ToLowerInvariant();

    public string ToJson() => JsonSerializer.Serialize(this, LocalJson.Readable.ListedSource);
}
