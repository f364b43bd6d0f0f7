using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Nothing but short paragraphs, each a piece of news whose first sentence is its headline: a bulletin that is read aloud.</summary>
/// <remarks>Of a whole document without a link, a heading or a list: whatever else marks an entry says more.</remarks>
public sealed class BriefsLayout : ILayout
{
    private const int FewestBriefs = 12;
    private const int FewestColumns = 24;

    // An essay has longer paragraphs.
    private const int MostColumns = 480;
    private const int MostColumnsOnAverage = 260;

    public string Name => "briefs";

    public double Trust => 0.5;

    public IReadOnlyList<Frame> Frame(Region region) =>
        region.Count < region.Text.Count || !region.Text.AreBriefs ? []
            : [.. Enumerable.Range(0, region.Count).Where(index => IsBrief(region.Text[index])).Select(index => Layouts.Frame.Of(index, index + 1))];

    /// <summary>Gives each paragraph of such a document an opening without a title, so that its first sentence becomes it.</summary>
    internal static bool Open(Block[] blocks, Opening[] openings)
    {
        if (blocks.Length < FewestBriefs || !Array.TrueForAll(blocks, block => block is Paragraph { Depth: 0, QuoteDepth: 0, Content.HasLink: false } or Rule))
        {
            return false;
        }

        var briefs = Enumerable.Range(0, blocks.Length).Where(index => IsBrief(blocks[index])).ToList();
        if (briefs.Count < FewestBriefs || briefs.Count * 10 < blocks.Length * 9 || briefs.Average(index => PlainText.Columns(blocks[index].Text)) > MostColumnsOnAverage)
        {
            return false;
        }

        briefs.ForEach(index => openings[index] = Opening.Untitled(OpeningKind.Prose, blocks[index].Inlines, openings[index].Number));
        return true;
    }

    // A sentence at least, and no label.
    private static bool IsBrief(Block block) =>
        block.Text is { Length: > 0 } text && text[^1] is '。' or '.' or '！' or '!' or '？' or '?' or '”' or '"' && PlainText.Columns(text) is >= FewestColumns and <= MostColumns && FieldLabels.Measure(text) == 0;
}
