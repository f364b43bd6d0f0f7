using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each line of plain words with a link behind them and nothing else (<c>A title [7]</c>) opens an entry of a few paragraphs.</summary>
public sealed class LinkedTitleLayout : ILayout
{
    private const int FewestEntries = 3;

    // Where such lines are rare they are no titles.
    private const int MostBlocks = 6;

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
                && region.Text.Opening(index) is { Kind: OpeningKind.Plain, Link: not null, IsWholeButLinks: true })
            {
                openers.Add(index);
            }
        }

        var frames = openers.Count < FewestEntries ? [] : RunOn.Frames(openers, region.End);
        return frames.Count(frame => frame.Count <= MostBlocks) * 5 < frames.Count * 4 ? [] : frames;
    }
}
