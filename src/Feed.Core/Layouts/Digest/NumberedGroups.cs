using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Numbered names of groups above numbered titles that count anew below each: <c>1）Tools</c>, <c>1、</c>, <c>2、</c>, <c>2）Articles</c>, <c>1、</c>.</summary>
internal static class NumberedGroups
{
    private const int FewestGroups = 2;

    /// <summary>Gives the names a level.</summary>
    public static void Mark(DigestText text, byte[] levels)
    {
        var numbered = new List<int>();
        for (var index = 0; index < levels.Length; index++)
        {
            if (levels[index] > 0)
            {
                Mark(text, levels, numbered);
                numbered.Clear();
            }
            else if (text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } or ListItem { Depth: 1 } && text.Opening(index).Number is not null)
            {
                numbered.Add(index);
            }
        }

        Mark(text, levels, numbered);
    }

    private static void Mark(DigestText text, byte[] levels, List<int> numbered)
    {
        var groups = new List<int>();
        for (var place = 0; place < numbered.Count; place++)
        {
            var number = text.Opening(numbered[place]).Number;
            if (number == groups.Count + 1 && place + 1 < numbered.Count && text.Opening(numbered[place + 1]).Number == 1 && IsName(text, numbered[place]))
            {
                groups.Add(numbered[place]);
            }
            else if (place == 0 || (number == 1 && groups[^1] != numbered[place - 1]))
            {
                return;
            }
        }

        foreach (var group in groups.Count >= FewestGroups ? groups : [])
        {
            levels[group] = Levels.Pseudo;
        }
    }

    private static bool IsName(DigestText text, int index) =>
        text[index] is Paragraph && !text[index].Inlines.HasLink && PlainText.Columns(text.Opening(index).Title) is > 0 and <= HeadingSigns.MostNameColumns;
}
