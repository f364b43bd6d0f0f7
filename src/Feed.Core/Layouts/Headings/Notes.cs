using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows notes: items of a list that are a sentence or more about what they link to.</summary>
internal static class Notes
{
    private const int FewestChars = 60;

    public static bool Is(DigestText text, int index) => text[index] is ListItem { Depth: 1, Text.Length: >= FewestChars } && text.Links(index, index + 1) > 0;

    /// <summary>Whether half of the frames or more are a heading above nothing but notes: the elements are sections.</summary>
    public static bool AreBelow(DigestText text, IReadOnlyList<Frame> frames) => frames.Count(frame => AreBelow(text, frame)) * 2 >= frames.Count;

    private static bool AreBelow(DigestText text, Frame frame)
    {
        for (var index = frame.Opener + 1; index < frame.End; index++)
        {
            if (!Is(text, index))
            {
                return false;
            }
        }

        return text[frame.Opener] is Heading && text.Opening(frame.Opener).Link is null && frame.End > frame.Opener + 1;
    }
}
