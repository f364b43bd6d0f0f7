using System.Text;

namespace Feed.Core.Reading;

/// <summary>Reads the XML of feeds as it comes: undeclared prefixes, bare ampersands, HTML entities and missing end tags are no obstacle.</summary>
/// <remarks>Document types are skipped and never expanded, so no entity can grow. Nothing is fetched.</remarks>
internal sealed class FeedXml
{
    /// <summary>Deeper elements are read as if they lay at this depth.</summary>
    public const int MaxDepth = 64;

    /// <summary>What follows is cut.</summary>
    public const int MaxElements = 500_000;

    // Elements that hold text only: where one is not closed, the next element of an item closes it.
    private static readonly HashSet<string> TextOnly =
        ["title", "link", "guid", "id", "pubdate", "published", "updated", "category", "dc:creator", "dc:date", "dc:subject"];

    private static readonly HashSet<string> OfItem = [.. TextOnly, "description", "summary", "content", "content:encoded", "author"];

    private readonly string text;
    private readonly HtmlTokenizer tokens;
    private readonly List<FeedElement> open = [];
    private readonly List<StringBuilder> texts = [];
    private readonly FeedNames names = new();
    private int line = 1;
    private int counted;
    private int elements;

    private FeedXml(string text)
    {
        this.text = text;
        tokens = new HtmlTokenizer(text);
    }

    /// <summary>The document as an element without name that holds the first element, and what was cut.</summary>
    public static (FeedElement Root, IReadOnlyList<ReadingNote> Notes) Read(string text) => new FeedXml(text).Run();

    private (FeedElement Root, IReadOnlyList<ReadingNote> Notes) Run()
    {
        List<ReadingNote> notes = [];
        var root = new FeedElement("", "", 1, 0);
        Push(root);
        var at = 0;
        while (at < text.Length)
        {
            if (elements >= MaxElements)
            {
                notes.Add(new ReadingNote(LineAt(at), $"more than {MaxElements} elements: the rest was cut"));
                break;
            }

            at = One(at);
        }

        while (open.Count > 0)
        {
            Pop(Math.Min(at, text.Length));
        }

        return (root, notes);
    }

    // Reads to the end of the next tag or section.
    private int One(int at)
    {
        var tag = tokens.Next(at);
        texts[^1].Append(CharacterReferences.Decode(text.AsSpan(at, tag.Start - at)));
        var rest = text.AsSpan(tag.Start);
        if (rest.StartsWith("<![CDATA["))
        {
            return Section(tag.Start + "<![CDATA[".Length);
        }

        if (tag.Kind == HtmlTokenKind.StartTag)
        {
            Start(tag);
        }
        else if (tag.Kind == HtmlTokenKind.EndTag)
        {
            End(tag);
        }
        else if (tag.Kind == HtmlTokenKind.Stray)
        {
            texts[^1].Append('<');
        }
        else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            return DocumentType(tag);
        }

        return tag.Finish;
    }

    private int Section(int start)
    {
        var length = text.AsSpan(start).IndexOf("]]>");
        length = length < 0 ? text.Length - start : length;
        texts[^1].Append(text, start, length);
        return Math.Min(text.Length, start + length + "]]>".Length);
    }

    // Its subset may hold tags and quotes; nothing in it is read.
    private int DocumentType(HtmlToken tag)
    {
        var subset = text.AsSpan(tag.Start, tag.Finish - tag.Start).IndexOf('[');
        var end = subset < 0 ? -1 : text.AsSpan(tag.Start).IndexOf("]>");
        return end < 0 ? tag.Finish : tag.Start + end + 2;
    }

    private void Start(HtmlToken tag)
    {
        elements++;
        var isEmpty = tag.IsSelfClosed;
        var attributesStart = tag.NameStart + tag.NameLength;
        var attributes = text[attributesStart..(tag.Finish - (isEmpty ? 2 : 1))];
        names.Bind(attributes);
        var name = names.Of(text.AsSpan(tag.NameStart, tag.NameLength));
        if (name is "item" or "entry" && open.FindIndex(element => element.Name == name) is var unclosed and > 0)
        {
            PopTo(unclosed, tag.Start);
        }

        if (TextOnly.Contains(open[^1].Name) && OfItem.Contains(name))
        {
            Pop(tag.Start);
        }

        var element = new FeedElement(name, attributes, LineAt(tag.Start), tag.Finish);
        open[^1].Children.Add(element);
        if (!isEmpty && open.Count < MaxDepth)
        {
            Push(element);
        }
    }

    private void End(HtmlToken tag)
    {
        var name = names.Of(text.AsSpan(tag.NameStart, tag.NameLength));
        var found = open.FindLastIndex(element => element.Name == name);
        if (found > 0)
        {
            PopTo(found, tag.Start);
        }
    }

    private void Push(FeedElement element)
    {
        open.Add(element);
        texts.Add(new StringBuilder());
    }

    private void PopTo(int index, int at)
    {
        while (open.Count > index)
        {
            Pop(at);
        }
    }

    private void Pop(int at)
    {
        open[^1].InnerEnd = Math.Max(open[^1].InnerStart, at);
        open[^1].Text = texts[^1].ToString();
        open.RemoveAt(open.Count - 1);
        texts.RemoveAt(texts.Count - 1);
    }

    private int LineAt(int at)
    {
        line += text.AsSpan(counted, Math.Max(0, at - counted)).Count('\n');
        counted = Math.Max(counted, at);
        return line;
    }
}
