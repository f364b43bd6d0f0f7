using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Says how well frames explain their text: alike for every layout, so that layouts can be compared.</summary>
internal static class FrameScore
{
    public const int MaxTitleChars = 300;

    /// <summary>Gives the characters that the frames explain, each weighed by the worth of its frame and by how alike the frames are.</summary>
    public static double Of(DigestText text, IReadOnlyList<Frame> frames)
    {
        var explained = 0.0;
        var kinds = new Dictionary<(OpeningKind, Type), int>();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var real = 0;
        foreach (var frame in frames)
        {
            var worth = Worth(text, frame);
            if (worth == 0)
            {
                continue;
            }

            real++;
            var opening = text.Opening(frame.Opener);
            var kind = (opening.Kind, text[frame.Opener].GetType());
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            titles.Add(opening.Title);
            explained += worth * Math.Max(1, text.Chars(frame.Start, frame.End));
        }

        if (real == 0)
        {
            return 0;
        }

        var alike = (double)kinds.Values.Max() / frames.Count;
        var unique = titles.Count < 2 ? 1.0 : (double)titles.Count / real;
        var count = frames.Count switch { 1 => 0.7, 2 => 0.9, _ => 1.0 };
        return explained * (0.5 + (0.5 * alike)) * (0.3 + (0.7 * unique)) * count;
    }

    /// <summary>From 0 (no title) to 1 (a plausible title that is a link).</summary>
    public static double Worth(DigestText text, Frame frame)
    {
        var opening = text.Opening(frame.Opener);
        if (opening.Title.Length is 0 or > MaxTitleChars || LinkCaptions.IsCaption(opening.Title) || text.NoiseAt(frame.Opener) is not null)
        {
            return opening.Kind == OpeningKind.Prose && text.NoiseAt(frame.Opener) is null ? 0.3 : 0;
        }

        var linked = text.Links(frame.Start, frame.End) > 0;
        return (opening.Kind, opening.Link) switch
        {
            (OpeningKind.Link, _) => 1.0,
            (OpeningKind.Bold, not null) => 1.0,
            (OpeningKind.Plain, not null) => 0.9,
            (OpeningKind.Bold, _) => linked ? LinkWorth(text, frame) : 0.4,
            (OpeningKind.Plain, _) => linked ? LinkWorth(text, frame) * 0.9 : 0.2,
            (OpeningKind.Prose, _) => 0.5,
            _ => 0.2,
        };
    }

    // A link that stands for the item (alone on its line, or a caption) says more than one that is mentioned.
    private static double LinkWorth(DigestText text, Frame frame)
    {
        for (var index = frame.Start; index < frame.End; index++)
        {
            var opening = text.Opening(index);
            if (text[index] is Image { Link: not null } || (opening.Kind is OpeningKind.Caption or OpeningKind.Link && opening.IsWholeLink) || (opening.Rest is { } rest && index == frame.Opener && rest.Links.Any()))
            {
                return 0.9;
            }
        }

        return 0.65;
    }
}
