namespace Feed.Core.Layouts;

/// <summary>Drops claims that only won because nothing else was there: greetings and asides of a digest whose entries are elsewhere.</summary>
internal static class Weak
{
    // So much of the whole a layout must explain for its claims to stand although they are weak.
    private const double FewestShare = 0.3;

    private const int FewestLinked = 5;
    private const double LinkedShare = 0.8;

    public static Plan Drop(DigestText text, Plan plan)
    {
        var shares = plan.Claims.GroupBy(claim => claim.Layout).ToDictionary(group => group.Key, group => group.Sum(claim => claim.Score) / Math.Max(1, plan.Score));
        var strong = plan.Claims.Where(claim => shares[claim.Layout] >= FewestShare).ToList();
        var begin = strong.Count == 0 ? 0 : strong.Min(claim => claim.Frames[0].Start);
        var weak = plan.Claims.Where(claim => IsWeak(text, claim, shares[claim.Layout], begin) || IsUnlinked(text, plan, claim)).ToList();
        return weak.Count == plan.Claims.Count ? plan : plan with { Claims = [.. plan.Claims.Except(weak)], Lost = [.. plan.Lost, .. weak] };
    }

    // Before the first real entry stands the introduction; numbered headings there are essays.
    private static bool IsWeak(DigestText text, Claim claim, double share, int begin) =>
        share < FewestShare && (claim.Layout == ParagraphLayout.LayoutName
            || (claim.End <= begin && claim.Frames.Count < 3 && !claim.Frames.All(frame => text.Opening(frame.Opener).Number is not null)));

    // Lines without any link are remarks where nearly all other entries have one.
    private static bool IsUnlinked(DigestText text, Plan plan, Claim claim)
    {
        if (claim.Layout == TableLayout.LayoutName || claim.Frames.Any(frame => text.Links(frame.Start, frame.End) > 0))
        {
            return false;
        }

        var others = plan.Claims.Where(other => other.Frames.Any(frame => text.Links(frame.Start, frame.End) > 0)).SelectMany(other => other.Frames).ToList();
        return others.Count >= FewestLinked && others.Count(frame => text.Links(frame.Start, frame.End) > 0) >= LinkedShare * others.Count;
    }
}
