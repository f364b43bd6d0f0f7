using Feed.Core.Publishing;
using Feed.Core.Storing;

namespace Feed.Http;

/// <summary>What the public is told of one source.</summary>
internal sealed record SourceReport(CatalogSource Source, SourceState? State)
{
    public SourceCondition Condition => State?.Condition ?? SourceCondition.Never;

    /// <summary>What is wrong, in words; <c>null</c> when nothing is.</summary>
    public string? Problem => Source.Public(State?.Problem);

    /// <summary>How it was read last; <c>null</c> when it never was.</summary>
    public ParseReport? Parse => State is null ? null : ParseReports.Of(State);

    public bool IsTroubled => Condition is SourceCondition.Failed or SourceCondition.Empty or SourceCondition.Shrunk;

    /// <summary>The state of every source of the catalog, in its order: one range read.</summary>
    public static async Task<IReadOnlyList<SourceReport>> AllAsync(Catalog catalog, SourceStates states, CancellationToken cancel)
    {
        var known = (await states.AllAsync(cancel)).ToDictionary(state => state.Id, StringComparer.Ordinal);
        return [.. catalog.Sources.Select(source => new SourceReport(source, known.GetValueOrDefault(source.Id)))];
    }

    /// <summary>Changes when anything of them does.</summary>
    public static string Version(IEnumerable<SourceReport> reports) => string.Join('|', reports.Select(report =>
        $"{report.Source.Id},{report.Condition},{report.State?.LastAttempt?.UtcTicks},{report.State?.LastSuccess?.UtcTicks},{report.State?.Entries}"));

    /// <summary>When the latest of them was last tried; whole seconds.</summary>
    public static DateTimeOffset? LastAttempt(IEnumerable<SourceReport> reports) =>
        reports.Max(report => report.State?.LastAttempt) is { } last ? DateTimeOffset.FromUnixTimeSeconds(last.ToUnixTimeSeconds()) : null;
}
