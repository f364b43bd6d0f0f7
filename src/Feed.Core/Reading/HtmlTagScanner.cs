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

    private static readonly SearchValues<char> BetweenNames = SearchValues.Create(" \n\t/");
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

        var (first, at, plain) = (Count, from, 0);
        while (at < html.Length && plain < MaxTagLength)
        {
            var rest = html.AsSpan(at, Math.Min(MaxTagLength, html.Length - at));
            var found = rest.IndexOfAny('>', '=');
            if (found < 0)
            {
                break;
            }

            var name = Names(rest[..found], at);
            at += found + 1;
            plain += found + 1;
            if (rest[found] == '>')
            {
                Note(name, at, 0);
                IsSelfClosed = found > 0 && rest[found - 1] == '/';
                return at;
            }

            plain += Value(name, ref at);
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

    // Of several names all but the last have no value.
    private HtmlAttributeName Names(ReadOnlySpan<char> names, int at)
    {
        names = names.TrimEnd(" \n\t/");
        while (names.IndexOfAny(BetweenNames) is var length and >= 0)
        {
            Note(HtmlAttributeNames.Find(names[..length]), at, 0);
            names = names[(length + 1)..];
        }

        return names.IsEmpty ? HtmlAttributeName.Other : HtmlAttributeNames.Find(names);
    }

    // Goes past the value, and says how long it was when it is not in quotes.
    private int Value(HtmlAttributeName name, ref int at)
    {
        var blanks = html.AsSpan(at).IndexOfAnyExcept(" \n\t");
        at = blanks < 0 ? html.Length : at + blanks;
        var isQuoted = at < html.Length && html[at] is '"' or '\'';
        var start = isQuoted ? at + 1 : at;
        var length = isQuoted ? html.AsSpan(start).IndexOf(html[at]) : html.AsSpan(start).IndexOfAny(ValueEnds);
        length = length < 0 ? html.Length - start : length;
        Note(name, start, length);
        at = isQuoted ? Math.Min(start + length + 1, html.Length) : start + length;
        return isQuoted ? 0 : length;
    }
}
