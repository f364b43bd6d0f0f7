using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>A document with what layouts ask of its blocks again and again, found out once.</summary>
public sealed class DigestText
{
    private readonly Block[] blocks;
    private readonly Opening[] openings;
    private readonly byte[] labels;
    private readonly byte[] levels;
    private readonly Sums[] sums;
    private readonly Recurring recurring;
    private readonly string?[] noise;
    private Elements? elements;
    private Label?[]? labelled;
    private byte[]? titleWorths;
    private (bool IsKnown, bool? Value) monthFirst;
    private readonly Dictionary<int, TableColumns> tables = [];

    /// <param name="skip">Words with which parts and lines begin that the operator wants left out.</param>
    public DigestText(Document document, IReadOnlyList<string>? skip = null)
    {
        (Document, blocks) = (document, LinkRows.Part(OwnCaptions.Mark(document.Blocks)));
        OwnBadges.Mark(blocks);
        CodeFields.Open(blocks);
        BulletLines.Turn(blocks);
        TranslatedHeadings.Join(blocks);
        UntitledRecords.Name(blocks);
        CitationLines.Turn(blocks);
        var count = blocks.Length;
        openings = new Opening[count];
        labels = new byte[count];
        for (var index = 0; index < count; index++)
        {
            openings[index] = blocks[index] is TableRow row ? OpeningReader.Read(row, Columns(row)) : OpeningReader.Read(blocks[index]);
            labels[index] = (byte)(blocks[index] is Paragraph or ListItem ? FieldLabels.Measure(blocks[index].Text) : 0);
        }

        TightNumbers.Number(blocks, openings);
        BareNumbers.Number(blocks, openings);
        OutlineNumbers.TakeOff(blocks, openings);
        NumberedHeadlines.Join(blocks, openings);
        NumberedSentences.Part(blocks, openings);
        AddressItems.Name(blocks, openings);
        NamesFirst.Part(blocks, openings);
        PersonLines.Demote(blocks, openings);
        AreBriefs = BriefsLayout.Open(blocks, openings);
        levels = Levels.Of(this, openings);
        QuotedSections.Unquote(blocks, openings, levels);
        Messages = MessageHead.In(this);
        if (Messages.Count > 1)
        {
            // Headings in a message are its own.
            Array.Clear(levels, Messages[0].Start, count - Messages[0].Start);
        }

        recurring = Recurring.Of(this);
        DemoteCaptions();
        SiteLines.Demote(blocks, openings);
        sums = Counting.Of(this);
        noise = Noise.Find(this, skip ?? []);
        Footer = Layouts.Footer.Start(this);
    }

    public Document Document { get; }

    public IReadOnlyList<Block> Blocks => blocks;

    public int Count => blocks.Length;

    public Block this[int index] => blocks[index];

    internal IReadOnlyList<MessageHead> Messages { get; }

    /// <summary>Whether the document is nothing but short paragraphs; see <see cref="BriefsLayout"/>.</summary>
    internal bool AreBriefs { get; }

    /// <summary>The elements of a page, found when a layout first asks.</summary>
    internal Elements Elements => elements ??= Elements.Of(Blocks);

    /// <summary>Whether the month stands first in days such as 06/08/23, found out when one is first asked for; see <see cref="SlashDays"/>.</summary>
    internal bool? IsMonthFirst => (monthFirst = monthFirst.IsKnown ? monthFirst : (true, SlashDays.IsMonthFirst(Blocks.SelectMany(block => block is TableRow row ? row.Cells.Select(cell => cell.Text) : [block.Text])))).Value;

    /// <summary>The first block of what stands at the end of a mail and belongs to no entry; see <see cref="Layouts.Footer"/>.</summary>
    internal int Footer { get; }

    public Opening Opening(int index) => openings[index];

    /// <summary>What the columns of the row's table hold; found out once a table.</summary>
    public TableColumns Columns(TableRow row)
    {
        if (tables.Count == 0)
        {
            foreach (var table in Blocks.OfType<TableRow>().GroupBy(one => one.Table))
            {
                tables[table.Key] = TableColumns.Of([.. table]);
            }
        }

        return tables[row.Table];
    }

    /// <summary>1 to 6 for a heading, <see cref="Levels.Pseudo"/> for a line that acts as one, 0 for any other block.</summary>
    public int Level(int index) => levels[index];

    /// <summary>Length of the label that a paragraph or an item opens with, or 0.</summary>
    public int LabelLength(int index) => labels[index];

    /// <summary>The label that a paragraph or an item opens with; those of all blocks are read when a layout first asks.</summary>
    internal Label? LabelAt(int index) => (labelled ??= ReadLabels())[index];

    /// <summary>How likely the block holds the title of what it stands in; see <see cref="CardLayout.TitleWorth"/>.</summary>
    internal int TitleWorthAt(int index) => (titleWorths ??= [.. Enumerable.Range(0, Count).Select(place => CardLayout.TitleWorth(this, place))])[index];

    /// <summary>Whether the document puts the words before a colon again and again.</summary>
    public bool IsLabel(ReadOnlySpan<char> words) => recurring.Labels.Count > 0 && recurring.Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words);

    /// <summary>Whether the block opens with a label that the document uses again and again.</summary>
    internal bool IsLabelled(int index) => labels[index] > 0 && IsLabel(this[index].Text.AsSpan(0, labels[index]));

    /// <summary>Why the block belongs to no entry, or <c>null</c>.</summary>
    public string? NoiseAt(int index) => noise[index];

    public int Chars(int from, int to) => sums[to].Chars - sums[from].Chars;

    public int Links(int from, int to) => sums[to].Links - sums[from].Links;

    public int Fields(int from, int to) => sums[to].Fields - sums[from].Fields;

    internal Sums Between(int from, int to) => sums[to].Minus(sums[from]);

    private Label?[] ReadLabels()
    {
        var read = new Label?[labels.Length];
        var known = new Dictionary<string, Label>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var index = 0; index < read.Length; index++)
        {
            if (labels[index] > 0)
            {
                var words = this[index].Text.AsSpan(0, labels[index]).Trim();
                read[index] = known.TryGetValue(words, out var label) ? label : known[words] = new Label(words.ToString(), FieldWords.Find(words));
            }
        }

        return read;
    }

    // A title that stands in most sections is a caption of this document.
    private void DemoteCaptions()
    {
        for (var index = 0; index < openings.Length && recurring.Captions.Count > 0; index++)
        {
            var opening = openings[index];
            if (opening.Title.Length > 0 && levels[index] == 0 && recurring.Captions.Contains(opening.Title))
            {
                openings[index] = Layouts.Opening.Untitled(OpeningKind.Caption, this[index].Inlines, opening.Number, opening.Link);
            }
        }
    }
}
