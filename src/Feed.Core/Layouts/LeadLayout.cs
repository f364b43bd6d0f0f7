using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each paragraph that opens with bold words or with a link is an entry, which runs to the next.</summary>
/// <param name="kinds">What the opening words are.</param>
public sealed class LeadLayout(string name, params OpeningKind[] kinds) : ILayout
{
    public string Name => name;

    public IReadOnlyList<Frame> Frame(Region region)
    {
        var openers = region.Indexes.Where(index => Opens(region.Text, index)).ToList();
        return RunOn.Frames(openers, region.End);
    }

    private bool Opens(DigestText text, int index) =>
        text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } && kinds.Contains(text.Opening(index).Kind);
}
