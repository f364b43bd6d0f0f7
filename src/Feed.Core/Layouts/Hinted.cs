using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Core.Layouts;

/// <summary>Does as the operator says instead of asking the layouts: entries by selector, or by the level of their headings.</summary>
internal static class Hinted
{
    public const string Layout = "hints";

    /// <summary>Gives the plan, or <c>null</c> when the hints name no entries or none is there.</summary>
    public static Plan? Plan(DigestText text, SourceHints hints)
    {
        var frames = hints.Entry is not null ? Elements(text) : hints.EntryLevel is { } level ? Headings(text, level) : [];
        return frames.Count == 0 ? null : new Plan([new Claim(Layout, 0, text.Count, frames, FrameScore.Of(text, frames))], [], 0);
    }

    /// <summary>What the selectors found in the entry that the block is of.</summary>
    public static EntryHint? Of(Block block)
    {
        var container = block.Container;
        while (container is not null && container.Entry is null)
        {
            container = container.Parent;
        }

        return container?.Entry;
    }

    private static List<Frame> Elements(DigestText text)
    {
        var frames = new List<Frame>();
        EntryHint? open = null;
        for (var index = 0; index < text.Count; index++)
        {
            var hint = Of(text[index]);
            if (hint is not null && ReferenceEquals(hint, open))
            {
                frames[^1] = frames[^1] with { End = index + 1 };
            }
            else if (hint is not null)
            {
                frames.Add(Frame.Of(index, index + 1));
            }

            open = hint;
        }

        return [.. frames.Select(frame => frame with { Opener = Opener(text, frame) })];
    }

    private static int Opener(DigestText text, Frame frame)
    {
        var title = Of(text[frame.Start])?.Title;
        for (var index = frame.Start; index < frame.End && title is not null; index++)
        {
            if (text[index].Text.Contains(title, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return CardLayout.TitleOf(text, (frame.Start, frame.End)) is >= 0 and var found ? found : frame.Start;
    }

    private static List<Frame> Headings(DigestText text, int level)
    {
        var frames = new List<Frame>();
        for (var index = 0; index < text.Count; index++)
        {
            var own = text.Level(index);
            if (own == level && text.NoiseAt(index) is null)
            {
                frames.Add(Frame.Of(index, text.Count));
            }

            if (own > 0 && own <= level && frames.Count > (own == level ? 1 : 0) && frames[^(own == level ? 2 : 1)].End > index)
            {
                var last = own == level ? frames.Count - 2 : frames.Count - 1;
                frames[last] = frames[last] with { End = index };
            }
        }

        return frames;
    }
}
