using System.Buffers;
using System.Runtime.InteropServices;

namespace Feed.Core.Reading;

/// <summary>An attribute of a start tag, and where its value stands in the text, as written.</summary>
internal readonly record struct HtmlAttribute(HtmlAttributeName Name, int Start, int Length);

/// <summary>Finds where tags end, and notes the attributes on the way. Source: the HTML standard, §13.2.5.32 to §13.2.5.40.</summary>
internal sealed class HtmlTagScanner(string html)
{
    /// <summary>A tag that goes on longer outside its quotes is no tag.</summary>
    private const int MaxTagLength = 64 * 1024;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \n\t>");

    // Where searches can be given up at once: without these, a million tags that never end cost a million scans.
    private readonly int lastClose = html.LastIndexOf('>');
    private readonly List<HtmlAttribute> attributes = [];
    private int noEndBefore;

    /// <summary>How many attributes are noted.</summary>
    public int Count => attributes.Count;

    /// <summary>Whether the tag that was found last ends with a slash that belongs to no value.</summary>
    public bool IsSelfClosed { get; private set; }

    /// <summary>The position after the <c>&gt;</c> that ends a tag, or -1.</summary>
    /// <param name="from">The position after the tag's name.</param>
    public int End(int from)
    {
        if (from < noEndBefore || from > lastClose)
        {
            return -1;
        }

        var (first, at, quoted) = (Count, from, 0);
        while (at - from - quoted < MaxTagLength)
        {
            var before = at;
            at = SkipBlanks(at, orSlash: true);
            if (at >= html.Length)
            {
                break;
            }

            if (html[at] == '>')
            {
                IsSelfClosed = at > before && html[at - 1] == '/';
                return at + 1;
            }

            at = Attribute(at, ref quoted);
        }

        Drop(first);
        noEndBefore = at;
        return -1;
    }

    /// <summary>Forgets the attributes that were noted after the first so many.</summary>
    public void Drop(int first) => CollectionsMarshal.SetCount(attributes, first);

    /// <summary>Some of the attributes that were noted, in the order of the text.</summary>
    public ReadOnlySpan<HtmlAttribute> Slice(int first, int count) => CollectionsMarshal.AsSpan(attributes).Slice(first, count);

    /// <summary>Notes an attribute that is looked at.</summary>
    public void Note(HtmlAttributeName name, int start, int length)
    {
        if (name != HtmlAttributeName.Other)
        {
            attributes.Add(new HtmlAttribute(name, start, length));
        }
    }

    // Gives the position after the attribute, and adds what stands in quotes to their sum.
    private int Attribute(int start, ref int quoted)
    {
        var end = start + 1;
        while (end < html.Length && html[end] is not (' ' or '\n' or '\t' or '/' or '>' or '='))
        {
            end++;
        }

        var name = HtmlAttributeNames.Find(html.AsSpan(start, end - start));
        var sign = SkipBlanks(end, orSlash: false);
        if (sign >= html.Length || html[sign] != '=')
        {
            Note(name, end, 0);
            return end;
        }

        var value = SkipBlanks(sign + 1, orSlash: false);
        var isQuoted = value < html.Length && html[value] is '"' or '\'';
        value += isQuoted ? 1 : 0;
        var length = isQuoted ? html.AsSpan(value).IndexOf(html[value - 1]) : html.AsSpan(value).IndexOfAny(ValueEnds);
        length = length < 0 ? html.Length - value : length;
        Note(name, value, length);
        quoted += isQuoted ? length : 0;
        return isQuoted ? Math.Min(value + length + 1, html.Length) : value + length;
    }

    private int SkipBlanks(int at, bool orSlash)
    {
        while (at < html.Length && (html[at] is ' ' or '\n' or '\t' || (orSlash && html[at] == '/')))
        {
            at++;
        }

        return at;
    }
}
