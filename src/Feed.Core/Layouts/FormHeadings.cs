using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows headings that stand below every title alike, over a paragraph each: the parts of a form that is filled in for each entry, and no sections.</summary>
internal static class FormHeadings
{
    private const int FewestTimes = 3;
    private const int MostItems = 2;

    /// <summary>Takes the level of such headings away.</summary>
    public static void Demote(DigestText text, byte[] levels)
    {
        var headings = Enumerable.Range(0, levels.Length).Where(index => text[index] is Heading && levels[index] > 0).ToList();
        foreach (var level in headings.GroupBy(index => levels[index]).Where(level => level.Count() >= FewestTimes))
        {
            var repeated = level.GroupBy(index => text[index].Text, StringComparer.OrdinalIgnoreCase).Where(name => name.Count() >= FewestTimes).SelectMany(name => name).ToHashSet();
            var areMost = repeated.Count * 3 >= level.Count() * 2;
            if (areMost && AreUnderTitles(text, levels, headings, repeated) && AreOverText(text, levels, repeated))
            {
                foreach (var index in repeated)
                {
                    levels[index] = 0;
                }
            }
        }
    }

    // Each title stands once; the names of days, weeks and the like are no titles.
    private static bool AreUnderTitles(DigestText text, byte[] levels, List<int> headings, HashSet<int> repeated)
    {
        var (above, parents) = (new Stack<int>(), new HashSet<int>());
        foreach (var index in headings)
        {
            while (above.Count > 0 && levels[above.Peek()] >= levels[index])
            {
                above.Pop();
            }

            if (repeated.Contains(index) && (above.Count == 0 || text.Opening(above.Peek()).Title.Length == 0))
            {
                return false;
            }

            if (repeated.Contains(index))
            {
                parents.Add(above.Peek());
            }

            above.Push(index);
        }

        return parents.Count >= FewestTimes && parents.DistinctBy(parent => text[parent].Text).Count() == parents.Count;
    }

    private static bool AreOverText(DigestText text, byte[] levels, HashSet<int> repeated) => repeated.Count(index => IsOverText(text, levels, index)) * 2 > repeated.Count;

    private static bool IsOverText(DigestText text, byte[] levels, int heading)
    {
        var (items, linked, any) = (0, false, false);
        for (var index = heading + 1; index < levels.Length && levels[index] == 0; index++)
        {
            items += text[index] is ListItem or TableRow ? 1 : 0;
            linked |= text[index].Inlines.HasLink;
            any |= text[index].Text.Length > 0;
        }

        return any && !linked && items <= MostItems;
    }
}
