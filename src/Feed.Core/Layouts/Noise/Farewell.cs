using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows where the last entry ends and the words begin with which the digest ends: it takes its leave, belongs to the page, or goes on behind a rule or outside the list of definitions that the entry stands in.</summary>
internal sealed class Farewell(DigestText text, Plan plan)
{
    public const string Reason = "noise: the end of the digest";

    // So many others must have no rule in them.
    private const int FewestOthers = 2;

    private static readonly Beginnings Leaving = new(
    [
        "best regards", "best,", "cheers,", "happy reading", "have a good", "have a great", "have a nice", "kind regards", "regards,", "see you in", "see you next", "thank you for reading", "thanks for reading", "that is all for", "that is it for", "that's a wrap", "that's all for",
        "that's it for", "that’s a wrap", "that’s all for", "that’s it for", "until next", "warm regards", "今天就到", "以上就是", "感谢阅读", "感谢您的阅读", "我们下期", "我们下周", "本周就到", "本期内容到此", "本期就到", "下周见", "下期见",
    ]);

    private readonly int last = plan.Claims.Select(claim => claim.Frames[^1].End).DefaultIfEmpty().Max();
    private bool? isParted;

    /// <summary>The frame without what stands behind the last entry of the digest, or behind the last of its claim.</summary>
    public Frame Without(Claim claim, Frame frame)
    {
        if (frame.End != last && frame.Opener != claim.Frames[^1].Opener)
        {
            return frame;
        }

        var end = frame.End == last ? EndOfLast(frame) : frame.End;
        return frame with { End = PartNothing(claim, frame) ? Math.Min(end, EndAtRule(frame)) : end };
    }

    private int EndOfLast(Frame frame)
    {
        var definitions = Definitions(frame.Opener);
        var end = frame.Opener + 1;
        while (end < frame.End && (frame.End < text.Count || text.NoiseAt(end) is null) && !(text[end] is Paragraph { Depth: 0 } && Leaving.Open(text[end].Text)) && (definitions is null || definitions.Holds(text[end].Container)))
        {
            end++;
        }

        return end;
    }

    private Container? Definitions(int opener)
    {
        var list = text[opener].Container;
        while (list is not null && !list.IsDefinitions)
        {
            list = list.Parent;
        }

        return list;
    }

    // Rules stand between entries at most: in those of the claim, or else of the digest.
    private bool PartNothing(Claim claim, Frame frame) =>
        claim.Frames.Count > FewestOthers ? claim.Frames.All(other => other.Opener == frame.Opener || EndAtRule(other) == other.End)
        : frame.End == last && (isParted ??= plan.Claims.SelectMany(each => each.Frames).Where(other => other.End != last).ToList() is { Count: > FewestOthers } others && others.TrueForAll(other => EndAtRule(other) == other.End));

    // The first rule that has text behind it.
    private int EndAtRule(Frame frame)
    {
        for (var index = frame.Opener + 1; index < frame.End; index++)
        {
            if (text[index] is Rule && text.Chars(index, frame.End) > 0)
            {
                return index;
            }
        }

        return frame.End;
    }
}
