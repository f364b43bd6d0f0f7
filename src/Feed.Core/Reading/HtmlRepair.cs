using System.Text;

namespace Feed.Core.Reading;

/// <summary>Prepares strangers' HTML for the parser, in one pass over its tags.</summary>
/// <remarks>
/// HtmlAgilityPack keeps whatever nesting it is given, recurses over it and takes time that grows with its square. So, before it sees the text,
/// end tags are matched with start tags, and nesting and the number of tags are capped. Text that is fine passes through as the same string.
/// Line feeds stay, so line numbers hold.
/// </remarks>
internal sealed class HtmlRepair
{
    /// <summary>Deeper elements become part of the text of the one at this depth. Real pages and mails stay below 100.</summary>
    public const int MaxDepth = 128;

    /// <summary>What follows is cut. A page of 10 MB has about half as many.</summary>
    public const int MaxElements = 600_000;

    private readonly string html;
    private readonly HtmlTokenizer tokens;
    private readonly StringBuilder output = new();
    private readonly HtmlOpenElements open = new();
    private readonly List<ReadingNote> notes = [];
    private int copied;
    private int elements;
    private int tooDeep;

    private HtmlRepair(string html)
    {
        this.html = html;
        tokens = new HtmlTokenizer(html);
    }

    /// <summary>The text with every tag matched, and notes on what was cut.</summary>
    public static (string Html, IReadOnlyList<ReadingNote> Notes) Apply(string html)
    {
        var repair = new HtmlRepair(html);
        repair.Run();
        return (repair.Finish(), repair.notes);
    }

    private void Run()
    {
        var tag = tokens.Next(0);
        while (tag.Kind != HtmlTokenKind.End && elements < MaxElements)
        {
            var next = tag.Kind switch
            {
                HtmlTokenKind.Stray => Replace(tag, "&lt;"),
                HtmlTokenKind.Ignored => IsUnderstood(tag) ? tag.Finish : Replace(tag, ""),
                HtmlTokenKind.EndTag => EndTag(tag),
                _ => StartTag(tag),
            };
            tag = tokens.Next(next);
        }

        if (tag.Kind != HtmlTokenKind.End)
        {
            Note(tag.Start, $"more than {MaxElements} elements: the rest was cut");
            Replace(tag with { Finish = html.Length }, "");
        }
    }

    private int StartTag(HtmlToken tag)
    {
        elements++;
        if (HtmlTags.IsRaw(tag.Tag))
        {
            return SkipElement(tag);
        }

        // <div/> opens an element in HTML, but everyone who writes it means an empty one, and so does the parser.
        if (HtmlTags.IsVoid(tag.Tag) || tag.IsSelfClosed)
        {
            return tag.Finish;
        }

        Insert(tag.Start, open.ImpliedEnds(tag.Tag));
        if (open.Count >= MaxDepth)
        {
            if (tooDeep++ == 0)
            {
                Note(tag.Start, $"elements nested deeper than {MaxDepth}: the deeper ones were flattened");
            }

            return Replace(tag, "");
        }

        open.Push(tag.Tag, html.AsSpan(tag.NameStart, tag.NameLength));
        return tag.Finish;
    }

    private int EndTag(HtmlToken tag)
    {
        if (tag.Tag is HtmlTag.Br)
        {
            return Replace(tag, "<br>");
        }

        if (tooDeep > 0 && open.Count >= MaxDepth)
        {
            tooDeep--;
            return Replace(tag, "");
        }

        if (open.EndsBefore(tag.Tag, html.AsSpan(tag.NameStart, tag.NameLength)) is not { } missing)
        {
            return Replace(tag, "");
        }

        Insert(tag.Start, missing);
        return tag.Finish;
    }

    // What is not HTML is not looked into; TeX in a script is text.
    private int SkipElement(HtmlToken tag)
    {
        var end = tag.IsSelfClosed ? tag.Finish : tokens.EndOf(tag);
        if (end < 0)
        {
            Note(tag.Start, $"<{html.Substring(tag.NameStart, tag.NameLength)}> without its end: the rest was cut");
            return Replace(tag with { Finish = html.Length }, "");
        }

        var formula = tag.Tag == HtmlTag.Script ? HtmlFormula.Of(html.AsSpan(tag.Start, end - tag.Start)) : "";
        return tag.Tag is HtmlTag.Script or HtmlTag.Style && formula.Length == 0 && !tag.IsSelfClosed
            ? end
            : Replace(tag with { Finish = end }, formula);
    }

    // Comments and document types that the parser reads as we do.
    private bool IsUnderstood(HtmlToken tag)
    {
        var text = html.AsSpan(tag.Start, tag.Finish - tag.Start);
        return text.StartsWith("<!--") ? text.Length > "<!---->".Length && text.EndsWith("-->") && text[4] is not ('>' or '-')
            : text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) && !text.Contains('[');
    }

    private void Insert(int at, string text)
    {
        if (text.Length > 0)
        {
            output.Append(html, copied, at - copied).Append(text);
            copied = at;
        }
    }

    private int Replace(HtmlToken token, string text)
    {
        output.Append(html, copied, token.Start - copied).Append(text);
        output.Append('\n', html.AsSpan(token.Start, token.Finish - token.Start).Count('\n'));
        copied = token.Finish;
        return token.Finish;
    }

    private void Note(int at, string text) => notes.Add(new ReadingNote(html.AsSpan(0, at).Count('\n') + 1, text));

    private string Finish() => copied == 0 ? html : output.Append(html, copied, html.Length - copied).ToString();
}
