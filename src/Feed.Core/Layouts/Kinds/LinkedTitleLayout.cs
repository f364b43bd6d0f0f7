using Feed.Core.Layouts.Interpreting;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each line of plain words with a link behind them and nothing else (<c>A title [7]</c>) opens an entry of a few paragraphs.</summary>
public sealed class LinkedTitleLayout : ILayout
{
    private const int FewestEntries = 3;

    // Where such lines are rare they are no titles.
    private const int MostBlocks = 6;

    private const int MaxSectionChars = 40;
    private const int FewestCapitals = 3;

    private static readonly char[] Closing = [']', ')', ' '];

    public string Name => "linked-title";

    public double Trust => 0.9;

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Links < FewestEntries)
        {
            return [];
        }

        var openers = new List<int>();
        for (var index = region.Start; index < region.End; index++)
        {
            if (region.Text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } && region.Text.NoiseAt(index) is null
                && !region.Text.IsLabelled(index) && IsLine(region.Text.Opening(index)))
            {
                openers.Add(index);
            }
        }

        if (openers.Count < FewestEntries || openers.Count(opener => IsBelowTitle(region, opener)) * 2 > openers.Count)
        {
            return [];
        }

        var frames = RunOn.Frames(openers, region.End);
        return frames.Count(frame => frame.Count <= MostBlocks) * 5 < frames.Count * 4 ? [] : InSections(region, frames);
    }

    // "**A title**" above "What it is about. [Read more](…)"
    private static bool IsBelowTitle(Region region, int opener) =>
        opener > region.Start && region.Text[opener - 1] is Paragraph { Depth: 0 } && region.Text.Opening(opener - 1) is { Kind: OpeningKind.Bold, IsWhole: true };

    /// <summary>Whether there is nothing but plain words and a link, be it on the line below, and maybe who wrote it.</summary>
    internal static bool IsLine(Opening opening) =>
        opening is { Kind: OpeningKind.Plain } && (opening.Link is not null || opening.HasLinkBehind) && (opening.IsWholeButLinks || PieceReader.IsCredit(Printed.Of(opening.Rest, LinkCaptions.IsCaption).TrimStart(Closing)));

    // A line in capitals above a title, maybe below a picture made of signs, names a section.
    private static List<Frame> InSections(Region region, IReadOnlyList<Frame> frames)
    {
        var placed = new List<Frame>(frames.Count);
        string? section = null;
        for (var place = 0; place < frames.Count; place++)
        {
            var (opener, end) = (frames[place].Opener, frames[place].End);
            section = opener > region.Start && IsSection(region.Text, opener - 1) ? region.Text[opener - 1].Text : section;
            if (place + 1 < frames.Count && end - 1 > opener && IsSection(region.Text, end - 1))
            {
                end -= end - 2 > opener && !Letters.AnyIn(region.Text[end - 2].Text) ? 2 : 1;
            }

            placed.Add(frames[place] with { End = end, Section = section });
        }

        return placed;
    }

    private static bool IsSection(DigestText text, int index)
    {
        if (text[index] is not Paragraph { Text.Length: > 0 and <= MaxSectionChars, Depth: 0 } || text.Links(index, index + 1) > 0)
        {
            return false;
        }

        var capitals = 0;
        foreach (var letter in text[index].Text)
        {
            if (char.IsLower(letter))
            {
                return false;
            }

            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        return capitals >= FewestCapitals;
    }
}
