using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each paragraph that opens with a number is an entry, which runs to the next number: <c>1、</c>, <c>2.</c>, <c>(3)</c>.</summary>
public sealed class NumberedLayout : ILayout
{
    public string Name => "numbered";

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Numbers == 0)
        {
            return [];
        }

        var openers = region.Indexes.Where(index => IsNumbered(region.Text, index)).ToList();
        if (openers.Count < 2 && !(openers.Count == 1 && region.Text.Opening(openers[0]).Number == 1))
        {
            return [];
        }

        return RunOn.Frames(openers, region.End);
    }

    private static bool IsNumbered(DigestText text, int index) =>
        text[index] is { Depth: 0, QuoteDepth: 0 } and Paragraph or ListItem { Depth: 1, IsOrdered: true } && text.Opening(index).Number is not null;
}
