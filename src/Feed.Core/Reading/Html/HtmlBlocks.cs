namespace Feed.Core.Reading;

/// <summary>Collects the blocks of a page while it is walked: text comes in, and ends up in a block when its line ends.</summary>
/// <param name="lineOffset">Added to the parser's line numbers: a fragment starts further down its document.</param>
internal sealed class HtmlBlocks(int lineOffset)
{
    /// <summary>What follows is cut.</summary>
    public const int MaxBlocks = 300_000;

    private const int MaxRankDigits = 3;

    private readonly List<Block> blocks = [];
    private readonly List<HtmlPlace> places = [];
    private InlineBuilder line = new();
    private (string Marker, int List)? item;
    private int lastLine;
    private int markedLists;
    private int smallest;
    private bool isFull;

    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>What was cut.</summary>
    public List<ReadingNote> Notes { get; } = [];

    /// <summary>For each of <see cref="Blocks"/> how it stands on the page.</summary>
    public IReadOnlyList<HtmlPlace> Places => places;

    public InlineBuilder Line => line;

    /// <summary>Headings and table cells are one block, whatever elements they hold.</summary>
    public bool IsOneBlock { get; set; }

    /// <summary>Set by a card without a heading: the first text in it leads to its address.</summary>
    public string? NextLink { get; set; }

    public int LineOf(int parsedLine) => lastLine = Math.Max(parsedLine, 1) + lineOffset;

    public void Text(ReadOnlySpan<char> text, in HtmlScope scope, int parsedLine)
    {
        var pixels = scope.Pixels == 0 ? HtmlFontSize.Usual : scope.Pixels;
        if ((line.IsEmpty || pixels < smallest) && !text.IsWhiteSpace())
        {
            smallest = pixels;
        }

        line.Append(text, scope.Style, scope.Link ?? NextLink, LineOf(parsedLine));
    }

    /// <summary>Ends the line at hand: the start or end of a block element.</summary>
    public void Boundary(in HtmlScope scope)
    {
        if (IsOneBlock)
        {
            line.AddBreak();
            return;
        }

        if (line.IsEmpty)
        {
            return;
        }

        NextLink = null;
        if (line.HasOnlyImages)
        {
            Images(scope);
            return;
        }

        var start = line.Line;
        var content = line.Take();
        if (item is var (marker, list))
        {
            if (IsRank(content))
            {
                item = (content.Text, list);
                return;
            }

            item = null;
            Add(new ListItem(start, marker, list, content) { Depth = scope.Depth, QuoteDepth = scope.QuoteDepth, Container = scope.Container }, scope, smallest);
        }
        else if (MarkedLines.Split(content) is { Count: > 0 } lines)
        {
            MarkedList(start, lines, scope);
        }
        else
        {
            Paragraphs(start, content, scope);
        }
    }

    /// <summary>A line break; the second in a row ends the paragraph.</summary>
    public void Break(in HtmlScope scope)
    {
        if (!line.AddBreak() && line.EndsWithBreak)
        {
            Boundary(scope);
        }
    }

    /// <param name="kind">The name of its element with the classes.</param>
    public void Heading(int level, string kind, in HtmlScope scope)
    {
        if (line.HasOnlyImages)
        {
            Images(scope);
        }
        else if (!line.IsEmpty)
        {
            item = null;
            var start = line.Line;
            Add(new Heading(start, level, line.Take()) { Kind = kind, Depth = scope.Depth, QuoteDepth = scope.QuoteDepth, Container = scope.Container }, scope);
        }
    }

    /// <summary>Says that the next paragraph opens a list item.</summary>
    public void OpenItem(string marker, int list) => item = (marker, list);

    public void CloseItem() => item = null;

    public void Rule(in HtmlScope scope) =>
        Add(new Rule(lastLine) { Depth = scope.Depth, QuoteDepth = scope.QuoteDepth, Container = scope.Container }, scope);

