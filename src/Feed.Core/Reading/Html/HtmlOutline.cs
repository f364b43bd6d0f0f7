using System.Runtime.InteropServices;
using System.Text;

namespace Feed.Core.Reading;

/// <summary>A node of the parser's tree, as it stands in the page.</summary>
/// <param name="Position">Where the parser finds it in the text that it gets.</param>
/// <param name="Line">1-based line of the page.</param>
/// <param name="Start">Where a text starts in the page; the number of an element's first attribute.</param>
/// <param name="Length">Of the text; how many attributes the element has.</param>
internal readonly record struct HtmlPiece(int Position, int Line, HtmlTag Tag, int Start, int Length);

/// <summary>Writes the text that the parser gets.</summary>
/// <param name="isWhole">Whether it has all that the page has; else one sign stands for each text, and tags have no attributes.</param>
internal sealed class HtmlOutline(string html, bool isWhole)
{
    private readonly StringBuilder output = new();
    private readonly List<HtmlPiece> pieces = [];
    private int line = 1;
    private int counted;
    private bool endsWithText;

    /// <summary>The nodes in order.</summary>
    public ReadOnlySpan<HtmlPiece> Pieces => CollectionsMarshal.AsSpan(pieces);

    public override string ToString() => output.ToString();

    public void Text(int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        // Two texts in a row would be one node.
        output.Append(endsWithText ? "<!---->" : "");
        endsWithText = true;
        Note(start, HtmlTag.Other, start, end - start);
        if (isWhole)
        {
            output.Append(html, start, end - start).Replace("<", "&lt;", pieces[^1].Position, output.Length - pieces[^1].Position);
        }
        else
        {
            output.Append('.');
        }
    }

    public void Start(HtmlToken token, int attributes)
    {
        Note(token.Start, token.Tag, token.FirstAttribute, attributes);
        endsWithText = false;
        if (isWhole)
        {
            output.Append(html, token.Start, token.Finish - token.Start);
        }
        else
        {
            output.Append('<').Append(Name(token)).Append(token.IsSelfClosed || HtmlTags.IsVoid(token.Tag) ? "/>" : ">");
        }
    }

    public void End(string name)
    {
        endsWithText = false;
        output.Append("</").Append(name).Append('>');
    }

    /// <summary>What has no meaning to readers; selectors may know of it.</summary>
    public void Unread(int start, int end)
    {
        if (isWhole)
        {
            endsWithText = false;
            output.Append(html, start, end - start);
        }
    }

    private string Name(HtmlToken token) => token.Tag == HtmlTag.Other
        ? html.Substring(token.NameStart, token.NameLength).ToLowerInvariant()
        : HtmlTags.Name(token.Tag);

    private void Note(int at, HtmlTag tag, int start, int length)
    {
        line += html.AsSpan(counted, at - counted).Count('\n');
        counted = at;
        pieces.Add(new HtmlPiece(output.Length, line, tag, start, length));
    }
}
