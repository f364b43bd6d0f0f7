using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds what belongs to the entry that a heading may open.</summary>
internal static class HeadingFrame
{
    private const int MostUnderDay = 5;

    /// <summary>The block with its title: the line below a day that stands above each entry, else the heading itself.</summary>
    public static int Opener(DigestText text, int start, int end)
    {
        var title = start + 1;
        return end - start is > 2 and <= MostUnderDay && text[start] is Heading && OpeningReader.IsDay(TitleMarks.Strip(text[start].Text)) && text[title] is Paragraph
            && text.Opening(title) is { Kind: OpeningKind.Plain, IsWhole: true } && text[title + 1] is Paragraph below && below.Text.Length > text[title].Text.Length ? title : start;
    }

    /// <summary>Where its text ends: "Links:" and a list, below a text, are about that.</summary>
    public static int EndWithoutLinks(DigestText text, int start, int end)
    {
        for (var index = start + 1; index + 1 < end && text.Level(index) == 0; index++)
        {
            if (text[index] is Paragraph { Depth: 0, Text: [.., ':' or '：'] line } && text[index + 1] is ListItem && text[start] is Paragraph && SubHeadings.Is(line))
            {
                return index;
            }
        }

        return end;
    }

    /// <summary>Not where it is a name above a title, above nothing but noise, or says what a picture shows.</summary>
    public static bool MayOpenEntry(DigestText text, Frame frame) =>
        !(text.Level(frame.Start) == Levels.Pseudo && Levels.IsOverTitle(text, frame.Start)) && !IsOverNoise(text, frame.Start + 1, frame.End) && !IsCaption(text, frame.Start, frame.End);

    // Above a picture and nothing else: it says what the picture shows.
    private static bool IsCaption(DigestText text, int start, int end) =>
        end > start + 1 && text[start + 1] is Image && text.Chars(start + 1, end) == 0 && text.Links(start, end) == 0;

    // Above nothing but contents or notices stands no entry.
    private static bool IsOverNoise(DigestText text, int from, int to)
    {
        var noise = 0;
        for (var index = from; index < to; index++)
        {
            if (text.NoiseAt(index) is not null)
            {
                noise++;
            }
            else if (text.Level(index) == 0 && text[index] is not Rule)
            {
                return false;
            }
        }

        return noise > 0;
    }
}
