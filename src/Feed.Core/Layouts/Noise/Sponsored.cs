using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows entries that somebody paid for: their titles say so, <c>Weave faster with Warp (Sponsor)</c>, or the line above, <c>Together with Warp</c>.</summary>
internal static class Sponsored
{
    public const string Reason = "noise: sponsored";

    private const int MaxMarkChars = 16;
    private const int MaxLineChars = 40;

    private static readonly HashSet<string> Marks = new(StringComparer.OrdinalIgnoreCase) { "advertisement", "sponsor", "sponsored", "sponsored post", "广告", "推广", "赞助", "贊助", "廣告" };

    private static readonly Beginnings Lines = new("a message from our", "a word from our", "advertisement", "brought to you by", "from our partner", "from our sponsor", "in partnership with", "our sponsor", "paid partnership", "presented by", "sponsor", "today's sponsor", "together with");

    /// <summary>The openers of such entries; none in a digest of hardly anything else.</summary>
    public static HashSet<int> In(DigestText text, Plan plan)
    {
        var frames = plan.Claims.SelectMany(claim => claim.Frames).ToList();
        var sponsored = frames.Where(frame => IsPaidFor(text[frame.Opener]) || IsBelowLine(text, frame)).Select(frame => frame.Opener).ToHashSet();
        return sponsored.Count * 2 > frames.Count ? [] : sponsored;
    }

    // The mark ends the title, the line or the words before its address, or the line that says whose it is: "WARP LTD SPONSOR"; or it opens the line: "Sponsored: Warp".
    private static bool IsPaidFor(Block opener)
    {
        var runs = opener.Inlines.Runs;
        for (var index = 0; index < runs.Length; index++)
        {
            if (EndsWithMark(runs[index].Text) || (runs[index].Text.Length <= MaxLineChars && runs[index].Text.EndsWith(" SPONSOR", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return opener.Text.AsSpan(0, Math.Min(opener.Text.Length, MaxMarkChars)).IndexOfAny(':', '：') is > 0 and var colon && IsMark(opener.Text.AsSpan(0, colon));
    }

    private static bool EndsWithMark(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        var open = words is [.., ')' or ']' or '）' or '】'] ? words.LastIndexOfAny("([（【") : -1;
        return open >= 0 && words.Length - open - 2 is > 0 and <= MaxMarkChars && IsMark(words[(open + 1)..^1]);
    }

    private static bool IsMark(ReadOnlySpan<char> words) => Marks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Trim());

    // Between its start and its title, or right above in an element that holds nothing before that line.
    private static bool IsBelowLine(DigestText text, Frame frame)
    {
        for (var index = frame.Start; index < frame.Opener; index++)
        {
            if (IsLine(text[index]))
            {
                return true;
            }
        }

        var above = frame.Start - 1;
        return above > 0 && IsLine(text[above]) && text[above].Container is { } container && ReferenceEquals(container, text[frame.Start].Container) && !container.Holds(text[above - 1].Container);
    }

    private static bool IsLine(Block block) => block is Paragraph { Text.Length: <= MaxLineChars } line && Lines.Open(line.Text) && line.Text[^1] is not ('.' or '!' or '?');
}
