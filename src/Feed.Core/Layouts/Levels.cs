using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells headings, and lines that act as headings without being marked as such.</summary>
public static class Levels
{
    /// <summary>The level of a bold or coloned line above a list.</summary>
    public const int Pseudo = 7;

    /// <summary>No heading at all.</summary>
    public const int None = 8;

    private const int MaxPseudoChars = 60;
    private const int FewestSignLines = 2;
    private const int MaxSignLineColumns = 24;

    internal static byte[] Of(DigestText text)
    {
        var levels = new byte[text.Count];
        for (var index = 0; index < levels.Length; index++)
        {
            levels[index] = text[index] switch
            {
                Heading { Text.Length: > 0 } heading => (byte)heading.Level,
                Paragraph { Depth: 0, QuoteDepth: 0 } or Paragraph { Container: { IsList: true } } when LeadsList(text, index) => Pseudo,
                _ => 0,
            };
        }

        MarkSignLines(text, levels);
        return levels;
    }

    // A picture made of a sign and a word or two, again and again.
    private static void MarkSignLines(DigestText text, byte[] levels)
    {
        var lines = new List<int>();
        for (var index = 0; index + 1 < levels.Length; index++)
        {
            if (levels[index] == 0 && text[index] is Paragraph { Depth: 0, QuoteDepth: 0, Text: { Length: > 3 and <= MaxPseudoChars } line } && IsSignLine(line) && !text[index].Inlines.Links.Any())
            {
                lines.Add(index);
            }
        }

        foreach (var line in lines.Count < FewestSignLines ? [] : lines)
        {
            levels[line] = Pseudo;
        }
    }

    private static bool IsSignLine(string line) =>
        System.Text.Rune.TryGetRuneAt(line, 0, out var sign) && System.Text.Rune.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.OtherSymbol
        && TitleMarks.Strip(line) is { Length: > 1 } words && words.Length < line.Length && PlainText.Columns(words) <= MaxSignLineColumns
        && char.IsLetter(words[0]) && char.IsLetterOrDigit(words[^1]);

    // Bold from end to end, with a list or a numbered line below.
    private static bool LeadsList(DigestText text, int index)
    {
        var block = text[index];
        if (block.Text.Length is 0 or > MaxPseudoChars || index + 1 >= text.Count
            || !block.Inlines.Runs.All(run => run.IsImage || run.Is(RunStyle.Bold) || !run.Text.Any(char.IsLetterOrDigit)))
        {
            return IsOverLinks(text, index);
        }

        var opening = text.Opening(index);
        return opening.Number is null && !LinkCaptions.IsCaption(block.Text)
            && (StartsList(text, index + 1) || (opening.Link is null && IsOverTitle(text, index)));
    }

    // Title and address, again and again, and nothing before them.
    private static bool IsOverLines(DigestText text, int index) => IsLine(text, index + 1) && IsLine(text, index + 2) && IsLine(text, index + 3);

    private static bool IsLine(DigestText text, int index) =>
        index < text.Count && text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } && LinkedTitleLayout.IsLine(text.Opening(index));

    // A link alone, above a list of links: it leads to all that there is of the kind.
    private static bool IsOverLinks(DigestText text, int index) =>
        text[index].Text.Length is > 0 and <= MaxPseudoChars && text.Opening(index) is { Kind: OpeningKind.Link, IsWhole: true, Number: null }
        && IsLinkItem(text, index + 1) && IsLinkItem(text, index + 2) && IsLinkItem(text, index + 3);

    private static bool IsLinkItem(DigestText text, int index) =>
        index < text.Count && text[index] is ListItem && text.Opening(index) is { Kind: OpeningKind.Link, IsWhole: true };

    /// <summary>Whether a bold line has nothing of its own before the next title: it names what follows, and opens no entry.</summary>
    internal static bool IsOverTitle(DigestText text, int index)
    {
        if (IsOverLines(text, index))
        {
            return true;
        }

        var (next, underlined) = (index + 1, index > 0 && text[index - 1] is Rule);
        while (next < text.Count && text[next] is Image or Rule)
        {
            underlined |= text[next++] is Rule;
        }

        return next < text.Count && text[next] is Paragraph { Depth: 0 }
            && text.Opening(next) is { Kind: OpeningKind.Bold or OpeningKind.Link, Title.Length: > 0 } title && (underlined || !title.IsWhole || IsLinkList(text, next));
    }

    // Titles that are links, one below the other.
    private static bool IsLinkList(DigestText text, int index) => IsLinked(text, index) && IsLinked(text, index + 1);

    private static bool IsLinked(DigestText text, int index) =>
        index < text.Count && text[index] is Paragraph { Depth: 0 } && text.Opening(index) is { Kind: OpeningKind.Link, Title.Length: > 0 };

    private static bool StartsList(DigestText text, int index) =>
        text[index] is ListItem or TableRow || (text[index] is Paragraph && text.Opening(index).Number is 1);
}
