namespace Feed.Core.Layouts;

/// <summary>Gives a stretch to the layout that explains most of the document where it explains nearly as much of the stretch as the winner: the parts of a digest are alike.</summary>
internal static class Uniform
{
    private const double LeastShare = 0.6;
    private const double Nearly = 0.85;

    // Which items of a list are the entries is the same in all its lists.
    private const double InLists = 0.5;

    public static Plan Of(Plan plan)
    {
        if (plan.Claims.Count < 2)
        {
            return plan;
        }

        var (usual, score) = plan.Claims.GroupBy(claim => claim.Layout).Select(group => (Layout: group.Key, Score: group.Sum(claim => claim.Score))).MaxBy(layout => layout.Score);
        if (score < LeastShare * plan.Claims.Sum(claim => claim.Score))
        {
            return plan;
        }

        var others = plan.Lost.Where(claim => claim.Layout == usual).ToLookup(claim => (claim.Start, claim.End));
        var swapped = plan.Claims.Select(claim => IsSettled(claim, usual) ? claim : others[(claim.Start, claim.End)].FirstOrDefault(other => IsNearlyAsGood(other, claim)) ?? claim).ToList();
        return plan with { Claims = swapped, Lost = [.. plan.Lost.Except(swapped), .. plan.Claims.Except(swapped)] };
    }

    // Numbers tell entries whatever is usual.
    private static bool IsSettled(Claim claim, string usual) => claim.Layout == usual || claim.Layout == NumberedLayout.LayoutName;

    private static bool IsNearlyAsGood(Claim other, Claim claim) =>
        other.Score >= (AreLists(other.Layout, claim.Layout) ? InLists : Nearly) * claim.Score && other.Frames.Count >= Nearly * claim.Frames.Count;

    private static bool AreLists(string one, string other) => one == ListLayout.NestedName && other == ListLayout.OuterName;
}
