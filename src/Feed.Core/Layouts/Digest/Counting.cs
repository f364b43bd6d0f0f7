using System.Collections.Immutable;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Counts what layouts ask of stretches of blocks.</summary>
internal static class Counting
{
    private const int MaxClosingChars = 90;

    /// <summary>The sums before each block, and behind the last.</summary>
    public static Sums[] Of(DigestText text)
    {
        var all = new Sums[text.Count + 1];
        for (var index = 0; index < text.Count; index++)
        {
            all[index + 1] = all[index];
            Add(text, index, ref all[index + 1]);
        }

        return all;
    }

    private static void Add(DigestText text, int index, ref Sums sums)
    {
        var (block, opening) = (text[index], text.Opening(index));
        var links = LinksOf(block);
        sums.Chars += block.Text.Length;
        sums.Links += links;
        sums.Labelled += text.LabelLength(index) > 0 ? 1 : 0;
        sums.StandingLinks += block is Image { Link: not null } || (links > 0 && opening.IsWholeLink) ? 1 : 0;
        sums.Elements += block.Container is not null ? 1 : 0;
        switch (block)
        {
            case Heading:
                sums.Headings += text.Level(index) == 0 || SubHeadings.Is(block.Text) ? 0 : 1;
                break;
            case Paragraph:
                AddParagraph(text, index, links, ref sums);
                break;
            case ListItem:
                sums.Items++;
                sums.LinkedOpenings += opening.Kind == OpeningKind.Link ? 1 : 0;
                sums.NumberedOpenings += opening.Number is not null ? 1 : 0;
                sums.NumberedTitles += opening.Number is not null && index + 1 < text.Count && text[index + 1] is Paragraph { Depth: 0 } ? 1 : 0;
                break;
            case TableRow:
                sums.Rows++;
                sums.LinkedRows += links > 0 && opening.Title.Length > 0 ? 1 : 0;
                break;
        }
    }

    private static void AddParagraph(DigestText text, int index, int links, ref Sums sums)
    {
        var opening = text.Opening(index);
        sums.LinkedOpenings += opening.Kind == OpeningKind.Link ? 1 : 0;
        sums.LinkedLines += opening.Kind == OpeningKind.Link ? 1 : 0;
        sums.BoldLines += opening.Kind == OpeningKind.Bold ? 1 : 0;
        sums.BoldTitles += opening is { Kind: OpeningKind.Bold, IsWhole: true } && !SubHeadings.Is(opening.Title) ? 1 : 0;
        sums.Fields += opening.Kind == OpeningKind.Label ? 1 : 0;
        sums.NumberedOpenings += opening.Number is not null ? 1 : 0;
        sums.NumberedTitles += opening.Number is not null && text[index].Depth == 0 ? 1 : 0;
        sums.Closings += links > 0 && IsClosing(text[index]) ? 1 : 0;
        sums.Stanzas += index > 0 && AddressLayout.IsAddress(text, index) && (text[index - 1] is Paragraph { Tight: false } ? text.Opening(index - 1) is { Kind: OpeningKind.Plain } : AddressLayout.IsOfTitleAndText(text, index)) ? 1 : 0;
    }

    // A line that leads to the whole of an entry, given that it has a link.
    private static bool IsClosing(Block block) =>
        block is Paragraph { Text.Length: <= MaxClosingChars } line && line.Inlines.Runs.Any(run => run.Link is not null && LinkCaptions.IsReadMore(run.Text));

    private static int LinksOf(Block block)
    {
        if (block is TableRow row)
        {
            return row.Cells.Sum(cell => LinksOf(cell.Runs));
        }

        return block is Image { Link: not null } ? 1 : LinksOf(block.Inlines.Runs);
    }

    private static int LinksOf(ImmutableArray<Run> runs)
    {
        var links = 0;
        for (var index = 0; index < runs.Length; index++)
        {
            links += runs[index].Link is { } link && LinkAddress.IsWeb(link) ? 1 : 0;
        }

        return links;
    }
}
