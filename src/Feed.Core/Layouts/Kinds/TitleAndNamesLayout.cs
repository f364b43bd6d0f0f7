using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Paragraphs of a title on one line and the names of its authors on the next: lists of accepted papers.</summary>
public sealed class TitleAndNamesLayout : ILayout
{
    private const int FewestEntries = 3;

    public string Name => "title-and-names";

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Count < FewestEntries)
        {
            return [];
        }

        List<Frame>? frames = null;
        for (var index = region.Start; index < region.End; index++)
        {
            if (region.Text[index] is Paragraph or ListItem && region.Text.Opening(index) is { Kind: OpeningKind.Plain or OpeningKind.Bold or OpeningKind.Link, Title.Length: > 0, IsOverNames: true })
            {
                (frames ??= []).Add(Layouts.Frame.Of(index, index + 1));
            }
        }

        return frames is null || frames.Count < FewestEntries ? [] : frames;
    }
}
