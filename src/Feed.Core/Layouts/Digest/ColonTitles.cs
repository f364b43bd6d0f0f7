using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds lines that end with a colon and name the list right below them, in a document without any other heading: <c>Looms and shuttles:</c>.</summary>
internal static class ColonTitles
{
    private const int FewestTitles = 2;
    private const int MaxChars = 90;

    public static void Mark(DigestText text, byte[] levels)
    {
        var (titles, lists) = (new List<int>(), 0);
        for (var index = 0; index < levels.Length; index++)
        {
            if (levels[index] > 0)
            {
                return;
            }

            if (text[index] is ListItem { Depth: 1 } item && (index == 0 || text[index - 1] is not ListItem before || (before.Depth == 1 && before.List != item.List)))
            {
                lists++;
                titles.AddRange(index > 0 && IsTitle(text[index - 1]) ? [index - 1] : []);
            }
        }

        foreach (var title in titles.Count >= FewestTitles && titles.Count * 4 >= lists * 3 && titles.DistinctBy(title => text[title].Text).Count() == titles.Count ? titles : [])
        {
            levels[title] = Levels.Pseudo;
        }
    }

    private static bool IsTitle(Block block) =>
        block is Paragraph { Depth: 0, QuoteDepth: 0, Text: { Length: > 1 and <= MaxChars } line and [.., ':' or '：'], Content.HasLink: false } && !NoiseWords.IsContents(line);
}
