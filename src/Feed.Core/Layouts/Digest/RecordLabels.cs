using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows the labels of one record: paragraphs or items most of which open with a label, and none with one that was there before.</summary>
internal static class RecordLabels
{
    private const int FewestKnown = 3;

    // No record has more fields.
    private const int MostLabels = 64;

    /// <summary>The labels, or none where the blocks are no record or several.</summary>
    public static IReadOnlyList<Label> Of(DigestText text, int from, int to)
    {
        var (labels, lines) = (new List<Label>(), 0);
        for (var index = from; index < to; index++)
        {
            if (text[index] is Heading)
            {
                return [];
            }

            lines += text[index] is Paragraph or ListItem ? 1 : 0;
            if (text.LabelAt(index) is { } label)
            {
                if (labels.Count == MostLabels || labels.Contains(label))
                {
                    return [];
                }

                labels.Add(label);
            }
        }

        return labels.Count * 3 >= lines * 2 ? labels : [];
    }

    /// <summary>Whether several of the labels are known ones: what stands behind them are the fields of an entry, whatever stands above.</summary>
    public static bool AreKnown(Region region) =>
        region.Sums.Labelled is >= FewestKnown && region.Sums.Labelled * 3 >= region.Count * 2 && Of(region.Text, region.Start, region.End).Count(label => label.Field is not null) >= FewestKnown;
}
