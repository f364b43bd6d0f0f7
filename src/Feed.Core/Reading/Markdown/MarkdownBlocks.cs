using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Feed.Core.Reading;

/// <summary>Takes Markdig's tree to our flat list of blocks.</summary>
/// <param name="address">Of the document: relative links start here.</param>
/// <param name="firstLine">1-based line of the document at which the parsed text starts.</param>
internal sealed class MarkdownBlocks(string address, int firstLine)
{
    // A line of dashes right below a paragraph makes it a heading by the letter; of a long one nobody meant that.
    private const int MaxUnderlinedChars = 120;

    private readonly MarkdownInlines inlines = new(new LinkResolver(address));
    private readonly List<Block> blocks = [];
    private int lists;
    private int tables;

    public IReadOnlyList<Block> Of(MarkdownDocument tree)
    {
        AddAll(tree, 0, 0);
        return SignedLines.Open(blocks);
    }

    private void AddAll(ContainerBlock container, int depth, int quoteDepth)
    {
        foreach (var block in container)
        {
            Add(block, depth, quoteDepth);
        }
    }

    private void Add(Markdig.Syntax.Block block, int depth, int quoteDepth)
    {
        var line = block.Line + firstLine;
        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(heading, line, depth, quoteDepth);
                break;
            case ParagraphBlock paragraph:
                AddParagraph(inlines.Of(paragraph.Inline), line, depth, quoteDepth);
                break;
            case ListBlock list:
                AddList(list, depth, quoteDepth);
                break;
            case QuoteBlock quote:
                AddAll(quote, depth, quoteDepth + 1);
                break;
            case Table table:
                AddTable(table, depth, quoteDepth);
                break;
            case FencedCodeBlock fenced:
                blocks.Add(new Code(line, fenced.Lines.ToString(), fenced.Info is { Length: > 0 } info ? info : null) { Depth = depth, QuoteDepth = quoteDepth });
                break;
            case CodeBlock code:
                AddIndented(code, line, depth, quoteDepth);
                break;
            case ThematicBreakBlock:
                blocks.Add(new Rule(line) { Depth = depth, QuoteDepth = quoteDepth });
                break;
            case HtmlBlock html:
                AddHtml(html, line, depth, quoteDepth);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock other:
                AddAll(other, depth, quoteDepth);
                break;
        }
    }

    private void AddHeading(HeadingBlock heading, int line, int depth, int quoteDepth)
    {
        var content = inlines.Of(heading.Inline);
        if (heading.IsSetext && (content.Text.Length > MaxUnderlinedChars || content.Runs.Any(run => run.IsBreak)))
        {
            AddParagraph(content, line, depth, quoteDepth);
            blocks.Add(new Rule(line) { Depth = depth, QuoteDepth = quoteDepth });
        }
        else
        {
            blocks.Add(new Heading(line, heading.Level, HeadingAttributes.Remove(content)) { Depth = depth, QuoteDepth = quoteDepth });
        }
    }

    // Images that stand alone become blocks; a paragraph that lists items line by line becomes one paragraph a line.
    private void AddParagraph(Inlines content, int line, int depth, int quoteDepth)
    {
        if (IsOneLine(content.Runs))
        {
            blocks.Add(new Paragraph(line, content) { Depth = depth, QuoteDepth = quoteDepth });
            return;
        }

        if (MarkedLines.Split(content) is not { Count: > 0 } marked)
        {
            AddLines(content, line, depth, quoteDepth);
            return;
        }

        lists++;
        foreach (var (part, isItem) in marked)
        {
            blocks.Add(isItem ? new ListItem(line, "*", lists, part) { Depth = depth + 1, QuoteDepth = quoteDepth } : new Paragraph(line, part) { Depth = depth, QuoteDepth = quoteDepth });
        }
    }

    private void AddLines(Inlines content, int line, int depth, int quoteDepth)
    {
        foreach (var (part, offset) in ParagraphLines.Split(content))
        {
            if (part.Runs.All(run => run.IsImage || run.IsBreak || string.IsNullOrWhiteSpace(run.Text)))
            {
                blocks.AddRange(part.Runs.Where(run => run.IsImage).Select(run =>
                    new Image(line + offset, run.Image!, run.Text.Length > 0 ? run.Text : null, run.Link) { Depth = depth, QuoteDepth = quoteDepth }));
            }
            else
            {
                blocks.AddRange(LinkedLines.Split(part).Select(lines => new Paragraph(line + offset, lines) { Depth = depth, QuoteDepth = quoteDepth }));
            }
        }
    }

    // Text alone, of which the first piece is no blank.
    private static bool IsOneLine(ImmutableArray<Run> runs)
    {
        for (var index = 0; index < runs.Length; index++)
        {
            if (runs[index].IsImage || runs[index].IsBreak)
            {
                return false;
            }
        }

        return runs.Length == 1 || (runs.Length > 1 && !string.IsNullOrWhiteSpace(runs[0].Text));
    }

    private void AddList(ListBlock list, int depth, int quoteDepth)
    {
        var number = ++lists;
        foreach (var block in list)
        {
            if (block is ListItemBlock item)
            {
                var marker = list.IsOrdered ? item.Order.ToString(CultureInfo.InvariantCulture) + "." : list.BulletType.ToString();
                AddItem(item, marker, number, depth + 1, quoteDepth);
            }
        }
    }

    private void AddItem(ListItemBlock item, string marker, int list, int depth, int quoteDepth)
    {
        var lead = item.Count > 0 && item[0] is ParagraphBlock or HeadingBlock ? (LeafBlock)item[0] : null;
        var content = lead is null ? Inlines.Empty : inlines.Of(lead.Inline);
        blocks.Add(new ListItem(item.Line + firstLine, marker, list, content) { Depth = depth, QuoteDepth = quoteDepth });
        foreach (var block in item)
        {
            if (!ReferenceEquals(block, lead))
            {
                Add(block, depth, quoteDepth);
            }
        }
    }

    private void AddTable(Table table, int depth, int quoteDepth)
    {
        var number = ++tables;
        foreach (var row in table.OfType<Markdig.Extensions.Tables.TableRow>())
        {
            IReadOnlyList<Inlines> cells = [.. row.OfType<TableCell>().Select(Cell)];
            blocks.Add(new TableRow(row.Line + firstLine, number, row.IsHeader, cells) { Depth = depth, QuoteDepth = quoteDepth });
        }
    }

    private Inlines Cell(TableCell cell) => cell.OfType<ParagraphBlock>().FirstOrDefault() is { } paragraph ? inlines.Of(paragraph.Inline) : Inlines.Empty;

    // Prose that happens to be indented by four blanks is prose.
    private void AddIndented(CodeBlock code, int line, int depth, int quoteDepth)
    {
        var text = code.Lines.ToString();
        if (text.Contains("](", StringComparison.Ordinal) || text.AsSpan().ContainsAnyInRange(PlainText.FirstHan, PlainText.LastHan))
        {
            var inner = MarkdownReader.ReadBlocks(text, address, line, []);
            blocks.AddRange(inner.Select(block => block with { Depth = block.Depth + depth, QuoteDepth = block.QuoteDepth + quoteDepth }));
        }
        else
        {
            blocks.Add(new Code(line, text, null) { Depth = depth, QuoteDepth = quoteDepth });
        }
    }

    private void AddHtml(HtmlBlock html, int line, int depth, int quoteDepth)
    {
        // <Link href="…">A title</Link>, as MDX writes it, would be an empty element here.
        var markup = html.Lines.ToString().Replace("<Link ", "<a ", StringComparison.Ordinal).Replace("</Link>", "</a>", StringComparison.Ordinal);
        foreach (var block in HtmlReader.ReadFragment(markup, address, line))
        {
            blocks.Add(block with { Depth = block.Depth + depth, QuoteDepth = block.QuoteDepth + quoteDepth });
        }
    }
}
