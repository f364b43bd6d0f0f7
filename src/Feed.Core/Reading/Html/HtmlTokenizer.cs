using System.Buffers;

namespace Feed.Core.Reading;

/// <summary>Finds the tags of an HTML text without building anything, in time linear in its length. Source: the HTML standard, §13.2.5.</summary>
internal sealed class HtmlTokenizer(string html)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \n\t/><");

    // Where searches can be given up at once: without these, a million openings of something that never ends cost a million scans.
    private readonly int lastClose = html.LastIndexOf('>');
    private readonly int lastCommentEnd = html.LastIndexOf("-->", StringComparison.Ordinal);

    /// <summary>The attributes of the start tags so far.</summary>
    public HtmlTagScanner Attributes { get; } = new(html);

    /// <summary>The name at the start of what stands behind <c>&lt;</c>.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag) => tag.IndexOfAny(NameEnds) is >= 0 and var end ? tag[..end] : tag;

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
        var length = NameOf(html.AsSpan(nameStart)).Length;
        var first = Attributes.Count;
        var finish = Attributes.End(nameStart + length);
        if (kind == HtmlTokenKind.EndTag)
        {
            Attributes.Drop(first);
        }

        return finish < 0
            ? Ignored(start, ">")
            : new HtmlToken(kind, start, finish)
            {
                Tag = HtmlTags.Find(html.AsSpan(nameStart, length)),
                NameStart = nameStart,
                NameLength = length,
                FirstAttribute = first,
                IsSelfClosed = Attributes.IsSelfClosed,
            };
    }
}
