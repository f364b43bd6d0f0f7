using Feed.Core.Layouts.Interpreting;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each entry closes with a line that leads to the whole of it (<c>Read more</c>); its title stands above its text.</summary>
public sealed class ReadMoreLayout : ILayout
{
    private const int FewestEntries = 3;
    private const int MaxClosingChars = 90;
    private const int MaxSectionChars = 60;

    // Lines of so many characters are text and no longer titles.
    private const int FewestTextChars = 100;

    public string Name => "read-more";

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Closings < FewestEntries)
        {
            return [];
        }

        var frames = new List<Frame>();
        var (start, section) = (region.Start, (string?)null);
        for (var index = region.Start; index < region.End; index++)
        {
            if (region.Text.NoiseAt(index) is not null)
            {
                start = index + 1;
            }
            else if (region.Text.Between(index, index + 1).Closings > 0)
            {
                if (Opener(region.Text, start, index) is >= 0 and var opener)
                {
                    section = SectionAbove(region.Text, start, opener) ?? section;
                    frames.Add(Layouts.Frame.Of(opener, index + 1) with { Section = section });
                }

                start = index + 1;
            }
        }

        return frames.Count < FewestEntries ? [] : frames;
    }

    /// <summary>Whether the block is a line that leads to the whole of an entry, given that it has a link.</summary>
    internal static bool IsClosing(Block block) =>
        block is Paragraph { Text.Length: <= MaxClosingChars } line
        && (LinkCaptions.IsReadMore(line.Text) || line.Text.EndsWith(" here", StringComparison.OrdinalIgnoreCase) || line.Inlines.Runs.Any(run => run.Link is not null && LinkCaptions.IsReadMore(run.Text)));

    // The nearest title above the text; with no text, the first in the stretch.
    private static int Opener(DigestText text, int start, int closing)
    {
        var first = BehindRule(text, start, closing);
        var prose = first;
        while (prose < closing && !IsText(text, prose))
        {
            prose++;
        }

        for (var index = prose - 1; index >= first && prose < closing; index--)
        {
            if (IsTitle(text, index))
            {
                return index;
            }
        }

        return CardLayout.TitleOf(text, (first, closing));
    }

    // What a rule parts from the title stands before the entry.
    private static int BehindRule(DigestText text, int start, int closing)
    {
        var index = closing - 1;
        while (index >= start && text[index] is not Rule)
        {
            index--;
        }

        return index + 1 < closing ? index + 1 : start;
    }

    private static bool IsText(DigestText text, int index) =>
        text[index] is Paragraph && text[index].Text.Length >= FewestTextChars && text.Opening(index) is not { Kind: OpeningKind.Bold or OpeningKind.Link, IsWhole: true };

    private static bool IsTitle(DigestText text, int index) =>
        text[index] is Paragraph or Heading or ListItem && text.Opening(index).Title.Length > 0 && !PieceReader.IsCredit(text[index].Text);

    // A short line between one entry and the title of the next, bold or parted from it by a rule.
    private static string? SectionAbove(DigestText text, int start, int opener)
    {
        for (var index = opener - 1; index >= start; index--)
        {
            if (text[index] is Paragraph { Text: { Length: > 0 and <= MaxSectionChars } name } && text.Links(index, index + 1) == 0
                && (text[index + 1] is Rule || text.Opening(index) is { Kind: OpeningKind.Bold, IsWhole: true }))
            {
                return name;
            }
        }

        return null;
    }
}
