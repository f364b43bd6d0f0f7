namespace Feed.Core.Reading;

/// <summary>Puts lines of plain text together to blocks.</summary>
internal sealed class PlainTextBlocks
{
    private const int MostLevels = 6;

    private readonly IReadOnlyList<TextLine> lines;
    private readonly Wrapping wrapping;
    private readonly FieldLabels labels;
    private readonly NamedReferences references;
    private readonly List<Block> blocks = [];
    private readonly ItemDepths depths = new();
    private readonly AddressedTitle titles;

    // Between two lines of signs. One alone, above everything, is the title and stands above the headings with one line.
    private readonly Dictionary<Block, char> overlined = new(ReferenceEqualityComparer.Instance);

    // The signs around those, in order of their first use.
    private readonly List<char> styles = [];

    // The signs under headings, by heading: of the title they may be other ones than below it.
    private readonly Dictionary<Block, char> underlined = new(ReferenceEqualityComparer.Instance);

    public PlainTextBlocks(IReadOnlyList<TextLine> lines, NamedReferences references)
    {
        this.lines = lines;
        this.references = references;
        wrapping = Wrapping.Of(lines);
        labels = FieldLabels.Of(lines);
        titles = AddressedTitle.Of(lines);
    }

    public IReadOnlyList<Block> Read()
    {
        for (var index = 0; index < lines.Count;)
        {
            index = lines[index].Kind switch
            {
                TextLineKind.Blank => index + 1,
                TextLineKind.Rule => ReadRule(index),
                TextLineKind.Art => index + 1,
                _ => TextHeading.Read(lines, index) is { } heading ? AddHeading(heading.Block, heading.Lines, index) : ReadText(index),
            };
        }

        return styles.Count > 1 ? [.. blocks.Select(ByStyle)] : (overlined.Count == 1 && overlined.ContainsKey(blocks[0])) || HasTitle() ? [.. blocks.Select(BelowTitle)] : blocks;
    }

    // reStructuredText: the levels are in the order in which their signs come up, and those between two lines stand above those with one.
    private Block ByStyle(Block block) => block is not Heading heading ? block
        : heading with { Level = Math.Min(MostLevels, overlined.TryGetValue(heading, out var sign) ? styles.IndexOf(sign) + 1 : styles.Count + heading.Level) };

    // The first heading has signs below it that no other has: "####", and "====" from there on.
    private bool HasTitle() =>
        underlined.Count > 1 && underlined.TryGetValue(blocks[0], out var sign) && underlined.Count(other => other.Value == sign) == 1
        && underlined.Keys.OfType<Heading>().Count(heading => heading.Level == ((Heading)blocks[0]).Level) > 1;

    private int AddHeading(Block heading, int count, int index)
    {
        if (count == 2)
        {
            underlined[heading] = lines[index + 1].Text[0];
        }

        return Add(heading, count, index);
    }

    private Block BelowTitle(Block block) =>
        block is Heading heading && !ReferenceEquals(heading, blocks[0]) && !overlined.ContainsKey(heading) ? heading with { Level = Math.Min(heading.Level + 1, MostLevels) } : block;

    private int Add(Block block, int count, int index)
    {
        depths.Clear();
        blocks.Add(block);
        return index + count;
    }

    private int ReadRule(int index)
    {
        if (TextHeading.ReadOverlined(lines, index) is { } heading)
        {
            var sign = lines[index].Text[0];
            overlined[heading.Block] = sign;
            styles.AddRange(styles.Contains(sign) ? [] : [sign]);
            return Add(heading.Block, heading.Lines, index);
        }

        depths.Clear();
        blocks.Add(new Rule(lines[index].Number) { QuoteDepth = lines[index].QuoteDepth });
        return index + 1;
    }

    private int ReadText(int index)
    {
        var first = lines[index];
        var next = index + 1;
        while (next < lines.Count && lines[next].Kind is TextLineKind.Text or TextLineKind.Art && Continues(index, next))
        {
            next++;
        }

        var content = Join(index, next);
        var tight = index > 0 && lines[index - 1].Kind is not (TextLineKind.Blank or TextLineKind.Rule or TextLineKind.Art);
        blocks.Add(first.Kind == TextLineKind.Item ? NewItem(first, content, tight) : NewParagraph(first, content, tight));
        return next;
    }

    private bool Continues(int start, int next)
    {
        var (before, line) = (lines[next - 1], lines[next]);
        if (labels.Opens(line.Text) || TextHeading.Read(lines, next) is not null)
        {
            return false;
        }

        if (AddressedTitle.IsAddress(line.Text) || AddressedTitle.GoesOn(before.Text, line.Text))
        {
            return true;
        }

        // A folded field goes on in indented lines; elsewhere in wrapped text an indented line opens a paragraph.
        var isField = labels.Opens(lines[start].Text);
        if (line.Indent > before.Indent && next - 1 == start)
        {
            return (isField || lines[start].Kind == TextLineKind.Item) && (isField || wrapping.Joins(before, line));
        }

        return (isField && line.Indent > lines[start].Indent) || (line.Indent <= before.Indent && wrapping.Joins(before, line));
    }

    private Paragraph NewParagraph(TextLine line, Inlines content, bool tight)
    {
        depths.Leave(line);
        return new Paragraph(line.Number, content) { Depth = depths.Depth, QuoteDepth = line.QuoteDepth, Tight = tight };
    }

    private ListItem NewItem(TextLine line, Inlines content, bool tight)
    {
        depths.Enter(line, tight);
        var number = Enumeration.Number(line.Text);
        var marker = number is { } known ? known.ToString(System.Globalization.CultureInfo.InvariantCulture) + "." : line.Text[..1];
        return new ListItem(line.Number, marker, depths.Lists, content) { Depth = depths.Depth, QuoteDepth = line.QuoteDepth, Tight = tight };
    }

    private Inlines Join(int from, int to)
    {
        var lead = lines[from].Text[lines[from].Mark..];
        var text = to == from + 1 ? lead : string.Join('\n', [lead, .. Enumerable.Range(from + 1, to - from - 1).Select(index => lines[index].Text)]);
        text = WithoutStars(text);
        var runs = new RunList();
        if (titles.Read(text) is { } title)
        {
            runs.Add(new Run(title.Words, Link: title.Address));
            runs.Add(new Run(" "));
            text = text[title.Length..];
        }

        foreach (var (words, address) in references.Split(text).SelectMany(piece => piece.Address is null ? BracketedLinks.Split(piece.Words) : [piece]))
        {
            AddLines(runs, words, address);
        }

        return AngleBrackets.Drop(runs.ToInlines());
    }

    // "** A heading", which no line of dashes follows.
    private static string WithoutStars(string text) => text.StartsWith("** ", StringComparison.Ordinal) && !text.AsSpan(3).Contains("**", StringComparison.Ordinal) ? text[3..] : text;

    private static void AddLines(RunList runs, string words, string? address)
    {
        var isFirst = true;
        foreach (var line in words.Split('\n'))
        {
            if (!isFirst)
            {
                runs.Add(new Run("\n"));
            }

            runs.Add(new Run(line, Link: address));
            isFirst = false;
        }
    }
}
