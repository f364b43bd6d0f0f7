using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Makes a list of each paragraph that is a label and a row of linked titles: <c>**Silk:** [A loom counts](…) · [A wheel turns](…)</c>.</summary>
internal static class LinkRows
{
    private const int FewestRows = 2;
    private const int FewestLinks = 2;
    private const int MaxLabelColumns = 40;

    // Shorter ones name places, people and sites.
    private const int FewestMeanColumns = 14;

    /// <summary>Gives the blocks with a line for each label and an item for each link; as they are where few paragraphs are such rows.</summary>
    public static Block[] Part(Block[] blocks)
    {
        var rows = new HashSet<int>();
        for (var index = 0; index < blocks.Length; index++)
        {
            if (IsRow(blocks[index]))
            {
                rows.Add(index);
            }
        }

        return rows.Count < FewestRows ? blocks : [.. blocks.SelectMany((block, index) => rows.Contains(index) ? ItemsOf(block) : [block])];
    }

    private static bool IsRow(Block block)
    {
        if (block is not Paragraph { Depth: 0, Content: { HasLink: true, Runs: [{ Link: null, IsImage: false }, _, _, ..] } content } || !EndsInColon(content) || LabelOf(content) is not { Length: > 0 } label
            || PlainText.Columns(label) > MaxLabelColumns || FieldWords.Find(label) is not null || Pointers.Are(label) || NoiseWords.IsHeading(label))
        {
            return false;
        }

        var (links, columns, first) = (0, 0, FirstLink(content));
        for (var index = first; index < content.Runs.Length; index++)
        {
            var run = content.Runs[index];
            if (run.Link is null ? Letters.AnyIn(run.Text) || run.IsImage : run.IsImage || LinkCaptions.IsCaption(run) || PersonNames.Are(run.Text) || (index > first && content.Runs[index - 1].Link is not null))
            {
                return false;
            }

            links += run.Link is null ? 0 : 1;
            columns += run.Link is null ? 0 : PlainText.Columns(run.Text);
        }

        return links >= FewestLinks && columns >= links * FewestMeanColumns;
    }

    // Most paragraphs have none there: nothing is put together to find that out.
    private static bool EndsInColon(Inlines content)
    {
        var last = FirstLink(content) - 1;
        while (last > 0 && string.IsNullOrWhiteSpace(content.Runs[last].Text))
        {
            last--;
        }

        return last >= 0 && content.Runs[last] is { IsImage: false, Text: var before } && before.AsSpan().TrimEnd() is [.., ':' or '：'];
    }

    // The bold words before the first link, or the plain ones, with a colon behind them.
    private static string? LabelOf(Inlines content)
    {
        var words = new Inlines([.. content.Runs.Take(FirstLink(content))]).Text.Trim();
        return words is [.., ':' or '：'] && words.AsSpan(0, words.Length - 1).IndexOfAny(':', '\n') < 0 ? TitleMarks.Strip(words) : null;
    }

    private static int FirstLink(Inlines content)
    {
        var first = 0;
        while (content.Runs[first].Link is null)
        {
            first++;
        }

        return first;
    }

    private static IEnumerable<Block> ItemsOf(Block row)
    {
        // LabelOf gave the label already.
        yield return new Paragraph(row.Line, new Inlines([new Run(LabelOf(row.Inlines)!, RunStyle.Bold)])) { QuoteDepth = row.QuoteDepth, Container = row.Container };
        foreach (var run in row.Inlines.Links)
        {
            // No list of the document has the number of a line, less than nothing.
            yield return new ListItem(row.Line, "•", -1 - row.Line, new Inlines([run])) { Depth = 1, QuoteDepth = row.QuoteDepth, Container = row.Container };
        }
    }
}
