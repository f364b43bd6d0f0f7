using System.Runtime.InteropServices;

namespace Feed.Core.Reading;

/// <summary>A page as a tree: its elements and texts in order, and where each stands in the text of the page.</summary>
internal sealed class HtmlPage
{
    private readonly HtmlTagScanner attributes;
    private readonly List<HtmlPiece> pieces;
    private readonly List<(int Before, int Start, int Length)> unread = [];
    private int line = 1;
    private int counted;

    public HtmlPage(string source)
    {
        Source = source;

        // About a node a tag: half the tags end an element, and there are about as many texts.
        pieces = new List<HtmlPiece>(Math.Min(source.AsSpan().Count('<') + 2, HtmlParser.MaxElements));
        var parser = new HtmlParser(this);
        (attributes, Notes) = (parser.Attributes, parser.Notes);
    }

    public string Source { get; }

    /// <summary>What was cut.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; }

    /// <summary>Programs and style sheets, which are no nodes: where they stand, and the number of the node behind.</summary>
    public IReadOnlyList<(int Before, int Start, int Length)> Unread => unread;

    /// <summary>The page itself, which holds everything.</summary>
    public HtmlNode Root => new(this, 0);

    /// <summary>How many nodes there are.</summary>
    public int Count => pieces.Count;

    public HtmlPiece this[int index] => pieces[index];

    public ReadOnlySpan<HtmlAttribute> Attributes(int first, int count) => attributes.Slice(first, count);

    /// <summary>The name of the tag that starts there.</summary>
    public ReadOnlySpan<char> NameAt(int position) => HtmlTokenizer.NameOf(Source.AsSpan(position + 1));

    /// <summary>Adds a node behind all others.</summary>
    /// <param name="first">The number of an element's first attribute; -1 for a text.</param>
    /// <param name="count">How many attributes an element has; how many characters a text.</param>
    public void Add(int position, HtmlTag tag, int first, int count)
    {
        line += Source.AsSpan(counted, position - counted).Count('\n');
        counted = position;
        pieces.Add(new HtmlPiece(position, line, tag, first, count, pieces.Count + 1));
    }

    public void Skip(int start, int end) => unread.Add((Count, start, end - start));

    /// <summary>Says that an element holds all nodes that were added after it.</summary>
    public void Close(int index)
    {
        ref var piece = ref CollectionsMarshal.AsSpan(pieces)[index];
        piece = piece with { End = pieces.Count };
    }
}
