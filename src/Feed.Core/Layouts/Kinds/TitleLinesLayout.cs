using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Nothing but lines: a title, maybe its translation, and a text that is much longer.</summary>
public sealed class TitleLinesLayout : ILayout
{
    private const int MaxTitleColumns = 220;
    private const int FewestTextColumns = 160;
    private const int MaxTitleLines = 2;
    private const int MaxSectionChars = 40;
    private const int FewestEntries = 2;
    private const int FewestNotes = 3;

    public string Name => "title-lines";

    public double Trust => 0.8;

    public IReadOnlyList<Frame> Frame(Region region)
    {
        var openers = region.Count < 2 * FewestEntries ? [] : Openers(region);
        var frames = Sectioned(region.Text, openers.Count < FewestEntries ? [] : RunOn.Frames(openers, region.End));
        return frames.Count(frame => AreNotes(region.Text, frame)) * 2 >= frames.Count ? [] : frames;
    }

    // A line in capital letters before the title of the next names a section.
    private static List<Frame> Sectioned(DigestText text, IReadOnlyList<Frame> frames)
    {
        var (sectioned, section) = (new List<Frame>(frames.Count), (string?)null);
        foreach (var frame in frames)
        {
            section = frame.Start > 0 && IsSection(text, frame.Start - 1) ? text[frame.Start - 1].Text : section;
            var end = frame.End > frame.Opener + 1 && IsSection(text, frame.End - 1) ? frame.End - 1 : frame.End;
            sectioned.Add(frame with { End = end, Section = section ?? frame.Section });
        }

        return sectioned;
    }

    private static bool IsSection(DigestText text, int index) => text[index] is Paragraph { Text: { Length: > 0 and <= MaxSectionChars } line } && Levels.IsCapital(line);

    // Several paragraphs, each with a link of its own, below the name of a section.
    private static bool AreNotes(DigestText text, Frame frame)
    {
        var notes = 0;
        for (var index = frame.Opener + 1; index < frame.End; index++)
        {
            notes += text[index] is Paragraph && text.Links(index, index + 1) > 0 ? 1 : 0;
        }

        return notes >= FewestNotes && notes * 2 >= frame.Count;
    }

    /// <summary>How many texts stand below a line that can be their title.</summary>
    internal static int CountTitled(Region region) => Openers(region).Count;

    private static List<int> Openers(Region region)
    {
        var openers = new List<int>();
        var titles = 0;
        for (var index = region.Start; index < region.End; index++)
        {
            if (region.Text[index] is not Paragraph || IsSection(region.Text, index))
            {
                titles = 0;
            }
            else if (IsTitle(region.Text, index))
            {
                titles++;
            }
            else
            {
                if (titles is > 0 and <= MaxTitleLines && (region.Text[index].Text.Length >= FewestTextColumns || PlainText.Columns(region.Text[index].Text) >= FewestTextColumns))
                {
                    openers.Add(index - titles);
                }

                titles = 0;
            }
        }

        return openers;
    }

    private static bool IsTitle(DigestText text, int index)
    {
        var line = text[index].Text;
        return line.Length is > 0 and <= MaxTitleColumns && line[^1] is not ('.' or '。' or ';' or '；' or ',' or '，' or ':' or '：')
            && text.Links(index, index + 1) == 0 && PlainText.Columns(line) <= MaxTitleColumns && !line.StartsWith("by ", StringComparison.OrdinalIgnoreCase);
    }
}
