using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each paragraph that opens with a number is an entry, which runs to the next number: <c>1、</c>, <c>2.</c>, <c>(3)</c>.</summary>
public sealed class NumberedLayout : ILayout
{
    public const string LayoutName = "numbered";

    public string Name => LayoutName;

    public IReadOnlyList<Frame> Frame(Region region) => region.Sums.NumberedOpenings == 0 ? [] : Numbered(region);

    private static IReadOnlyList<Frame> Numbered(Region region)
    {
        var openers = region.Indexes.Where(index => IsNumbered(region.Text, index)).ToList();
        var paragraphs = openers.FindAll(index => region.Text[index] is Paragraph);
        openers = paragraphs.Count > 1 && RunsOn(region.Text, paragraphs) ? paragraphs : openers;
        if (openers.Count < 2 && !(openers.Count == 1 && region.Text.Opening(openers[0]).Number == 1))
        {
            return [];
        }

        return RunOn.Frames(openers, region.End);
    }

    // Paragraphs that are numbered one after the other are the entries; a numbered list among them is of one of them.
    private static bool RunsOn(DigestText text, List<int> openers)
    {
        var place = 1;
        while (place < openers.Count && text.Opening(openers[place]).Number == text.Opening(openers[place - 1]).Number + 1)
        {
            place++;
        }

        return place == openers.Count;
    }

    private static bool IsNumbered(DigestText text, int index) =>
        text[index] is { Depth: 0, QuoteDepth: 0 } and Paragraph or ListItem { Depth: 1, IsOrdered: true } && text.Opening(index).Number is not null;
}
