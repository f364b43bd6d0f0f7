using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>A document with what layouts ask of its blocks again and again.</summary>
public sealed class DigestText
{
    private readonly Opening?[] openings;
    private readonly int[] charsBefore;
    private readonly int[] linksBefore;
    private readonly string?[] noise;
    private readonly byte[] levels;
    private readonly Recurring recurring;
    private readonly Dictionary<int, TableColumns> tables = [];

    /// <param name="skip">Words with which parts and lines begin that the operator wants left out.</param>
    public DigestText(Document document, IReadOnlyList<string>? skip = null)
    {
        Document = document;
        openings = new Opening?[document.Blocks.Count];
        charsBefore = new int[document.Blocks.Count + 1];
        linksBefore = new int[document.Blocks.Count + 1];
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            var block = document.Blocks[index];
            charsBefore[index + 1] = charsBefore[index] + block.Text.Length;
            linksBefore[index + 1] = linksBefore[index] + LinksOf(block);
        }

        levels = Levels.Of(this);
        recurring = Recurring.Of(this);
        for (var index = 0; index < openings.Length && recurring.Captions.Count > 0; index++)
        {
            if (openings[index] is { Title.Length: > 0 } opening && recurring.Captions.Contains(opening.Title) && levels[index] == 0)
            {
                openings[index] = opening with { Kind = OpeningKind.Caption, Title = "", Rest = this[index].Inlines };
            }
        }

        noise = Noise.Find(this, skip ?? []);
    }

    public Document Document { get; }

    public IReadOnlyList<Block> Blocks => Document.Blocks;

    public Block this[int index] => Document.Blocks[index];

    /// <summary>How the block opens; read once.</summary>
    public Opening Opening(int index) => openings[index] ??= Document.Blocks[index] is TableRow row
        ? OpeningReader.Read(row, Columns(row))
        : OpeningReader.Read(Document.Blocks[index]);

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

    /// <summary>Why the block belongs to no entry, or <c>null</c>.</summary>
    public string? NoiseAt(int index) => noise[index];

    /// <summary>Whether the document puts the words before a colon again and again.</summary>
    public bool IsLabel(string words) => recurring.Labels.Contains(words);

    public int Chars(int from, int to) => charsBefore[to] - charsBefore[from];

    public int Links(int from, int to) => linksBefore[to] - linksBefore[from];

    private static int LinksOf(Block block)
    {
        var links = block is Image { Link: not null } ? 1 : 0;
        foreach (var run in block.Inlines.Runs)
        {
            links += run.Link is not null && LinkAddress.IsWeb(run.Link) ? 1 : 0;
        }

        return links;
    }
}
