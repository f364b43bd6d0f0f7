namespace Feed.Core.Storing;

/// <summary>A source came into another state: what an operator wants to be told once, not at every refresh.</summary>
/// <param name="At">Whole seconds, UTC.</param>
/// <param name="Problem">In words; <c>null</c> when all is well again.</param>
public sealed record StateChange(string Source, DateTimeOffset At, SourceCondition From, SourceCondition To, string? Problem)
{
    /// <summary>The change from one state to another, or <c>null</c> when it is none: with and without something new, a source does well.</summary>
    public static StateChange? Between(SourceState before, SourceState after, DateTimeOffset now)
    {
        var (from, to) = (WellOr(before.Condition), WellOr(after.Condition));
        var isFirstGood = from == SourceCondition.Never && to == SourceCondition.Ok;
        return from == to || isFirstGood ? null
            : new StateChange(after.Id, DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()), from, to, after.Problem);
    }

    private static SourceCondition WellOr(SourceCondition condition) => condition == SourceCondition.Unchanged ? SourceCondition.Ok : condition;
}
