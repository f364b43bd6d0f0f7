using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds the story that leads a section: its linked heading has a text of its own, and the headings of the others stand a level below it.</summary>
internal static class LeadStory
{
    private const int FewestTextChars = 80;

    /// <summary>The story and what is below it; <c>null</c> when there is none.</summary>
    /// <param name="section">A heading that was taken for the name of a section.</param>
    public static Plan? Of(DigestText text, OutlineChild section)
    {
        var (start, end) = (section.Frame.Start, section.Frame.Start + 1);
        while (end < section.Frame.End && text[end] is not Heading)
        {
            end++;
        }

        if (end == section.Frame.End || text.Opening(section.Frame.Opener) is not { Link: not null, IsLinkBeside: false } || text.Chars(start + 1, end) < FewestTextChars
            || !section.Inner.Claims.Any(claim => claim.Layout == LayoutSet.Headings && claim.Frames.Count(frame => text.Opening(frame.Opener).Link is not null) * 3 >= claim.Frames.Count * 2))
        {
            return null;
        }

        var frame = new Frame(start, section.Frame.Opener, end);
        var story = new Claim(LayoutSet.Headings, start, end, [frame], FrameScore.OfHeading(text, frame));
        var others = section.Inner.Claims.ToLookup(claim => claim.Start >= end);
        return new Plan([story, .. others[true]], [.. section.Inner.Lost, .. others[false]], story.Score + others[true].Sum(claim => claim.Score));
    }
}
