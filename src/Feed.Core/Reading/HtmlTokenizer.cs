using System.Buffers;

namespace Feed.Core.Reading;

/// <summary>Finds the tags of an HTML text without building anything, in time linear in its length. Source: the HTML standard, §13.2.5.</summary>
internal sealed class HtmlTokenizer(string html)
{
    /// <summary>A tag that goes on longer outside its quotes is no tag.</summary>
    private const int MaxTagLength = 64 * 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \n\t/><");

    // Where searches can be given up at once: without these, a million openings of something that never ends cost a million scans.
    private readonly int lastClose = html.LastIndexOf('>');
    private readonly int lastCommentEnd = html.LastIndexOf("-->", StringComparison.Ordinal);
    private int noTagEndBefore;

    /// <summary>The first tag at or after a position.</summary>
    public HtmlToken Next(int from)
    {
        var start = html.AsSpan(from).IndexOf('<');
        if (start < 0)
        {
            return new HtmlToken(HtmlTokenKind.End, html.Length, html.Length);
        }

        start += from;
        var letter = start + 1 < html.Length ? html[start + 1] : '\0';
        return letter switch
        {
            '!' when start < lastCommentEnd && html.AsSpan(start).StartsWith("<!--") => Ignored(start, "-->"),
            '!' or '?' => Ignored(start, ">"),
            '/' when start + 2 < html.Length && char.IsAsciiLetter(html[start + 2]) => Named(start, start + 2, HtmlTokenKind.EndTag),
            '/' => Ignored(start, ">"),
            _ when char.IsAsciiLetter(letter) => Named(start, start + 1, HtmlTokenKind.StartTag),
            _ => new HtmlToken(HtmlTokenKind.Stray, start, start + 1),
        };
    }

    /// <summary>The position after the end tag of an element whose content is not HTML, or -1.</summary>
    public int EndOf(HtmlToken tag)
    {
        var name = html.AsSpan(tag.NameStart, tag.NameLength);
        var at = tag.Finish;
        while (html.AsSpan(at).IndexOf("</") is var found && found >= 0)
        {
            at += found + 2;
            if (html.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                var close = html.AsSpan(at).IndexOf('>');
                return close < 0 ? html.Length : at + close + 1;
            }
        }

        return -1;
    }

    // What never ends is cut at its line, so that one slip does not take the document with it.
    private HtmlToken Ignored(int start, string end)
    {
        var found = start < lastClose ? html.AsSpan(start).IndexOf(end) : -1;
        var finish = found >= 0 ? start + found + end.Length : html.IndexOf('\n', start);
        return new HtmlToken(HtmlTokenKind.Ignored, start, finish < 0 ? html.Length : finish);
    }

    private HtmlToken Named(int start, int nameStart, HtmlTokenKind kind)
    {
        var length = html.AsSpan(nameStart).IndexOfAny(NameEnds);
        length = length < 0 ? html.Length - nameStart : length;
        var finish = TagEnd(nameStart + length);
        return finish < 0
            ? Ignored(start, ">")
            : new HtmlToken(kind, start, finish)
            {
                Tag = HtmlTags.Find(html.AsSpan(nameStart, length)),
                NameStart = nameStart,
                NameLength = length,
                IsSelfClosed = html[finish - 2] == '/',
            };
    }

    // The position after the first '>' outside a quoted attribute value, or -1.
    private int TagEnd(int from)
    {
        if (from < noTagEndBefore || from > lastClose)
        {
            return -1;
        }

        var at = from;
        var plain = 0;
        while (at < html.Length && plain < MaxTagLength)
        {
            var found = html.AsSpan(at, Math.Min(MaxTagLength, html.Length - at)).IndexOfAny('>', '=');
            if (found < 0)
            {
                break;
            }

            at += found;
            plain += found;
            if (html[at] == '>')
            {
                return at + 1;
            }

            at = AfterValue(at + 1);
        }

        noTagEndBefore = at;
        return -1;
    }

    private int AfterValue(int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        if (at >= html.Length || html[at] is not ('"' or '\''))
        {
            return at;
        }

        var close = html.AsSpan(at + 1).IndexOf(html[at]);
        return close < 0 ? html.Length : at + close + 2;
    }
}
