using System.Text;

namespace Feed.Core.Enriching;

/// <summary>Writes HTML in which no element is empty: an opening tag waits until there is something to put in it.</summary>
internal sealed class LazyHtml
{
    private readonly StringBuilder html = new();

    // Of the open elements those from here on are not written yet.
    private readonly List<string> open = [];
    private int written;

    public int Length => html.Length;

    public int Depth => open.Count;

    public void Open(string tag) => open.Add(tag);

    /// <summary>Closes the innermost element; one that nothing was put in leaves no trace.</summary>
    public void Close()
    {
        var tag = open[^1];
        open.RemoveAt(open.Count - 1);
        if (written > open.Count)
        {
            written = open.Count;
            html.Append("</").Append(tag).Append('>');
        }
    }

    public void CloseTo(int depth)
    {
        while (open.Count > depth)
        {
            Close();
        }
    }

    /// <summary>Puts markup into the innermost element; nothing opens no element.</summary>
    public void Write(ReadOnlySpan<char> markup)
    {
        if (markup.Length == 0)
        {
            return;
        }

        for (; written < open.Count; written++)
        {
            html.Append('<').Append(open[written]).Append('>');
        }

        html.Append(markup);
    }

    /// <summary>Gives what was written, and starts anew.</summary>
    public string Take()
    {
        var taken = html.ToString();
        html.Clear();
        open.Clear();
        written = 0;
        return taken;
    }
}
