using System.Globalization;
using Feed.Core.Storing;

namespace Feed.Core.Running;

/// <summary>What a refresh of one source came to.</summary>
/// <param name="Problem">In words with the remedy; <c>null</c> when all is well.</param>
/// <param name="Layout">The layout that explained the digest, or <c>null</c> when it was not read this time.</param>
/// <param name="Saved">What changed in the store.</param>
/// <param name="Took">From start to end, waiting included.</param>
public sealed record RunResult(string Source, SourceCondition Condition, string? Problem, string? Layout, SaveCounts Saved, TimeSpan Took)
{
    public static readonly SaveCounts NothingSaved = new(Added: 0, Changed: 0, Unchanged: 0, Gone: 0);

    public bool IsFailure => Condition is SourceCondition.Failed or SourceCondition.Shrunk or SourceCondition.Empty;

    /// <summary>Nothing was done, because somebody else is storing the source.</summary>
    public static RunResult Busy(string source) =>
        new(source, SourceCondition.Unchanged, "Another refresh is storing it at this moment.", null, NothingSaved, TimeSpan.Zero);

    /// <summary>One line for a person.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Source}: {Condition.ToString().ToLowerInvariant()}, {Saved.Added} added, {Saved.Changed} changed, {Saved.Gone} gone, {Saved.Unchanged} unchanged")
        + (Layout is null ? "" : $" ({Layout})") + (Problem is null ? "" : $": {Problem}");
}
