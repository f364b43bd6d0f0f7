using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Bold words right above a bold title, where other titles stand alone above their texts: the topic that begins with this entry.</summary>
internal static class BoldTopics
{
    private const int FewestTopics = 2;
    private const int FewestTitles = 2;
    private const int MaxColumns = 24;

    public static void Mark(DigestText text, byte[] levels)
    {
        var (topics, titles) = (new List<int>(), 0);
        for (var index = 0; index + 1 < levels.Length; index++)
        {
            if (IsBold(text, levels, index))
            {
                var isTopic = index + 2 < levels.Length && IsBold(text, levels, index + 1) && !IsBold(text, levels, index + 2);
                if (isTopic && PlainText.Columns(text[index].Text) > MaxColumns)
                {
                    return;
                }

                topics.AddRange(isTopic ? [index] : []);
                titles += isTopic || (index > 0 && IsBold(text, levels, index - 1)) ? 0 : 1;
            }
        }

        foreach (var topic in topics.Count >= FewestTopics && titles >= FewestTitles && topics.DistinctBy(topic => text[topic].Text).Count() == topics.Count ? topics : [])
        {
            levels[topic] = Levels.Pseudo;
        }
    }

    private static bool IsBold(DigestText text, byte[] levels, int index) =>
        levels[index] == 0 && text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } && text.Opening(index) is { Kind: OpeningKind.Bold, IsWhole: true, Link: null, Number: null };
}
