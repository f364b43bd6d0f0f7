using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each paragraph with a link is an entry: the least that can be said of a newsletter in prose.</summary>
public sealed class ParagraphLayout : ILayout
{
    public const string LayoutName = "paragraph";

    public string Name => LayoutName;

    public double Trust => 0.7;

    public IReadOnlyList<Frame> Frame(Region region) =>
        region.Sums.Links == 0 ? [] : [.. region.Indexes.Where(index => region.Text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } && region.Text.Links(index, index + 1) > 0)
            .Select(index => Layouts.Frame.Of(index, index + 1))];
}
