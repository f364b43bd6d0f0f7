using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>
/// Knows lines that stand in the same words below every title: the parts of a form that is filled in for each entry (<c>Part 1 · Background</c>).
/// What is a heading further down is one within such a part, and opens nothing.
/// </summary>
internal static class FormLines
{
    private const int FewestTitles = 3;
    private const int FewestLines = 3;
    private const int MaxChars = 40;
    private const int MostLevels = 6;

    /// <summary>Takes the level of headings in such parts away.</summary>
    public static void Demote(DigestText text, byte[] levels)
    {
        var again = Again(text);
        for (byte level = 1; again.Count > 0 && level < MostLevels; level++)
        {
            var titles = Enumerable.Range(0, levels.Length).Where(index => text[index] is Heading && levels[index] == level).ToList();
            if (titles.Count < FewestTitles || !FormHeadings.AreTitles(text, [.. titles]))
            {
                continue;
            }

            var forms = again.Count(line => IsBelowEach(line, titles));
            if (forms >= FewestLines)
            {
                for (var index = titles[0] + 1; index < levels.Length; index++)
                {
                    levels[index] = levels[index] > level ? (byte)0 : levels[index];
                }

                return;
            }
        }
    }

    // The places of lines that come again in the same words.
    private static List<List<int>> Again(DigestText text) =>
        [.. Enumerable.Range(0, text.Count)
            .Where(index => text[index] is Paragraph { Depth: 0, Text.Length: > 1 and <= MaxChars, Content.HasLink: false })
            .GroupBy(index => text[index].Text).Where(line => line.Count() >= FewestTitles).Select(line => line.ToList())];

    // Once below nearly every one.
    private static bool IsBelowEach(List<int> places, List<int> titles)
    {
        var (below, last, count) = (0, -1, 0);
        foreach (var place in places)
        {
            var title = ~titles.BinarySearch(place) - 1; // a line is no heading
            below += title < 0 ? 0 : title != last ? 1 : count == 1 ? -1 : 0;
            (count, last) = (title == last ? count + 1 : 1, title);
        }

        return below >= FewestTitles && below * 3 >= titles.Count * 2;
    }
}
