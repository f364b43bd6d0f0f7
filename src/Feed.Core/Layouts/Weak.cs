using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Drops claims that only won because nothing else was there: greetings and asides of a digest whose entries are elsewhere.</summary>
internal static class Weak
{
    // So much of the whole a layout must explain for its claims to stand although they are weak.
    private const double FewestShare = 0.3;

    public static Plan Drop(DigestText text, Plan plan)
    {
        var shares = plan.Claims.GroupBy(claim => claim.Layout).ToDictionary(group => group.Key, group => group.Sum(claim => claim.Score) / Math.Max(1, plan.Score));
        var firstHeading = FirstHeading(text);
        var weak = plan.Claims.Where(claim => shares[claim.Layout] < FewestShare && (claim.Layout == ParagraphLayout.LayoutName || IsIntroduction(claim, firstHeading))).ToList();
        return weak.Count == plan.Claims.Count ? plan : plan with { Claims = [.. plan.Claims.Except(weak)], Lost = [.. plan.Lost, .. weak] };
    }

    private static bool IsIntroduction(Claim claim, int firstHeading) => claim.End <= firstHeading && claim.Frames.Count < 3;

    private static int FirstHeading(DigestText text)
    {
        for (var index = 1; index < text.Blocks.Count; index++)
        {
            if (text[index] is Heading)
            {
                return index;
            }
        }

        return -1;
    }
}
