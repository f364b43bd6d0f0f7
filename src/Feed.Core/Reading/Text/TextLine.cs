namespace Feed.Core.Reading;

/// <summary>What a line of plain text is when looked at alone.</summary>
internal enum TextLineKind
{
    Blank,

    /// <summary>Three or more of one sign, or <c>\\</c>: it parts what is above from what is below.</summary>
    Rule,

    /// <summary>Signs that draw something.</summary>
    Art,
    Item,
    Text,
}

/// <summary>A line of plain text without its quote marks.</summary>
/// <param name="Number">1-based line of the document.</param>
/// <param name="Text">Trimmed.</param>
/// <param name="Indent">Columns before the text.</param>
/// <param name="Width">Columns that the text takes: a CJK character takes two.</param>
/// <param name="Mark">Length of the bullet or number, with the blanks after it, that an item opens with.</param>
internal readonly record struct TextLine(int Number, TextLineKind Kind, string Text, int Indent, int Width, int QuoteDepth, int Mark)
{
    private const int MaxQuoteDepth = 8;

    private static readonly System.Buffers.SearchValues<char> RuleSigns = System.Buffers.SearchValues.Create("-=_*~ ·—+");

    public int End => Indent + Width;

    public static List<TextLine> Split(string text, int firstLine)
    {
        var lines = new List<TextLine>();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            lines.Add(Of(text.AsSpan()[range], firstLine + lines.Count));
        }

        return lines;
    }

    private static TextLine Of(ReadOnlySpan<char> line, int number)
    {
        var quotes = 0;
        while (quotes < MaxQuoteDepth && line.TrimStart() is ['>', .. var inner])
        {
            line = inner;
            quotes++;
        }

        var text = line.Trim();
        var indent = line.Length - line.TrimStart().Length;
        var mark = ItemMark(text, indent);
        var kind = text.IsEmpty ? TextLineKind.Blank
            : IsRule(text) ? TextLineKind.Rule
            : mark > 0 ? TextLineKind.Item
            : IsArt(text) && TextHeading.Framed(text) is null ? TextLineKind.Art
            : TextLineKind.Text;
        return new TextLine(number, kind, text.ToString(), indent, WidthOf(text), quotes, mark);
    }

    private static int ItemMark(ReadOnlySpan<char> text, int indent)
    {
        if (text.Length > 2 && text[0] is '*' or '-' or '+' or '–' && char.IsWhiteSpace(text[1]))
        {
            return text.Length - text[1..].TrimStart().Length;
        }

        if (text.StartsWith("o  ") || (indent > 0 && text is ['o', ' ', >= 'A' and <= 'Z' or '"' or '[', ..]))
        {
            // A small o stands for a bullet when more than a blank parts it from the words, or it is indented and a capital follows.
            return text.Length - text[1..].TrimStart().Length;
        }

        return Enumeration.Measure(text) is var mark && mark < text.Length ? mark : 0;
    }

    private static bool IsRule(ReadOnlySpan<char> text) =>
        text is "\\\\" || (text.Length >= 3 && !char.IsLetterOrDigit(text[0]) && text[0] is not ('.' or '。' or '…') && text.TrimEnd(text[0]).IsEmpty)
        || (text.Length >= 5 && !text.ContainsAnyExcept(RuleSigns));

    private static bool IsArt(ReadOnlySpan<char> text)
    {
        const string DrawingSigns = "_/\\|<>()[]{}=-+*#~^'`.:;,oO0 ";
        if (text.Length < 6)
        {
            return false;
        }

        var signs = 0;
        foreach (var letter in text)
        {
            signs += DrawingSigns.Contains(letter, StringComparison.Ordinal) || letter is >= '\u2500' and <= '\u259F' ? 1 : 0;
        }

        return signs * 10 > text.Length * 8;
    }

    private static int WidthOf(ReadOnlySpan<char> text)
    {
        var width = text.Length;
        foreach (var letter in text)
        {
            width += PlainText.IsCjk(letter) ? 1 : 0;
        }

        return width;
    }
}
