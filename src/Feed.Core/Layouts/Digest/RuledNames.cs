using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Plain words between a rule and a bold or linked title: where every rule among the titles has some, they name sections.</summary>
internal static class RuledNames
{
    private const int FewestNames = 2;
    private const int MaxColumns = 28;

    /// <summary>Gives such lines a level.</summary>
    public static void Mark(DigestText text, byte[] levels)
    {
        var (names, titlesAlone) = (new List<int>(), 0);
        for (var index = 0; index + 2 < levels.Length; index++)
        {
            if (text[index] is Rule && levels[index + 1] == 0)
            {
                names.AddRange(IsName(text, index + 1) && IsTitle(text, index + 2) ? [index + 1] : []);
                titlesAlone += IsTitle(text, index + 1) ? 1 : 0;
            }
        }

        foreach (var name in names.Count >= FewestNames && titlesAlone == 0 && names.DistinctBy(name => text[name].Text).Count() == names.Count ? names : [])
        {
            levels[name] = Levels.Pseudo;
        }
    }

    private static bool IsName(DigestText text, int index) =>
        text[index] is Paragraph { Depth: 0, QuoteDepth: 0, Content.HasLink: false, Text: { Length: > 0 } words } && char.IsLetterOrDigit(words[^1]) && PlainText.Columns(words) <= MaxColumns
        && text.LabelLength(index) == 0 && text.Opening(index) is { Kind: OpeningKind.Plain, IsWhole: true, Number: null };

    private static bool IsTitle(DigestText text, int index) =>
        text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } && text.Opening(index) is { Kind: OpeningKind.Bold or OpeningKind.Link, Title.Length: > 0 };
}
