using System.Runtime.InteropServices;
using Feed.Core.Layouts.Words;

namespace Feed.Core.Layouts;

/// <summary>The labels that blocks of a stretch open with: those that are known or that recur. A title with a colon in it is neither.</summary>
internal static class RegionLabels
{
    private const int FewestRepeats = 3;
    private const int FewLabels = 8;

    /// <summary>Whether any label may come again. A few are compared with each other: of those of one entry none does. More go on to the tables.</summary>
    public static bool MayRecur(Region region)
    {
        if (region.Sums.Labelled > FewLabels)
        {
            return true;
        }

        Span<int> before = stackalloc int[FewLabels];
        var labels = 0;
        for (var index = region.Start; index < region.End; index++)
        {
            if (region.Text.LabelAt(index) is not { } label)
            {
                continue;
            }

            foreach (var other in before[..labels])
            {
                if (AreAlike(label, region.Text.LabelAt(other)!)) // it was there when its place was noted
                {
                    return true;
                }
            }

            before[labels++] = index;
        }

        return false;
    }

    private static bool AreAlike(Label one, Label other) =>
        (one.Field == Field.Title && other.Field == Field.Title) || one.Words.Equals(other.Words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Of each block its label, or <c>null</c>.</summary>
    public static Label?[] Of(Region region)
    {
        var labels = new Label?[region.Count];
        Dictionary<Label, int>? counts = null;
        for (var place = 0; place < labels.Length; place++)
        {
            labels[place] = region.Text.LabelAt(region.Start + place);
            if (labels[place] is { Field: null } unknown)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts ??= [], unknown, out _)++;
            }
        }

        for (var place = 0; counts is not null && place < labels.Length; place++)
        {
            labels[place] = labels[place] is { Field: null } unknown && counts[unknown] < FewestRepeats ? null : labels[place];
        }

        return labels;
    }
}
