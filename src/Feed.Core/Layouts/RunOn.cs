namespace Feed.Core.Layouts;

/// <summary>Frames entries that have a beginning but no end of their own: each runs on to the next.</summary>
internal static class RunOn
{
    private const int FewestToCompare = 3;

    /// <summary>Gives a frame an opener. The last is no longer than the longest of the others: what comes then is no part of it.</summary>
    public static IReadOnlyList<Frame> Frames(IReadOnlyList<int> openers, int end)
    {
        var frames = openers.Select((opener, place) => Frame.Of(opener, place + 1 < openers.Count ? openers[place + 1] : end)).ToList();
        if (frames.Count > FewestToCompare)
        {
            var longest = frames.Take(frames.Count - 1).Max(frame => frame.Count);
            frames[^1] = frames[^1] with { End = Math.Min(frames[^1].End, frames[^1].Opener + longest) };
        }

        return frames;
    }
}
