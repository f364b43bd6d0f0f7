using System.Net;
using System.Text.RegularExpressions;

namespace Feed.Core.Publishing;

/// <summary>Text for places that hold plain text but that readers and validators search for HTML: titles, names, summaries.</summary>
public static partial class PlainLine
{
    /// <summary>Gives the text itself unless it has an HTML tag or reference.</summary>
    /// <remarks>
    /// A reference there was escaped once too often, so it is read; a tag that is meant as text gets other brackets, for half of all readers would
    /// swallow it. <c>List&lt;T&gt;</c>, <c>a &lt; b</c> and <c>AT&amp;T</c> stay.
    /// </remarks>
    public static string Of(string text) => MayHaveMarkup(text) ? Repair(text) : text;

    private static readonly string[] References = ["#", "amp", "lt", "gt", "quot", "apos", "nbsp"];

    // Cheap, for it is asked of every title, name and summary, and nearly always answered with no.
    private static bool MayHaveMarkup(ReadOnlySpan<char> text)
    {
        for (var sign = text.IndexOfAny('<', '&'); sign >= 0; sign = text.IndexOfAny('<', '&'))
        {
            var isTag = text[sign] == '<';
            text = text[(sign + 1)..];
            if (isTag ? text is [var next, ..] && (next == '/' || char.IsAsciiLetter(next)) && text.Contains('>') : IsReference(text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReference(ReadOnlySpan<char> text)
    {
        foreach (var reference in References)
        {
            if (text.StartsWith(reference, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Repair(string text)
    {
        if (Reference().IsMatch(text))
        {
            text = Reference().Replace(WebUtility.HtmlDecode(text), "＆$1");
        }

        return Tag().Replace(text, "‹$1›");
    }

    [GeneratedRegex("&(#[0-9xX]|amp|lt|gt|quot|apos|nbsp)", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(
        "<(/?(?:a|abbr|acronym|address|area|article|aside|audio|b|base|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|dd|del|details|dfn|div|dl|dt|em"
        + "|embed|fieldset|figcaption|figure|font|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|math|meta|nav"
        + "|noscript|object|ol|option|p|param|pre|q|s|samp|script|section|select|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead"
        + "|title|tr|tt|u|ul|var|video)(?:[ /][^<>]*)?)>",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
