namespace Feed.Core.Reading;

/// <summary>Knows whether the lines of a text were cut at a margin, and so which line breaks mean nothing.</summary>
/// <param name="margin">The column at which lines were cut, or 0 when every line break is meant.</param>
/// <param name="addressesAreLines">Whether an address has its line for itself.</param>
internal sealed class Wrapping(int margin, bool addressesAreLines)
{
    private const int NarrowestMargin = 55;
    private const int WidestMargin = 110;

    // How far short of the margin an ordinary wrapped line may end.
    private const int Slack = 16;

    /// <summary>A long line without a full stop before an address goes on with it, wrapped text or not.</summary>
    private const int LongLineColumns = 60;

    private const int FewestAddresses = 3;

    private const int FewestItemColumns = 16;

    // No line of its own ends with one of these.
    private static readonly HashSet<string> SmallWords = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "and", "are", "as", "at", "but", "by", "for", "from", "has", "have", "in", "into", "is", "its", "of", "on", "or", "than", "that", "the", "their", "this", "to", "was", "were", "which", "will", "with" };

    // Of these those that no title ends with either: there are things to wait for, and to look at.
    private static readonly HashSet<string> OpenWords = new(StringComparer.Ordinal) { "a", "an", "and", "by", "for", "from", "into", "of", "or", "the", "their", "with" };

    public static Wrapping Of(IReadOnlyList<TextLine> lines)
    {
        var addressesAreLines = AreLines(lines);
        var ends = lines.Where(line => line.Kind is TextLineKind.Text or TextLineKind.Item && !line.Text.Contains("://", StringComparison.Ordinal)).Select(line => line.End).Order().ToList();
        if (ends.Count < 4)
        {
            return new Wrapping(0, addressesAreLines);
        }

        var margin = ends[Math.Max(0, ends.Count - 1 - (ends.Count / 20))];
        var near = ends.Count(end => end > margin - Slack && end <= margin);
        return new Wrapping(margin is >= NarrowestMargin and <= WidestMargin && near >= 3 && near * 5 >= ends.Count ? margin : 0, addressesAreLines);
    }

    /// <summary>Whether the second line goes on with the sentence of the first.</summary>
    public bool Joins(TextLine first, TextLine second)
    {
        if (first.QuoteDepth != second.QuoteDepth)
        {
            return false;
        }

        if (IsAddress(second.Text))
        {
            return !addressesAreLines && first.Width >= LongLineColumns && !EndsSentence(first.Text) && (margin == 0 || first.End + second.Width > margin);
        }

        return IsCutShort(first, second) || (margin > 0 ? first.End + 1 + FirstWord(second.Text) > margin - 1 || (first.End > margin - Slack && IsMidSentence(first, second)) : GoesOn(first, second));
    }

    // "* Counting threads for", "  long cloths": the words of an item that none ends with.
    private static bool IsCutShort(TextLine first, TextLine second) =>
        first.Kind == TextLineKind.Item && second.Kind == TextLineKind.Text && second.Indent == first.Indent + first.Mark && first.Width >= FewestItemColumns && EndsOpen(first.Text);

    /// <summary>Whether the line ends with a word that no title ends with.</summary>
    public static bool EndsOpen(ReadOnlySpan<char> line) =>
        line.TrimEnd() is var words && OpenWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[(words.LastIndexOf(' ') + 1)..]);

    private static bool IsMidSentence(TextLine first, TextLine second) => (char.IsLower(second.Text[0]) || PlainText.IsCjk(second.Text[0]) || second.Text.StartsWith("— ", StringComparison.Ordinal)) && !EndsSentence(first.Text);

    // Too few lines to tell the margin: a long line of an item or one that ends in the middle of a sentence, and small letters below.
    private static bool GoesOn(TextLine first, TextLine second) =>
        first.End is >= NarrowestMargin and <= WidestMargin && IsMidSentence(first, second)
        && ((first.Kind == TextLineKind.Item && second.Indent == first.Indent + first.Mark) || first.Text[^1] == ',' || SmallWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first.Text.AsSpan(first.Text.LastIndexOf(' ') + 1)));

    public static bool IsAddress(string text) => LinkAddress.IsWeb(text);

    // Where most addresses stand below a short line or a whole sentence, the others do not go on with a line either.
    private static bool AreLines(IReadOnlyList<TextLine> lines)
    {
        var (below, behind) = (0, 0);
        for (var index = 1; index < lines.Count; index++)
        {
            if (lines[index - 1].Kind is TextLineKind.Text && lines[index].Kind is TextLineKind.Text && IsAddress(lines[index].Text) && !IsAddress(lines[index - 1].Text))
            {
                var isBelow = lines[index - 1].Width < LongLineColumns || EndsSentence(lines[index - 1].Text);
                (below, behind) = isBelow ? (below + 1, behind) : (below, behind + 1);
            }
        }

        return below >= FewestAddresses && below >= behind * 2;
    }

    private static bool EndsSentence(string text) => text.Length > 0 && text.AsSpan().TrimEnd('"') is { Length: > 0 } bare && bare[^1] is '.' or '。' or '!' or '！' or '?' or '？' or ':' or '：' or ';' or '；' or '…' or '”' or ')' or '）';

    private static int FirstWord(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return PlainText.IsCjk(text[0]) ? 2 : blank < 0 ? text.Length : blank;
    }
}
