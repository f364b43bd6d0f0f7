using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Feed.Core.Reading;

/// <summary>Makes lists of paragraphs of which each line opens with one and the same picture made of a sign: <c>➡️ A title: https://…</c>.</summary>
internal static class SignedLines
{
    private const int FewestLines = 3;

    /// <summary>Gives the blocks, with a list item a line for the sign that several lines open with.</summary>
    public static List<Block> Open(List<Block> blocks)
    {
        var lines = new Dictionary<Rune, int>();
        var areSeveral = false;
        foreach (var block in blocks)
        {
            if (SignOf(block) is { } sign)
            {
                var count = CountLines(block.Inlines.Runs);
                lines[sign] = lines.GetValueOrDefault(sign) + count;
                areSeveral |= count > 1;
            }
        }

        return areSeveral && lines.Values.Max() >= FewestLines ? Opened(blocks, sign => lines[sign] >= FewestLines) : blocks;
    }

    private static List<Block> Opened(List<Block> blocks, Predicate<Rune> isBullet)
    {
        var (opened, lists) = (new List<Block>(blocks.Count), 0);
        foreach (var block in blocks)
        {
            if (SignOf(block) is not { } sign || !isBullet(sign))
            {
                opened.Add(block);
                continue;
            }

            // Below zero, where no list of the document is numbered.
            lists--;
            var line = block.Line;
            foreach (var part in Lines(block.Inlines.Runs))
            {
                opened.Add(new ListItem(line++, "*", lists, WithoutSign(part, sign)) { Depth = block.Depth + 1, QuoteDepth = block.QuoteDepth, Container = block.Container });
            }
        }

        return opened;
    }

    // The sign that each line of the paragraph opens with, or null.
    private static Rune? SignOf(Block block)
    {
        if (block is not Paragraph { Content.Runs: { Length: > 0 } runs } || runs[0].Text is not [> '\u2000', ..])
        {
            return null;
        }

        Rune? sign = null;
        for (var index = 0; index < runs.Length; index++)
        {
            if (index > 0 && !runs[index - 1].IsBreak)
            {
                continue;
            }

            if (runs[index] is { Link: null, IsImage: false, Text: var text } && Rune.TryGetRuneAt(text, 0, out var first) && IsSign(first) && (sign is null || sign == first))
            {
                sign = first;
            }
            else
            {
                return null;
            }
        }

        return sign;
    }

    // Arrows, stars, emoji.
    private static bool IsSign(Rune rune) => rune.Value > '\u2000' && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol;

    private static int CountLines(ImmutableArray<Run> runs) => 1 + runs.Count(run => run.IsBreak);

    private static IEnumerable<ImmutableArray<Run>> Lines(ImmutableArray<Run> runs)
    {
        var start = 0;
        for (var index = 0; index <= runs.Length; index++)
        {
            if (index == runs.Length || runs[index].IsBreak)
            {
                // A break may close the paragraph, too.
                if (index > start)
                {
                    yield return runs[start..index];
                }

                start = index + 1;
            }
        }
    }

    private static Inlines WithoutSign(ImmutableArray<Run> line, Rune sign)
    {
        var words = line[0].Text[sign.Utf16SequenceLength..].TrimStart('\uFE0F', ' ');
        return new Inlines(words.Length == 0 ? line.RemoveAt(0) : line.SetItem(0, line[0] with { Text = words }));
    }
}
