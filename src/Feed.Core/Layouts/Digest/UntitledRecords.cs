using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows records of an address and what is there, without any title (<c>URL: https://…</c>, <c>Description: A loom that counts.</c>): what is there is the title.</summary>
internal static class UntitledRecords
{
    private const int Fewest = 3;
    private const int MaxTitleChars = 160;
    private const string Title = "Title";

    /// <summary>Calls such lines titles.</summary>
    public static void Name(Block[] blocks)
    {
        var lines = new List<(int Index, int Label)>();
        for (var index = 1; index < blocks.Length; index++)
        {
            if (blocks[index] is not Paragraph { Tight: true, Text: [_, .., _] line } || FieldLabels.Measure(line) is not (> 0 and var label))
            {
                continue;
            }

            switch (FieldWords.Find(line.AsSpan(0, label)))
            {
                case Field.Title:
                    return;
                case Field.Summary when line.Length <= MaxTitleChars && IsAddress(blocks[index - 1]) && (index + 1 == blocks.Length || blocks[index + 1] is not Paragraph { Tight: true }):
                    lines.Add((index, label));
                    break;
            }
        }

        foreach (var (index, label) in lines.Count >= Fewest ? lines : [])
        {
            blocks[index] = blocks[index].With(Inlines.Of(Title + blocks[index].Text[label..]));
        }
    }

    private static bool IsAddress(Block block) => block is Paragraph { Tight: false, Text: var line } && FieldLabels.Measure(line) is > 0 and var label && FieldWords.Find(line.AsSpan(0, label)) == Field.Link
        && LinkAddress.IsWeb(line[(label + 1)..].Trim());
}
