namespace Feed.Core.Reading;

/// <summary>Knows whether the lines of a text were cut at a margin, and so which line breaks mean nothing.</summary>
/// <param name="margin">The column at which lines were cut, or 0 when every line break is meant.</param>
internal sealed class Wrapping(int margin)
{
    private const int NarrowestMargin = 55;
    private const int WidestMargin = 110;

    // How far short of the margin an ordinary wrapped line may end.
    private const int Slack = 16;

    /// <summary>A long line without a full stop before an address goes on with it, wrapped text or not.</summary>
    private const int LongLineColumns = 60;

    public static Wrapping Of(IReadOnlyList<TextLine> lines)
    {
        var ends = lines.Where(line => line.Kind is TextLineKind.Text or TextLineKind.Item && !IsAddress(line.Text) && !AddressedTitle.IsAddress(line.Text)).Select(line => line.End).Order().ToList();
        if (ends.Count < 4)
        {
            return new Wrapping(0);
        }

        var margin = ends[Math.Max(0, ends.Count - 1 - (ends.Count / 20))];
        var near = ends.Count(end => end > margin - Slack && end <= margin);
        return new Wrapping(margin is >= NarrowestMargin and <= WidestMargin && near >= 3 && near * 5 >= ends.Count ? margin : 0);
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
            return first.Width >= LongLineColumns && !EndsSentence(first.Text) && (margin == 0 || first.End + second.Width > margin);
        }

        return margin > 0 && first.End + 1 + FirstWord(second.Text) > margin - 1;
    }

    public static bool IsAddress(string text) => LinkAddress.IsWeb(text);

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or '。' or '!' or '！' or '?' or '？' or ':' or '：' or ';' or '；' or '…' or '”' or ')' or '）';

    private static int FirstWord(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return PlainText.IsCjk(text[0]) ? 2 : blank < 0 ? text.Length : blank;
    }
}
