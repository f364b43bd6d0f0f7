using System.Runtime.InteropServices;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows captions that only this document has: several of its blocks end with the same linked words, and each time they lead elsewhere (<c>A sentence. [Full report](…)</c>).</summary>
internal static class OwnCaptions
{
    private const int FewestTimes = 3;
    private const int MaxChars = 32;

    /// <summary>Gives the blocks, the runs of such captions in <see cref="RunStyle.Caption"/>.</summary>
    public static Block[] Mark(IReadOnlyList<Block> blocks)
    {
        var closings = new Dictionary<string, List<(int Block, int Run)>>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < blocks.Count; index++)
        {
            if (ClosingRun(blocks[index]) is >= 0 and var run)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(closings, blocks[index].Inlines.Runs[run].Text, out _) ??= []).Add((index, run));
            }
        }

        Block[] marked = [.. blocks];
        foreach (var closing in closings.Values)
        {
            if (closing.Count >= FewestTimes && closing.DistinctBy(one => blocks[one.Block].Inlines.Runs[one.Run].Link).Count() == closing.Count)
            {
                closing.ForEach(one => marked[one.Block] = WithCaption(blocks[one.Block], one.Run));
            }
        }

        return marked;
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

    private static Block WithCaption(Block block, int place)
    {
        var runs = block.Inlines.Runs;
        return block.With(new Inlines(runs.SetItem(place, runs[place] with { Style = runs[place].Style | RunStyle.Caption })));
    }
}
