using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Bullets that open entries whose text is not part of the list: each runs on to the next bullet.</summary>
public sealed class RunOnListLayout : ILayout
{
    private const int FewestEntries = 2;

    public string Name => "run-on-list";

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Items < FewestEntries)
        {
            return [];
        }

        var (items, openers) = (0, (List<int>?)null);
        for (var index = region.Start; index < region.End; index++)
        {
            if (region.Text[index] is ListItem { Depth: 1, QuoteDepth: 0, IsOrdered: false, Text.Length: > 0 })
            {
                items++;
                if (TextFollows(region, index))
                {
                    (openers ??= []).Add(index);
                }
            }
        }

        // Below the last item of each list follows what stands below the list.
        return openers is null || openers.Count < FewestEntries || openers.Count * 2 < items ? [] : RunOn.Frames(openers, region.End);
    }

    private static bool TextFollows(Region region, int index)
    {
        var next = index + 1;
        while (next < region.End && region.Text[next] is { Depth: > 0 } and not ListItem)
        {
            next++;
        }

        // A line that announces the next list is no text.
        return next < region.End && region.Text[next] is Paragraph { Depth: 0 } and not Paragraph { Text: { Length: <= Levels.MaxPseudoChars } and [.., ':' or '：'] };
    }
}
