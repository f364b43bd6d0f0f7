using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows entries whose titles say that somebody paid for them: <c>Weave faster with Warp (Sponsor)</c>.</summary>
internal static class Sponsored
{
    public const string Reason = "noise: sponsored";

    private const int MaxMarkChars = 16;

    private static readonly HashSet<string> Marks = new(StringComparer.OrdinalIgnoreCase) { "advertisement", "sponsor", "sponsored", "sponsored post", "广告", "推广", "赞助", "贊助", "廣告" };

    /// <summary>The openers of such entries; none in a digest of hardly anything else.</summary>
    public static HashSet<int> In(DigestText text, Plan plan)
    {
        var openers = plan.Claims.SelectMany(claim => claim.Frames).Select(frame => frame.Opener).ToList();
        var sponsored = openers.Where(opener => IsPaidFor(text[opener])).ToHashSet();
        return sponsored.Count * 2 > openers.Count ? [] : sponsored;
    }

    // The mark ends the title: the line, or the words before its address.
    private static bool IsPaidFor(Block opener)
    {
        var runs = opener.Inlines.Runs;
        for (var index = 0; index < runs.Length; index++)
        {
            if (EndsWithMark(runs[index].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithMark(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        var open = words is [.., ')' or ']' or '）' or '】'] ? words.LastIndexOfAny("([（【") : -1;
        return open >= 0 && words.Length - open - 2 is > 0 and <= MaxMarkChars && Marks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[(open + 1)..^1]);
    }
}
