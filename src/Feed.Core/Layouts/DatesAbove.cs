using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds the dates that stand above entries: of the heading of a day, or of the line before a title.</summary>
internal sealed class DatesAbove(DigestText text, SectionNames sections)
{
    private const int MaxHeadingChars = 80;

    private readonly Dictionary<int, PartialDate?> dates = [];

    /// <summary>The date of the nearest heading above the entry that states one.</summary>
    public PartialDate? Of(Frame frame)
    {
        if (frame.Section is { Length: > 0 and <= MaxHeadingChars } stated && DateText.Whole(stated, text.Document.IssueDate) is { Day: > 0 } day)
        {
            return day;
        }

        for (var heading = sections.HeadingOf(frame); heading >= 0; heading = sections.HeadingAbove(heading, frame))
        {
            if (!dates.TryGetValue(heading, out var date))
            {
                dates[heading] = date = OfHeading(text[heading].Text);
            }

            if (date is not null)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Moves lines of nothing but a date from the end of one entry to the beginning of the next, where they stand above the titles.</summary>
    public IReadOnlyList<Frame> WithLines(Claim claim)
    {
        var frames = claim.Frames;
        if (IsDay(frames[^1].End - 1))
        {
            return frames;
        }

        var dated = frames.Count(frame => IsDay(frame.Start - 1));
        return dated * 3 < frames.Count * 2 ? frames
            : [.. frames.Select((frame, place) => frame with
            {
                Start = IsDay(frame.Start - 1) ? frame.Start - 1 : frame.Start,
                End = place + 1 < frames.Count && frames[place + 1].Start == frame.End && IsDay(frame.End - 1) && frame.End - 1 > frame.Opener ? frame.End - 1 : frame.End,
            })];
    }

    // The name of a section says a day in full among other words, or is a date.
    private PartialDate? OfHeading(string heading) =>
        heading.Length > MaxHeadingChars ? null
        : DateText.Whole(heading, text.Document.IssueDate) is { Month: > 0 } whole ? whole
        : DateText.Find(heading, (PartialDate?)null) is { Date: { Day: > 0 } day } ? day
        : null;

    private bool IsDay(int index) =>
        index >= 0 && text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } && text.Level(index) == 0 && DateText.Whole(text[index].Text, text.Document.IssueDate) is { Day: > 0 };
}