    public void Code(int start, string content, string? language, in HtmlScope scope) =>
        Add(new Code(start, content, language) { Depth = scope.Depth, QuoteDepth = scope.QuoteDepth, Container = scope.Container }, scope);

    /// <summary>Adds blocks that another reader made of text on the page.</summary>
    public void Prose(IReadOnlyList<Block> read, in HtmlScope scope)
    {
        foreach (var block in read)
        {
            Add(block with { Depth = block.Depth + scope.Depth, QuoteDepth = block.QuoteDepth + scope.QuoteDepth, Container = scope.Container }, scope);
        }
    }

    public void Row(int start, int table, bool isHeader, IReadOnlyList<Inlines> cells, in HtmlScope scope) => Add(
        new TableRow(start, table, isHeader, cells) { Depth = scope.Depth, QuoteDepth = scope.QuoteDepth, Container = scope.Container }, scope);

    /// <summary>Starts a line of its own, which the caller takes: the text of a table cell.</summary>
    /// <returns>The line to go back to with <see cref="Resume"/>.</returns>
    public InlineBuilder Interrupt()
    {
        var before = line;
        line = new InlineBuilder();
        return before;
    }

    public void Resume(InlineBuilder before) => line = before;

    // The number of the item, in an element of its own.
    private static bool IsRank(Inlines content) =>
        content.Runs is [{ Link: null, IsImage: false, Text: [>= '1' and <= '9', ..] rank }] && rank.AsSpan().TrimEnd(" .)、．") is { Length: <= MaxRankDigits } digits && !digits.ContainsAnyExceptInRange('0', '9');

    private void MarkedList(int start, IReadOnlyList<(Inlines Part, bool IsItem)> lines, in HtmlScope scope)
    {
        markedLists++;
        foreach (var (part, isItem) in lines)
        {
            // Below zero, where no list of the page is numbered.
            Add(isItem ? new ListItem(start, "*", -markedLists, part) { Depth = scope.Depth + 1, QuoteDepth = scope.QuoteDepth, Container = scope.Container }
                : new Paragraph(start, part) { Depth = scope.Depth, QuoteDepth = scope.QuoteDepth, Container = scope.Container }, scope, smallest);
        }
    }

    private void Paragraphs(int start, Inlines content, in HtmlScope scope)
    {
        foreach (var part in LinkedLines.Split(content))
        {
            Add(new Paragraph(start, part) { Depth = scope.Depth, QuoteDepth = scope.QuoteDepth, Container = scope.Container }, scope, smallest);
        }
    }

    private void Images(in HtmlScope scope)
    {
        var start = line.Line;
        foreach (var picture in line.Take().Runs)
        {
            if (picture.Image is { } address)
            {
                Add(new Image(start, address, picture.Text, picture.Link)
                {
                    Depth = scope.Depth,
                    QuoteDepth = scope.QuoteDepth,
                    Container = scope.Container,
                }, scope);
            }
        }
    }

    private void Add(Block block, in HtmlScope scope, int pixels = 0)
    {
        if (blocks.Count == MaxBlocks)
        {
            if (!isFull)
            {
                isFull = true;
                Notes.Add(new ReadingNote(block.Line, $"more than {MaxBlocks} paragraphs: the rest was cut"));
            }

            return;
        }

        if (block.Inlines.Runs.Length >= InlineBuilder.MaxRuns)
        {
            Notes.Add(new ReadingNote(block.Line, $"more than {InlineBuilder.MaxRuns} pieces in one paragraph: the rest of it was cut"));
        }

        blocks.Add(block);
        places.Add(new HtmlPlace(scope.Region, Weight(block), pixels));
    }

    private static int Weight(Block block)
    {
        if (block is TableRow row)
        {
            return row.Cells.Sum(Weight);
        }

        return block is Code code ? code.Content.Length : Weight(block.Inlines);
    }

    private static int Weight(Inlines inlines)
    {
        var weight = 0;
        for (var index = 0; index < inlines.Runs.Length; index++)
        {
            weight += inlines.Runs[index].Text.Length;
        }

        return weight;
    }
}
