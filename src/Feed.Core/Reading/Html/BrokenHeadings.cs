namespace Feed.Core.Reading;

/// <summary>Joins titles that a mail prints as one heading a line: the next heading, on the same level of the same element, goes on with a small letter.</summary>
internal static class BrokenHeadings
{
    private const int MostLines = 4;

    public static IReadOnlyList<Block> Join(IReadOnlyList<Block> blocks)
    {
        var goesOn = false;
        for (var index = 1; index < blocks.Count && !goesOn; index++)
        {
            goesOn = IsNext(blocks, index) && char.IsLower(blocks[index].Text[0]);
        }

        if (!goesOn)
        {
            return blocks;
        }

        var (joined, lines) = (new List<Block>(blocks.Count), 0);
        for (var index = 0; index < blocks.Count; index++)
        {
            lines = IsNext(blocks, index) && lines < MostLines ? lines + 1 : 1;
            if (lines > 1 && joined[^1] is Heading first)
            {
                joined[^1] = first with { Content = new Inlines([.. first.Content.Runs, new Run(" "), .. blocks[index].Inlines.Runs]) };
            }
            else
            {
                joined.Add(blocks[index]);
            }
        }

        return joined;
    }

    // Right below another, which does not end a sentence.
    private static bool IsNext(IReadOnlyList<Block> blocks, int index) =>
        index > 0 && blocks[index] is Heading { Text.Length: > 0 } line && blocks[index - 1] is Heading { Text: [.., not ('.' or '!' or '?' or ':')] } before
        && line.Level == before.Level && line.Container is not null && line.Container == before.Container;
}
