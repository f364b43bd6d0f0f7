namespace Feed.Core.Layouts;

/// <summary>The claims that win a stretch of the document, and those that lost.</summary>
internal sealed record Plan(IReadOnlyList<Claim> Claims, IReadOnlyList<Claim> Lost, double Score)
{
    public static readonly Plan Empty = new([], [], 0);

    public Plan And(Plan other) => new([.. Claims, .. other.Claims], [.. Lost, .. other.Lost], Score + other.Score);

    public static Plan Better(Plan first, Plan second) => second.Score > first.Score
        ? second with { Lost = [.. second.Lost, .. first.Claims] }
        : first with { Lost = [.. first.Lost, .. second.Claims] };
}
