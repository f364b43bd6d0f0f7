using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Reads the texts of feeds, which may be plain, HTML, or HTML escaped once too often.</summary>
internal static partial class FeedText
{
    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : CleanText.Of(text).Trim();

    /// <summary>One line of text, without markup.</summary>
    public static string? Plain(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = HasMarkup(text)
            ? string.Join(' ', HtmlReader.ReadFragment(Literal().Replace(text, "&lt;"), "", 1).Select(block => block.Text))
            : CharacterReferences.Decode(text);
        return Trimmed(Inlines.Of(CleanText.Of(line)).Text);
    }

    /// <summary>A title: markup in it is markup, but <c>Vec&lt;T&gt;</c> is not.</summary>
    /// <param name="feed">The whole feed, for a title that is markup rather than text.</param>
    public static string? Title(FeedElement? element, string feed) =>
        element is null ? null : Plain(element.Children.Count > 0 ? Markup(feed[element.InnerStart..element.InnerEnd]) : element.Text);

    /// <summary>The date as stated, in the feed's own zone: RFC 822, ISO 8601 and what is near them; a wrong weekday does not matter.</summary>
    public static PartialDate? Date(string stated) => DateText.Find(stated.Trim(), (int?)null)?.Date;

    /// <param name="type">The <c>type</c> attribute of Atom, or <c>null</c>.</param>
    public static IReadOnlyList<Block> Blocks(string text, string? type, string address, int line)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var content = EscapedTag().Count(text) > 1 && !HasMarkup(text) ? CharacterReferences.Decode(text) : text;
        return HasMarkup(content) || type is "html" or "xhtml" or "text/html"
            ? HtmlReader.ReadFragment(content, address, line)
            : PlainTextReader.ReadBlocks(CleanText.Of(CharacterReferences.Decode(content)), line);
    }

    /// <summary>Content that is XML itself, as HTML: without the prefix that it may give to every element.</summary>
    public static string Markup(string xml) => PrefixedTag().Replace(xml, "$1");

    private static bool HasMarkup(string text) => text.Contains('<', StringComparison.Ordinal) && KnownTag().IsMatch(text);

    [GeneratedRegex("""</?(p|div|a|b|i|u|em|strong|code|br|hr|img|ul|ol|li|h[1-6]|span|sub|sup|blockquote|pre|table|tr|td|font|center|figure|section|article|tt|small|s|del|cite|q|details|iframe|script|style)(\s[^<>]*)?/?>""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex KnownTag();

    // A less-than sign that opens no element we know: generics in a title.
    [GeneratedRegex("""<(?!/?(p|div|a|b|i|u|em|strong|code|br|hr|img|ul|ol|li|h[1-6]|span|sub|sup|blockquote|pre|tt|small|s|del|cite|q|font)[\s/>])""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    [GeneratedRegex("""&lt;/?(p|div|a|b|i|em|strong|br|ul|ol|li|h[1-6]|span|img)[\s&/]""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex EscapedTag();

    [GeneratedRegex("""(</?)(xhtml|html|h|x|xh):""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PrefixedTag();
}
