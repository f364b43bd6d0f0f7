using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each paragraph with a link, or an address right below it, is an entry: the least that can be said of a newsletter in prose.</summary>
public sealed class ParagraphLayout : ILayout
{
    public const string LayoutName = "paragraph";

    // Where half of so many stand below a line that can be their title, they are the texts of entries.
    private const int FewestBelowTitles = 4;

    public string Name => LayoutName;

    public double Trust => 0.7;

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Links == 0)
        {
            return [];
        }

        var frames = new List<Frame>();
        for (var index = region.Start; index < region.End; index++)
        {
            if (region.Text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } && (region.Text.Links(index, index + 1) > 0 ? 1 : IsAbove(region, index + 1) ? 2 : 0) is > 0 and var blocks)
            {
                frames.Add(Layouts.Frame.Of(index, index + blocks));
                index += blocks - 1;
            }
        }

        return frames.Count >= FewestBelowTitles && TitleLinesLayout.CountTitled(region) * 2 >= frames.Count ? [] : frames;
    }

    // In plain text its address may have come to stand on a line of its own.
    private static bool IsAbove(Region region, int address) => address < region.End && region.Text[address].Tight && AddressLayout.IsAddress(region.Text, address);
}
