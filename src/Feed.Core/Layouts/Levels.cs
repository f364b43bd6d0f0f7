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
    private const int FewestOver = 3;

    // What may stand between the name of a section and its first title: where it is from, how long it takes to read.
    private const int MaxKickerChars = 160;

    internal static byte[] Of(DigestText text)
    {
        var levels = new byte[text.Count];
        for (var index = 0; index < levels.Length; index++)
        {
            levels[index] = text[index] switch
            {
                Heading { Text.Length: > 0 } heading => IsLabelBelowTitle(text, index) ? (byte)0 : (byte)heading.Level,
                Paragraph { Depth: 0, QuoteDepth: 0 } or Paragraph { Container: { IsList: true } } when LeadsList(text, index) => Pseudo,
                _ => 0,
            };
        }

        FormHeadings.Demote(text, levels);
        ElementTitles.Mark(text, levels);
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

        var level = lines.Count < FewestSignLines ? (byte)0 : Above(text, levels, lines);
        foreach (var line in level > 0 ? lines : [])
        {
            levels[line] = level;
        }
    }

    // "#### Author: Ada Byron" right below a title is a field of it.
    private static bool IsLabelBelowTitle(DigestText text, int index)
    {
        if (index == 0 || text[index - 1] is not Heading above || text[index] is not Heading below || above.Level >= below.Level)
        {
            return false;
        }

        var words = below.Text.AsSpan();
        var end = words.IndexOfAny(':', '：') is > 0 and var colon ? colon : words.IndexOf(' ');
        return end > 0 && FieldWords.Find(words[..end]) is Field.Authors or Field.Date or Field.Link or Field.Organization;
    }

    // Lines with headings a little below them stand above these.
    private static byte Above(DigestText text, byte[] levels, List<int> lines)
    {
        var (over, level) = (0, None);
        foreach (var line in lines)
        {
            var (next, chars) = (line + 1, 0);
            while (next < levels.Length && levels[next] == 0 && chars <= MaxKickerChars)
            {
                chars += text[next++].Text.Length;
            }

            var isOver = next < levels.Length && levels[next] is > 0 and < Pseudo && chars <= MaxKickerChars;
            over += isOver ? 1 : 0;
            level = isOver ? Math.Min(level, levels[next]) : level;
        }

        return over >= FewestOver && over * 2 > lines.Count && level > 1 ? (byte)(level - 1) : (byte)Pseudo;
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
