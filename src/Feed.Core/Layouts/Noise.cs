using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds the parts of a document that belong to no entry whatever its layout: contents, navigation, sponsors, legal text.</summary>
internal static class Noise
{
    public static string?[] Find(DigestText text)
    {
        var reasons = new string?[text.Blocks.Count];
        MarkSections(text, reasons);
        MarkLines(text, reasons);
        return reasons;
    }

    // A part under a heading such as 订阅 reaches to the next heading of its level or above.
    private static void MarkSections(DigestText text, string?[] reasons)
    {
        var level = 0;
        for (var index = 0; index < text.Blocks.Count; index++)
        {
            if (text[index] is Heading heading && (level == 0 || heading.Level <= level))
            {
                level = NoiseWords.IsHeading(heading.Text) ? heading.Level : 0;
            }

            if (level > 0)
            {
                reasons[index] = "noise: a part without entries";
            }
        }
    }

    private static void MarkLines(DigestText text, string?[] reasons)
    {
        for (var index = 0; index < text.Blocks.Count; index++)
        {
            if (reasons[index] is null && text[index] is Paragraph or ListItem && NoiseWords.IsPage(text[index].Text))
            {
                reasons[index] = "noise: page";
            }
        }
    }
}
