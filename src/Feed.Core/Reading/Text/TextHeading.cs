using System.Buffers;

namespace Feed.Core.Reading;

/// <summary>Sees headings in plain text: underlined, between two lines of signs, or with signs on both sides.</summary>
internal static class TextHeading
{
    private const int MaxHeadingColumns = 100;
    private const int MaxBracketedChars = 40;
    private const int MaxDecoratedChars = 60;
    private const int FewestFrameSigns = 2;

    // Between lines of so many signs a number is that of a title, and not of an item.
    private const int FewestRuleColumns = 20;
    private const int MaxTitleColumns = 240;

    private static readonly SearchValues<char> Frames = SearchValues.Create(" =-~*#+.━─═—–◆■★☆●▬[]");
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLC");

    /// <summary>Reads a heading whose text is the line at <paramref name="index"/>.</summary>
    public static (Block Block, int Lines)? Read(IReadOnlyList<TextLine> lines, int index)
    {
        var line = lines[index];
        if ((line.Kind != TextLineKind.Text && !IsNumberedIssue(lines, index)) || line.Width > MaxHeadingColumns)
        {
            return null;
        }

        // ** News, above a line of dashes of any length: text mails made from pages.
        if (line.Text.StartsWith("** ", StringComparison.Ordinal) && index + 1 < lines.Count && lines[index + 1].Kind == TextLineKind.Rule)
        {
            return (new Heading(line.Number, 2, Inlines.Of(line.Text[3..].Trim())), 2);
        }

        var alone = index == 0 || lines[index - 1].Kind != TextLineKind.Text;
        if (alone && index + 1 < lines.Count && lines[index + 1] is { Kind: TextLineKind.Rule } rule && !Wrapping.IsAddress(line.Text) && ReadOverlined(lines, index + 1) is null && !ClosesSentence(line.Text, rule) && Underlined(line, rule) is { } underlined)
        {
            return (new Heading(line.Number, rule.Text[0] is '=' or '*' or '#' ? 1 : 2, Inlines.Of(underlined)), 2);
        }

        return Decorated(line) is { Length: > 0 } text ? (new Heading(line.Number, Level(line.Text), Inlines.Of(text)), 1) : null;
    }

    /// <summary>Reads a heading that stands between two equal lines of signs, the first of which is at <paramref name="index"/>.</summary>
    public static (Block Block, int Lines)? ReadOverlined(IReadOnlyList<TextLine> lines, int index) =>
        index + 2 < lines.Count && lines[index + 1] is { Kind: TextLineKind.Text or TextLineKind.Item } text && lines[index + 2] is { Kind: TextLineKind.Rule } below
        && below.Text == lines[index].Text && below.Text[0] != '\\' && text.Width <= (text.Kind == TextLineKind.Item ? MaxTitleColumns : MaxHeadingColumns) && text.Text[^1] is not ('.' or '。' or ':')
        && (text.Kind == TextLineKind.Text || (below.Width >= FewestRuleColumns && Enumeration.Number(text.Text) is not null))
            ? (new Heading(text.Number, 1, Inlines.Of(text.Text)), 3)
            : null;

    // "#09 - Wheels and pedals", "1. Wheels and pedals" above a line of signs that is as long as it or as its words: the number of an issue or of a section, and of no item.
    private static bool IsNumberedIssue(IReadOnlyList<TextLine> lines, int index) =>
        lines[index] is { Kind: TextLineKind.Item, Text: ['#' or (>= '0' and <= '9'), ..] } line && index + 1 < lines.Count && lines[index + 1] is { Kind: TextLineKind.Rule } rule && (rule.Width == line.Width || (rule.Width == line.Width - line.Mark && rule.Indent >= line.Indent));

    // "The meeting closed at 9:30.": the dashes part it from what follows.
    private static bool ClosesSentence(string line, TextLine rule) => rule.Text[0] == '-' && line is [.., not '.', '.'] && line.Contains(' ', StringComparison.Ordinal);

    // The signs may stand below the title alone, or below the date at the margin, too.
    private static string? Underlined(TextLine line, TextLine rule)
    {
        var (title, date) = AtMargin(line.Text);
        return !Underlines(rule, line.Width, line.Indent) && (date is null || !Underlines(rule, PlainText.Columns(title), line.Indent)) ? null
            : date is null ? line.Text
            : $"{title} ({date})";
    }

    private static bool Underlines(TextLine rule, int width, int indent) =>
        rule.Text[0] is '=' or '-' or '~' or '*' or '^' or '#' && rule.Width * 2 >= width && rule.Width <= width + 4 && rule.Indent <= indent + 4;

    // "A title                    December 3, 1988": the date stands at the right margin.
    private static (string Title, string? Date) AtMargin(string text) =>
        text.LastIndexOf("   ", StringComparison.Ordinal) is > 0 and var gap && DateText.IsDate(text[gap..].Trim()) ? (text[..gap].TrimEnd(), text[gap..].Trim()) : (text, null);

    // == News ==, *** News ***, II. *** News ***, --- News ---, ### News, 【要闻】
    private static string? Decorated(TextLine line)
    {
        var text = WithoutRoman(line.Text);
        if (IsWholly('【', '】', text) || IsSectionLine(text))
        {
            return text[1..^1].Trim();
        }

        var bare = text.Trim('=', '*', '-', '#', '~', ' ');
        var lead = text.IndexOf(bare.Length > 0 ? bare[..1] : " ", StringComparison.Ordinal);
        var signs = text[..Math.Max(lead, 0)].TrimEnd();
        return bare.Length is > 0 and <= MaxDecoratedChars && signs.Length >= 2 && signs.All(sign => sign == signs[0]) && (signs[0] == '#' || text.EndsWith(signs[..2], StringComparison.Ordinal))
            ? bare
            : Framed(text);
    }

    private static string WithoutRoman(string text) =>
        text.IndexOfAnyExcept(RomanDigits) is > 0 and var point && text[point] == '.' && text.AsSpan(point + 1).TrimStart() is ['*' or '=' or '-', ..] rest ? rest.ToString() : text;

    /// <summary>The words between signs on both sides: <c>━━ News ━━</c>, <c>-=-=[ NEWS ]=-=-</c>; or <c>null</c>.</summary>
    internal static string? Framed(ReadOnlySpan<char> text)
    {
        var (lead, end) = (text.IndexOfAnyExcept(Frames), text.LastIndexOfAnyExcept(Frames) + 1);
        if (lead < FewestFrameSigns || text.Length - end < FewestFrameSigns || end - lead > MaxDecoratedChars)
        {
            return null;
        }

        var before = text[..lead].TrimEnd();
        var words = text[lead..end];
        return before.Length >= FewestFrameSigns && text[end..].TrimStart().Length >= FewestFrameSigns && before.ContainsAnyExcept("[. ") && char.IsLetterOrDigit(words[0]) && !words.Contains("://", StringComparison.Ordinal)
            ? words.ToString()
            : null;
    }

    // [News], below a line of dashes or between blank lines.
    private static bool IsSectionLine(string text) =>
        text.Length <= MaxBracketedChars && IsWholly('[', ']', text) && char.IsLetter(text[1]) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains("//", StringComparison.Ordinal);

    private static bool IsWholly(char open, char close, string text) =>
        text.Length > 1 && text[0] == open && text.IndexOf(close, StringComparison.Ordinal) == text.Length - 1;

    private static int Level(string text)
    {
        var hashes = text.Length - text.TrimStart('#').Length;
        return hashes == 0 ? 2 : Math.Min(hashes, 6);
    }
}
