using System.Buffers;

namespace Feed.Core.Reading;

/// <summary>Makes the tree of strangers' HTML in one pass over its tags: end tags are matched with start tags, nesting and the number of tags are capped.</summary>
internal sealed class HtmlParser
{
    /// <summary>Deeper elements become part of the text of the one at this depth. Real pages and mails stay below 100.</summary>
    public const int MaxDepth = 128;

    /// <summary>What follows is cut. A page or mail of 10 MB has about half as many.</summary>
    public const int MaxElements = 300_000;

    private const int MaxTitleLength = 2_000;

    private static readonly SearchValues<string> Inline = SearchValues.Create(["inline"], StringComparison.OrdinalIgnoreCase);

    private readonly string html;
    private readonly HtmlPage page;
    private readonly HtmlTokenizer tokens;
    private readonly HtmlOpenElements open;
    private readonly List<ReadingNote> notes = [];

    // A block may be shown as if it were none; then blanks count.
    private readonly bool dropsIndentation;
    private bool isAfterBlock;
    private int done;
    private int elements;
    private int tooDeep;

    /// <param name="page">Gets the nodes.</param>
    public HtmlParser(HtmlPage page)
    {
        (this.page, html) = (page, page.Source);
        tokens = new HtmlTokenizer(html);
        open = new HtmlOpenElements(page);
        dropsIndentation = !html.AsSpan().ContainsAny(Inline);
        page.Add(0, HtmlTag.Other, 0, 0);
        Run();
        open.EndAll();
        page.Close(0);
    }

    public HtmlTagScanner Attributes => tokens.Attributes;

    /// <summary>What was cut.</summary>
    public IReadOnlyList<ReadingNote> Notes => notes;

    private void Run()
    {
        var tag = tokens.Next(0);
        while (tag.Kind != HtmlTokenKind.End && elements < MaxElements)
        {
            // A less-than sign that opens nothing is text.
            if (tag.Kind != HtmlTokenKind.Stray)
            {
                if (done < tag.Start && !IsIndentation(tag))
                {
                    Text(done, tag.Start);
                    isAfterBlock = false;
                }

                done = Take(tag);
            }

            tag = tokens.Next(Math.Max(done, tag.Finish));
        }

        Text(done, tag.Start);
        if (tag.Kind != HtmlTokenKind.End)
        {
            Note(tag.Start, $"more than {MaxElements} elements: the rest was cut");
        }
    }

    // Blanks beside the start or end of a block are not shown, and make a third of the nodes of a tidy page.
    private bool IsIndentation(HtmlToken next) =>
        dropsIndentation && (isAfterBlock || (next.Kind == HtmlTokenKind.StartTag && HtmlTags.IsBlock(next.Tag) && open.Count < MaxDepth))
        && !open.Has(HtmlTag.Pre) && html.AsSpan(done, next.Start - done).IsWhiteSpace();

    // Gives the position after what was taken.
    private int Take(HtmlToken tag)
    {
        switch (tag.Kind)
        {
            case HtmlTokenKind.Ignored:
                return tag.Finish;
            case HtmlTokenKind.EndTag:
                EndTag(tag);
                return tag.Finish;
            default:
                return HtmlTags.IsRaw(tag.Tag) ? SkipElement(tag) : tag.Tag == HtmlTag.Title ? Title(tag) : StartTag(tag);
        }
    }

    private int StartTag(HtmlToken tag)
    {
        elements++;

        // <div/> opens an element in HTML, but everyone who writes it means an empty one, and so it is here.
        if (!HtmlTags.IsVoid(tag.Tag) && !tag.IsSelfClosed)
        {
            open.EndImplied(tag.Tag);
            if (open.Count >= MaxDepth)
            {
                if (tooDeep++ == 0)
                {
                    Note(tag.Start, $"elements nested deeper than {MaxDepth}: the deeper ones were flattened");
                }

                return tag.Finish;
            }

            open.Push(tag.Tag, html.AsSpan(tag.NameStart, tag.NameLength));
        }

        Add(tag);
        isAfterBlock = HtmlTags.IsBlock(tag.Tag);
        return tag.Finish;
    }

    // A title has no elements (the HTML standard, §13.2.5.2).
    private int Title(HtmlToken tag)
    {
        StartTag(tag);
        var rest = html.AsSpan(tag.Finish, Math.Min(MaxTitleLength, html.Length - tag.Finish));
        var length = tag.IsSelfClosed ? -1 : rest.IndexOf("</title", StringComparison.OrdinalIgnoreCase);
        Text(tag.Finish, tag.Finish + Math.Max(length, 0));
        return tag.Finish + Math.Max(length, 0);
    }

    private void EndTag(HtmlToken tag)
    {
        if (tag.Tag is HtmlTag.Br)
        {
            Add(tag);
            isAfterBlock = false;
        }
        else if (tooDeep > 0 && open.Count >= MaxDepth)
        {
            tooDeep--;
        }
        else if (open.End(tag.Tag, html.AsSpan(tag.NameStart, tag.NameLength)))
        {
            isAfterBlock = HtmlTags.IsBlock(tag.Tag);
        }
    }

    // What is not HTML is not looked into; TeX in a script is text.
    private int SkipElement(HtmlToken tag)
    {
        elements++;
        var end = tag.IsSelfClosed ? tag.Finish : tokens.EndOf(tag);
        if (end < 0)
        {
            Note(tag.Start, $"<{html.Substring(tag.NameStart, tag.NameLength)}> without its end: the rest was cut");
            return html.Length;
        }

        if (tag.Tag == HtmlTag.Script && HtmlFormula.Find(html.AsSpan(tag.Start, end - tag.Start)) is { Length: > 0 } formula)
        {
            Formula(tag, formula);
        }
        else if (tag.Tag is HtmlTag.Script or HtmlTag.Style && !tag.IsSelfClosed)
        {
            page.Skip(tag.Start, end);
        }

        return end;
    }

    // An element that states the TeX, as MathML has it.
    private void Formula(HtmlToken script, (int Start, int Length) formula)
    {
        var math = script with { Tag = HtmlTag.Math, FirstAttribute = Attributes.Count };
        Attributes.Note(HtmlAttributeName.AltText, script.Start + formula.Start, formula.Length);
        Add(math);
    }

    private void Text(int start, int end)
    {
        if (start < end)
        {
            page.Add(start, HtmlTag.Other, -1, end - start);
        }
    }

    private void Add(HtmlToken tag) => page.Add(tag.Start, tag.Tag, tag.FirstAttribute, Attributes.Count - tag.FirstAttribute);

    private void Note(int at, string text) => notes.Add(new ReadingNote(html.AsSpan(0, at).Count('\n') + 1, text));
}
