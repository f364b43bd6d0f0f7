using System.Runtime.InteropServices;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>
/// Knows captions that only this document has: several of its blocks end with the same linked words, or are nothing but them, and most times they lead elsewhere
/// (<c>A sentence. [Full report](…)</c>, <c>[HTML](…) · [Markdown](…)</c>).
/// </summary>
internal static class OwnCaptions
{
    private const int FewestTimes = 3;
    private const int MaxChars = 32;
    private const int MostInRow = 4;

    /// <summary>Gives the blocks, the runs of such captions in <see cref="RunStyle.Caption"/>.</summary>
    public static Block[] Mark(IReadOnlyList<Block> blocks)
    {
        var closings = new Dictionary<string, List<(int Block, int Run)>>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < blocks.Count; index++)
        {
            foreach (var place in RunsOfRow(blocks[index]))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(closings, blocks[index].Inlines.Runs[place].Text, out _) ??= []).Add((index, place));
            }

            if ((ClosingRun(blocks[index]) is >= 0 and var closing ? closing : RunAlone(blocks, index)) is >= 0 and var run)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(closings, blocks[index].Inlines.Runs[run].Text, out _) ??= []).Add((index, run));
            }
        }

        Block[] marked = [.. blocks];
        foreach (var same in closings.Values)
        {
            if (same.Count >= FewestTimes && same.DistinctBy(one => blocks[one.Block].Inlines.Runs[one.Run].Link).Count() * 4 >= same.Count * 3)
            {
                same.ForEach(one => marked[one.Block] = marked[one.Block].With(marked[one.Block].Inlines.Restyled(one.Run, RunStyle.Caption)));
            }
        }

        return marked;
    }

    // The links of a paragraph that is a row of short ones and nothing else: "HTML · Markdown".
    private static List<int> RunsOfRow(Block block)
    {
        List<int> links = [];
        var runs = block is Paragraph { Content: { HasLink: true, Text.Length: <= MostInRow * MaxChars } content } ? content.Runs : [];
        for (var index = 0; index < runs.Length; index++)
        {
            if (runs[index].IsImage || (runs[index].Link is null ? Words.Letters.AnyIn(runs[index].Text) : runs[index].Text.Length is <= 1 or > MaxChars))
            {
                return [];
            }

            if (runs[index].Link is not null)
            {
                links.Add(index);
            }
        }

        return links.Count is > 1 and <= MostInRow ? links : [];
    }

    // The one link of a block that has words before it and none behind it.
    private static int ClosingRun(Block block)
    {
        var runs = block is Paragraph or ListItem ? block.Inlines.Runs : [];
        var last = runs.Length - 1;
        while (last > 0 && runs[last] is { Link: null, IsImage: false } && !Words.Letters.AnyIn(runs[last].Text))
        {
            last--;
        }

        if (last < 1 || runs[last] is not { Link: not null, IsImage: false, Text.Length: > 1 and <= MaxChars })
        {
            return -1;
        }

        for (var index = 0; index < last; index++)
        {
            if (runs[index].Link is not null)
            {
                return -1;
            }
        }

        return last;
    }

    // The one link of a paragraph with nothing beside it, below another that says something.
    private static int RunAlone(IReadOnlyList<Block> blocks, int index)
    {
        if (index == 0 || blocks[index] is not Paragraph { Content.Runs: { Length: > 0 } runs } || blocks[index - 1] is not (Paragraph or ListItem or Heading)
            || (blocks[index - 1].Text.Length <= MaxChars && blocks[index].Text is not ([.., '→' or '»' or '›' or '↗'] or [>= '\uD83C' and <= '\uD83E', ..])))
        {
            return -1;
        }

        var alone = -1;
        for (var place = 0; place < runs.Length; place++)
        {
            if (runs[place].IsImage || (runs[place].Link is null ? Words.Letters.AnyIn(runs[place].Text) : alone >= 0 || runs[place].Text.Length is <= 1 or > MaxChars))
            {
                return -1;
            }

            alone = runs[place].Link is not null ? place : alone;
        }

        return alone;
    }
}
