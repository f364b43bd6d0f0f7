using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Says how well frames explain their text: alike for every layout, so that layouts can be compared.</summary>
internal static class FrameScore
{
    public const int MaxTitleChars = 300;

    // Numbers that run on say as much as a link does elsewhere.
    private const double RunningWorth = 0.7;

    // So many characters an entry counts for being one: many short entries explain a list better than one long remark.
    public const int PerEntry = 40;

    private const double FieldsWorth = 0.95;
    private const int FewestFields = 2;

    // Five lines alike are a list even when nothing marks their titles.
    private const int Many = 5;
    private const int LongFrame = 12;
    private const int MostChars = 1_000;
    private const int MostMedians = 6;
    private const double ManyWorth = 0.4;

    // A row with a title and a link is as clear as three such paragraphs.
    private const int RowsOpenings = 3;

    // Two or three entries of which one is nearly everything are not alike.
    private const double LargestShare = 0.9;

    /// <summary>Gives the characters that the frames explain, each weighed by the worth of its frame and by how alike the frames are.</summary>
    public static double Of(DigestText text, IReadOnlyList<Frame> frames)
    {
        var explained = 0.0;
        var kinds = new Dictionary<(OpeningKind, Type, string?, bool), int>();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var (real, largest, all) = (0, 0, 0);
        var floor = Math.Max(Running(text, frames) * RunningWorth, frames.Count >= Many ? ManyWorth : 0);
        var most = Most(text, frames);
        foreach (var frame in frames)
        {
            var chars = text.Chars(frame.Start, frame.End);
            all += chars;
            largest = Math.Max(largest, chars);
            var worth = Worth(text, frame);
            worth = worth is > 0 and < RunningWorth ? Math.Max(worth, floor) : worth;
            if (worth == 0)
            {
                continue;
            }

            real++;
            var opening = text.Opening(frame.Opener);
            var kind = (opening.Kind, text[frame.Opener].GetType(), text[frame.Opener].Container?.Kind, frame.Count == 1 && opening.IsWhole);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            titles.Add(opening.Title);
            explained += worth * (PerEntry + Math.Min(chars, most));
        }

        if (real == 0)
        {
            return 0;
        }

        var alike = (double)kinds.Values.Max() / frames.Count;
        var unique = titles.Count < 2 ? 1.0 : (double)titles.Count / real;
        var count = frames.Count switch { 1 when text[frames[0].Opener] is TableRow => 1.0, 1 => frames[0].Count > LongFrame ? 0.4 : 0.7, 2 => 0.9, _ => 1.0 };
        var even = frames.Count is 2 or 3 && largest > LargestShare * all ? 0.4 : 1.0;
        return explained * even * (0.6 + (0.4 * alike)) * (0.3 + (0.7 * unique)) * count;
    }

    /// <summary>From 0 (no title) to 1 (a plausible title that is a link).</summary>
    public static double Worth(DigestText text, Frame frame)
    {
        var opening = text.Opening(frame.Opener);
        if (opening.Title.Length is 0 or > MaxTitleChars || LinkCaptions.IsCaption(opening.Title) || text.NoiseAt(frame.Opener) is not null)
        {
            return opening.Kind == OpeningKind.Prose && text.NoiseAt(frame.Opener) is null ? 0.3 : 0;
        }

        if (Fields(text, frame) >= FewestFields)
        {
            return Single(text, frame) * FieldsWorth;
        }

        var linked = text.Links(frame.Start, frame.End) > 0;
        return Single(text, frame) * (opening.Kind, opening.Link) switch
        {
            (OpeningKind.Link, _) => 1.0,
            (OpeningKind.Bold, not null) => 1.0,
            (OpeningKind.Plain, not null) => 0.9,
            (OpeningKind.Bold, _) => linked ? LinkWorth(text, frame) : 0.4,
            (OpeningKind.Plain, _) => linked ? LinkWorth(text, frame) * 0.9 : HasText(text, frame) ? 0.4 : 0.2,
            (OpeningKind.Prose, _) => 0.5,
            _ => 0.2,
        };
    }

    // One that is many times longer than the usual has run away with what is not its own.
    private static int Most(DigestText text, IReadOnlyList<Frame> frames)
    {
        var lengths = frames.Select(frame => text.Chars(frame.Start, frame.End)).Order().ToList();
        return Math.Max(MostChars, MostMedians * lengths[lengths.Count / 2]);
    }

    // The share of entries whose number follows that of the entry before, or is 1.
    private static double Running(DigestText text, IReadOnlyList<Frame> frames)
    {
        var (running, last) = (0, 0);
        foreach (var frame in frames)
        {
            var number = text.Opening(frame.Opener).Number ?? 0;
            running += number > 0 && (number == last + 1 || number == 1) ? 1 : 0;
            last = number;
        }

        return frames.Count < 3 ? 0 : (double)running / frames.Count;
    }

    // A frame with headings or many linked openings inside holds several entries rather than one.
    private static double Single(DigestText text, Frame frame)
    {
        var (headings, openings, numbered, repeated) = (0, 0, 0, 0);
        var labels = new HashSet<string>(StringComparer.Ordinal);
        for (var index = frame.Start; index < frame.End; index++)
        {
            if (index == frame.Opener)
            {
                continue;
            }

            headings += text[index] is Heading heading && !SubHeadings.Is(heading.Text) ? 1 : 0;
            openings += text[index] switch
            {
                ListItem or Paragraph when text.Opening(index).Kind == OpeningKind.Link => 1,
                TableRow when text.Links(index, index + 1) > 0 && text.Opening(index).Title.Length > 0 => RowsOpenings,
                _ => 0,
            };
            numbered += text.Opening(index).Number is not null && (text[index] is Paragraph { Depth: 0 } || (text[index] is ListItem && index + 1 < frame.End && text[index + 1] is Paragraph { Depth: 0 })) ? 1 : 0;
            repeated += text[index] is Paragraph && text.Opening(index).Kind == OpeningKind.Label && !labels.Add(LabelOf(text[index].Text)) ? 1 : 0;
        }

        return 1 / (1 + (0.15 * headings) + (0.2 * repeated) + (0.3 * Math.Max(0, openings - 2)) + (0.3 * Math.Max(0, numbered - 1)));
    }

    private static string LabelOf(string line) => line[..FieldLabels.Measure(line)];

    private static int Fields(DigestText text, Frame frame)
    {
        var fields = 0;
        for (var index = frame.Start; index < frame.End && fields < FewestFields && index < frame.Opener + 8; index++)
        {
            fields += index != frame.Opener && text[index] is Paragraph && text.Opening(index).Kind == OpeningKind.Label ? 1 : 0;
        }

        return fields;
    }

    private static bool HasText(DigestText text, Frame frame) => text.Chars(frame.Opener + 1, frame.End) > text[frame.Opener].Text.Length;

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
