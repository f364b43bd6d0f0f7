namespace Feed.Core.Layouts;

/// <summary>The claims that win a stretch of the document, and those that lost.</summary>
internal sealed record Plan(IReadOnlyList<Claim> Claims, IReadOnlyList<Claim> Lost, double Score)
{
    public static readonly Plan Empty = new([], [], 0);

    /// <summary>Puts the plans of neighbouring stretches together.</summary>
    public static Plan Join(IReadOnlyList<Plan> plans)
    {
        var (claims, lost, score) = (new List<Claim>(), new List<Claim>(), 0.0);
        foreach (var plan in plans)
        {
            claims.AddRange(plan.Claims);
            lost.AddRange(plan.Lost);
            score += plan.Score;
        }

        return new Plan(claims, lost, score);
    }

    public static Plan Better(Plan first, Plan second) => second.Score > first.Score ? Over(second, first.Claims) : Over(first, second.Claims);

    private static Plan Over(Plan winner, IReadOnlyList<Claim> losers) => losers.Count == 0 ? winner : winner with { Lost = [.. winner.Lost, .. losers] };
}
