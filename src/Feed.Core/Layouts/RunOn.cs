namespace Feed.Core.Layouts;

/// <summary>Frames entries that have a beginning but no end of their own: each runs on to the next.</summary>
internal static class RunOn
{
    private const int FewestToCompare = 3;

    /// <summary>Gives a frame an opener. The last is no longer than the longest of the others: what comes then is no part of it.</summary>
    public static IReadOnlyList<Frame> Frames(IReadOnlyList<int> openers, int end)
    {
        var (frames, longest) = (new Frame[openers.Count], 0);
        for (var place = 0; place < frames.Length; place++)
        {
            var isLast = place + 1 == frames.Length;
            frames[place] = Frame.Of(openers[place], !isLast ? openers[place + 1] : frames.Length > FewestToCompare ? Math.Min(end, openers[place] + longest) : end);
            longest = Math.Max(longest, frames[place].Count);
        }

        return frames;
    }
}
