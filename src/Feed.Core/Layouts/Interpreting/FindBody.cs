using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Gives the blocks of an entry without its title, for its content and its other links.</summary>
internal static class FindBody
{
    public static IReadOnlyList<Block> In(DigestText text, Frame frame, Opening opening)
    {
        var body = new List<Block>(frame.Count);
        for (var index = frame.Start; index < frame.End; index++)
        {
            if (text.NoiseAt(index) is not null || text[index] is Rule)
            {
                continue;
            }

            if (index != frame.Opener)
            {
                body.Add(text[index]);
            }
            else if (!opening.Rest.IsEmpty)
            {
                body.Add(new Paragraph(text[index].Line, opening.Rest));
            }
        }

        return body;
    }
}
