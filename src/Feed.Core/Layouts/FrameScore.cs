using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Says how well frames explain their text: alike for every layout, so that layouts can be compared.</summary>
internal static class FrameScore
{
    public const int MaxTitleChars = 300;

    /// <summary>So many characters an entry counts for being one: many short entries explain a list better than one long remark.</summary>
    public const int PerEntry = 40;

    // Numbers that run on say as much as a link does elsewhere.
    private const double RunningWorth = 0.7;

    // Five lines alike are a list even when nothing marks their titles.
    private const int Many = 5;
    private const double ManyWorth = 0.4;

    // What an entry may explain beyond: so many characters, or so many times the usual length. More has run away with what is not its own.
    private const int MostChars = 1_000;
    private const int MostMedians = 6;

    private const int Few = 64;

    // A single entry of so many blocks is hardly one; two or three of which one is nearly everything are not alike.
    private const int LongFrame = 12;
    private const double LargestShare = 0.9;
    private const double UnevenWorth = 0.4;

    /// <summary>The same of one heading with what is under it: it is compared with what is made of its inside.</summary>
    public static double OfHeading(DigestText text, Frame frame) => FrameWorth.Of(text, frame) * (PerEntry + text.Chars(frame.Start, frame.End));

    /// <summary>Gives the characters that the frames explain, each weighed by the worth of its frame and by how alike the frames are.</summary>
    public static double Of(DigestText text, IReadOnlyList<Frame> frames)
    {
        var likeness = new Likeness(frames.Count);
        var (explained, largest, all, real) = (0.0, 0, 0, 0);
        var floor = Math.Max(Running(text, frames) * RunningWorth, frames.Count >= Many ? ManyWorth : 0);
        var most = Most(text, frames);
        for (var index = 0; index < frames.Count; index++)
        {
            var frame = frames[index];
            var chars = text.Chars(frame.Start, frame.End);
            all += chars;
            largest = Math.Max(largest, chars);
            var worth = FrameWorth.Of(text, frame);
            if (worth > 0)
            {
                real++;
                likeness.Add(text, frame);
                explained += (worth < RunningWorth ? Math.Max(worth, floor) : worth) * (PerEntry + Math.Min(chars, most));
            }
        }

        var even = frames.Count is 2 or 3 && largest > LargestShare * all ? UnevenWorth : 1.0;
        return real == 0 ? 0 : explained * even * CountFactor(text, frames) * likeness.Factor(real) * (AreBelowTitles(text, frames) ? UnevenWorth : 1);
    }

    // The page itself calls the lines right above titles.
    private static bool AreBelowTitles(DigestText text, IReadOnlyList<Frame> frames)
    {
        var below = 0;
        for (var index = 0; index < frames.Count; index++)
        {
            var start = frames[index].Start;
            below += start > 0 && text.Opening(start - 1).IsMarked && !text.Opening(frames[index].Opener).IsMarked ? 1 : 0;
        }

        return below * 2 > frames.Count;
    }

    // One entry is weak evidence, unless a table says so.
    private static double CountFactor(DigestText text, IReadOnlyList<Frame> frames) => frames.Count switch
    {
        1 when text[frames[0].Opener] is TableRow => 1.0,
        1 when frames[0].Count > LongFrame => UnevenWorth,
        _ => CountFactor(frames.Count),
    };

    /// <summary>What so many entries are worth beside many.</summary>
    public static double CountFactor(int entries) => entries switch
    {
        1 => 0.7,
        2 => 0.9,
        _ => 1.0,
    };

    private static int Most(DigestText text, IReadOnlyList<Frame> frames)
    {
        var lengths = frames.Count <= Few ? stackalloc int[frames.Count] : new int[frames.Count];
        for (var index = 0; index < lengths.Length; index++)
        {
            lengths[index] = text.Chars(frames[index].Start, frames[index].End);
        }

        lengths.Sort();
        return Math.Max(MostChars, MostMedians * lengths[lengths.Length / 2]);
    }

    // The share of entries whose number follows that of the entry before, or is 1.
    private static double Running(DigestText text, IReadOnlyList<Frame> frames)
    {
        var (running, last) = (0, 0);
        for (var index = 0; index < frames.Count; index++)
        {
            var number = text.Opening(frames[index].Opener).Number ?? 0;
            running += number > 0 && (number == last + 1 || number == 1) ? 1 : 0;
            last = number;
        }

        return frames.Count < 3 ? 0 : (double)running / frames.Count;
    }
}
