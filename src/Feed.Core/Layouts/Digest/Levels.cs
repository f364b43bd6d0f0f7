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

    /// <summary>Longer lines act as no heading.</summary>
    internal const int MaxPseudoChars = 60;

    private const int FewestOverText = 4;
    private const int FewestCapitals = 4;

    internal static byte[] Of(DigestText text, Opening[] openings)
    {
        var levels = new byte[text.Count];
        for (var index = 0; index < levels.Length; index++)
        {
            levels[index] = text[index] switch
            {
                Heading { Text.Length: > 0 } heading => IsLabelBelowTitle(text, index) ? (byte)0 : (byte)heading.Level,
                Paragraph { Depth: 0, QuoteDepth: 0 } or Paragraph { Container: { IsList: true } } when LeadsList(text, index) && !AreAuthors(text[index].Text) => Pseudo,
                _ => 0,
            };
        }

        DemoteTitles(text, levels);
        FormHeadings.Demote(text, levels);
        FormLines.Demote(text, levels);
        ElementTitles.Mark(text, levels);
        ClassTitles.Mark(text, levels);
        NumberedGroups.Mark(text, levels);
        HanNames.Mark(text, levels);
        BoldTopics.Mark(text, levels);
        RuledNames.Mark(text, levels);
        SignLines.Mark(text, openings, levels);
        ColonTitles.Mark(text, levels);
        return levels;
    }

    // Where most bold lines stand over text they are titles, and so are those whose text happens to begin with a link.
    private static void DemoteTitles(DigestText text, byte[] levels)
    {
        List<int> overTitles = [];
        var overText = 0;
        for (var index = 0; index + 1 < levels.Length; index++)
        {
            if (text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } && text[index + 1] is Paragraph { Depth: 0 } && text.Opening(index) is { Kind: OpeningKind.Bold, IsWhole: true, Link: null, Number: null })
            {
                if (levels[index] == 0)
                {
                    overText += text.Opening(index + 1) is { IsWhole: true, Kind: not OpeningKind.Plain } || text[index + 1].Text.Length <= text[index].Text.Length ? 0 : 1;
                }
                else if (levels[index] == Pseudo && text.Opening(index + 1) is { Kind: OpeningKind.Link, IsWhole: false })
                {
                    overTitles.Add(index);
                }
            }
        }

        foreach (var index in overText >= Math.Max(FewestOverText, 2 * overTitles.Count) ? overTitles : [])
        {
            levels[index] = 0;
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

    // Several names stand below the title of their paper, also where the next one begins a list.
    private static bool AreAuthors(string line) => (line.Contains(',', StringComparison.Ordinal) || line.Contains(" and ", StringComparison.Ordinal)) && PersonNames.Are(line);

    // Bold from end to end, with a list or a numbered line below.
    private static bool LeadsList(DigestText text, int index)
    {
        var block = text[index];
        if (block.Text.Length is 0 or > MaxPseudoChars || index + 1 >= text.Count
            || !block.Inlines.Runs.All(run => run.IsImage || run.Is(RunStyle.Bold) || run.Is(RunStyle.Title) || !run.Text.Any(char.IsLetterOrDigit)))
        {
            return IsOverLinks(text, index) || IsCapitalOverList(text, index) || IsSummaryOverList(text, index);
        }

        var opening = text.Opening(index);
        return opening.Number is null && !LinkCaptions.IsCaption(block.Text)
            && (StartsList(text, index + 1) || (opening.Link is null && IsOverTitle(text, index)));
    }

    // <summary>Papers (2)</summary>, and a list of what is folded away with it.
    private static bool IsSummaryOverList(DigestText text, int index) =>
        text[index] is Paragraph { Text.Length: > 0 and <= MaxPseudoChars, Content.HasLink: false, Container.Kind: "summary" or "details" } && index + 1 < text.Count && text[index + 1] is ListItem && text.LabelLength(index + 1) == 0 && text.Opening(index).Number is null;

    // NOTABLE POSTS (quick hits)
    private static bool IsCapitalOverList(DigestText text, int index)
    {
        if (text[index] is not Paragraph { Text: { Length: > 0 and <= MaxPseudoChars } line, Content.HasLink: false } || index + 1 >= text.Count || text[index + 1] is not ListItem || NoiseWords.IsContents(line))
        {
            return false;
        }

        return IsCapital(line);
    }

    /// <summary>Whether the line is in capital letters, but for what stands in brackets: <c>NOTABLE POSTS (quick hits)</c>.</summary>
    internal static bool IsCapital(string line)
    {
        var words = line.AsSpan(0, line.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? open : line.Length);
        var capitals = 0;
        foreach (var letter in words)
        {
            if (char.IsLower(letter))
            {
                return false;
            }

            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        return capitals >= FewestCapitals;
    }

    // A link alone, above a list of links: it leads to all that there is of the kind.
    private static bool IsOverLinks(DigestText text, int index) =>
        text[index].Text.Length is > 0 and <= MaxPseudoChars && text.Opening(index) is { Kind: OpeningKind.Link, IsWhole: true, Number: null }
        && LinesAlike.AreLinkItems(text, index + 1);

    /// <summary>Whether a bold line has nothing of its own before the next title: it names what follows, and opens no entry.</summary>
    internal static bool IsOverTitle(DigestText text, int index)
    {
        if (LinesAlike.AreTitles(text, index + 1))
        {
            return true;
        }

        var (next, underlined) = (index + 1, index > 0 && text[index - 1] is Rule);
        while (next < text.Count && text[next] is Image or Rule)
        {
            underlined |= text[next++] is Rule;
        }

        return next < text.Count && text[next] is Paragraph { Depth: 0 }
            && text.Opening(next) is { Kind: OpeningKind.Bold or OpeningKind.Link, Title.Length: > 0 } title && (underlined || !title.IsWhole || LinesAlike.AreLinks(text, next));
    }

    private static bool StartsList(DigestText text, int index) =>
        text[index] is ListItem or TableRow || (text[index] is Paragraph && text.Opening(index).Number is 1);
}
