using System.Buffers;

namespace Feed.Core.Reading;

/// <summary>Prepares strangers' HTML for the parser, in one pass over its tags.</summary>
/// <remarks>
/// HtmlAgilityPack keeps whatever nesting it is given, recurses over it and takes time that grows with its square. So, before it sees the tags,
/// end tags are matched with start tags, and nesting and the number of tags are capped.
/// </remarks>
internal sealed class HtmlRepair
{
    /// <summary>Deeper elements become part of the text of the one at this depth. Real pages and mails stay below 100.</summary>
    public const int MaxDepth = 128;

    /// <summary>What follows is cut. A page or mail of 10 MB has about half as many.</summary>
    public const int MaxElements = 300_000;

    private const int MaxTitleLength = 2_000;

    private static readonly SearchValues<string> Inline = SearchValues.Create(["inline"], StringComparison.OrdinalIgnoreCase);

    private readonly string html;
    private readonly HtmlTokenizer tokens;
    private readonly HtmlOpenElements open;
    private readonly List<ReadingNote> notes = [];

    // A block may be shown as if it were none; then blanks count.
    private readonly bool dropsIndentation;
    private bool isAfterBlock;
    private int done;
    private int elements;
    private int tooDeep;

    /// <param name="isWhole">Whether the parser is to get all that the page has, for selectors.</param>
    public HtmlRepair(string html, bool isWhole)
    {
        this.html = html;
        tokens = new HtmlTokenizer(html);
        Outline = new HtmlOutline(html, isWhole);
        open = new HtmlOpenElements(Outline);
        dropsIndentation = !isWhole && !html.AsSpan().ContainsAny(Inline);
        Run();
    }

    /// <summary>What the parser gets.</summary>
    public HtmlOutline Outline { get; }

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
                    Outline.Text(done, tag.Start);
                    isAfterBlock = false;
                }

                done = Take(tag);
            }

            tag = tokens.Next(Math.Max(done, tag.Finish));
        }

        Outline.Text(done, tag.Start);
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
                if (IsUnderstood(tag))
                {
                    Outline.Unread(tag.Start, tag.Finish);
                }

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

        // <div/> opens an element in HTML, but everyone who writes it means an empty one, and so does the parser.
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

        Outline.Start(tag, Attributes.Count - tag.FirstAttribute);
        isAfterBlock = HtmlTags.IsBlock(tag.Tag);
        return tag.Finish;
    }

    // A title has no elements (the HTML standard, §13.2.5.2).
    private int Title(HtmlToken tag)
    {
        StartTag(tag);
        var rest = html.AsSpan(tag.Finish, Math.Min(MaxTitleLength, html.Length - tag.Finish));
        var length = tag.IsSelfClosed ? -1 : rest.IndexOf("</title", StringComparison.OrdinalIgnoreCase);
        Outline.Text(tag.Finish, tag.Finish + Math.Max(length, 0));
        return tag.Finish + Math.Max(length, 0);
    }

    private void EndTag(HtmlToken tag)
    {
        if (tag.Tag is HtmlTag.Br)
        {
            Outline.Start(tag, 0);
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
            Outline.Unread(tag.Start, end);
        }

        return end;
    }

    // An element that states the TeX, as MathML has it.
    private void Formula(HtmlToken script, (int Start, int Length) formula)
    {
        var math = script with { Tag = HtmlTag.Math, FirstAttribute = Attributes.Count };
        Attributes.Note(HtmlAttributeName.AltText, script.Start + formula.Start, formula.Length);
        Outline.Start(math, 1);
        Outline.End(HtmlTags.Name(HtmlTag.Math));
    }

    // Comments and document types that the parser reads as we do.
    private bool IsUnderstood(HtmlToken tag)
    {
        var text = html.AsSpan(tag.Start, tag.Finish - tag.Start);
        return text.StartsWith("<!--") ? text.Length > "<!---->".Length && text.EndsWith("-->") && text[4] is not ('>' or '-')
            : text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) && !text.Contains('[');
    }

    private void Note(int at, string text) => notes.Add(new ReadingNote(html.AsSpan(0, at).Count('\n') + 1, text));
}
