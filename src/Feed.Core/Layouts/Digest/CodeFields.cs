using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows blocks of code that are none but the facts of each entry, one a line, with an address among them: <c>⭐ stars：44,021</c>, <c>🔗 链接：https://…</c>.</summary>
internal static class CodeFields
{
    private const int FewestBlocks = 2;
    private const int FewestLines = 2;
    private const int MostLines = 16;
    private const int MaxLineChars = 300;

    /// <summary>Makes paragraphs of them, lines that their author parted.</summary>
    public static void Open(Block[] blocks)
    {
        List<int>? facts = null;
        for (var index = 0; index < blocks.Length; index++)
        {
            if (blocks[index] is Code { Language: null or "" or "text" or "txt" } code && AreFacts(code.Content))
            {
                (facts ??= []).Add(index);
            }
        }

        foreach (var index in facts is { Count: >= FewestBlocks } ? facts : [])
        {
            blocks[index] = new Paragraph(blocks[index].Line, Linked(((Code)blocks[index]).Content)) { Depth = blocks[index].Depth, QuoteDepth = blocks[index].QuoteDepth, Container = blocks[index].Container };
        }
    }

    private static bool AreFacts(string content)
    {
        var (lines, labelled) = (0, 0);
        foreach (var line in content.AsSpan().Trim().EnumerateLines())
        {
            lines++;
            labelled += line.Length <= MaxLineChars && FieldLabels.Measure(line) > 0 ? 1 : 0;
            if (lines > MostLines)
            {
                return false;
            }
        }

        return lines >= FewestLines && labelled == lines && content.Contains("://", StringComparison.Ordinal);
    }

    private static Inlines Linked(string content)
    {
        var runs = new RunList();
        foreach (var line in content.Trim().Split('\n'))
        {
            if (runs.Count > 0)
            {
                runs.Add(new Run("\n", HardBreak: true));
            }

            runs.Add(new Run(line.Trim()));
        }

        return runs.ToInlines();
    }
}
