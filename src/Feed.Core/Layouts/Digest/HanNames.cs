using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Lines that Han numbers count from one on, each right above a list or titles that are numbered anew: <c>一、要闻</c>, <c>二、文章</c>.</summary>
internal static class HanNames
{
    private const int FewestNames = 2;

    /// <summary>Gives such lines a level.</summary>
    public static void Mark(DigestText text, byte[] levels)
    {
        var names = new List<int>();
        for (var index = 0; index + 1 < levels.Length; index++)
        {
            if (levels[index] == 0 && NumberOf(text[index]) is not '\0')
            {
                if (PlainText.Columns(text[index].Text) > HeadingSigns.MostNameColumns || !StartsList(text, index + 1))
                {
                    // Titles are counted so, too.
                    return;
                }

                names.Add(index);
            }
        }

        foreach (var name in names.Count >= FewestNames && NumberOf(text[names[0]]) == '一' ? names : [])
        {
            levels[name] = Levels.Pseudo;
        }
    }

    /// <summary>Whether the line was found to be such a name.</summary>
    public static bool Is(DigestText text, int index) => text.Level(index) == Levels.Pseudo && NumberOf(text[index]) is not '\0';

    // The first sign of the number, or NUL: plain text makes items of such lines.
    private static char NumberOf(Block block) => block switch
    {
        Paragraph { Depth: 0, QuoteDepth: 0, Content.HasLink: false } line when Enumeration.IsHan(line.Text) => line.Text.AsSpan().TrimStart(" (（")[0],
        ListItem { Depth: 1, QuoteDepth: 0, Content.HasLink: false, Marker: [>= '一' and <= '龥' and var mark] } => mark,
        _ => '\0',
    };

    private static bool StartsList(DigestText text, int index) => (text[index] is ListItem && NumberOf(text[index]) is '\0') || (text[index] is Paragraph && text.Opening(index).Number is 1);
}
