using System.Text;

namespace Feed.Core.Reading;

/// <summary>Collects the text of one block: blanks collapse to one, neighbours in one style become one run.</summary>
internal sealed class InlineBuilder
{
    /// <summary>Longer text of one block is cut: a person would not read it as one either.</summary>
    public const int MaxRuns = 100_000;

    private readonly List<Run> runs = [];
    private readonly StringBuilder text = new();
    private RunStyle style;
    private string? link;
    private char blank;
    private int pictures;

    /// <summary>Source line of the first content, or 0.</summary>
    public int Line { get; private set; }

    /// <summary>Whether nothing but blanks was added.</summary>
    public bool IsEmpty => runs.Count == 0 && text.Length == 0;

    /// <summary>Whether pictures are all there is.</summary>
    public bool HasOnlyImages => pictures > 0 && text.Length == 0 && runs.TrueForAll(run => run.IsImage || run.IsBreak);

    public bool EndsWithBreak => text.Length == 0 && runs.Count > 0 && runs[^1].IsBreak;

    public void Append(ReadOnlySpan<char> added, RunStyle addedStyle, string? addedLink, int line)
    {
        while (!added.IsEmpty)
        {
            var word = added.IndexOfAnyExcept(" \n\t\u00A0\u3000");
            if (word != 0)
            {
                var blanks = word < 0 ? added : added[..word];
                AddBlank(blanks.Contains('\n') && !blanks.Contains('\u3000') ? '\n' : ' ');
                if (word < 0)
                {
                    return;
                }

                added = added[word..];
            }

            var words = Words(added);
            Open(addedStyle, addedLink, words[0], line);
            text.Append(words);
            added = added[words.Length..];
        }
    }

    // As much of the text as needs no collapsing: single blanks between words.
    private static ReadOnlySpan<char> Words(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAny("\n\t\u00A0\u3000");
        text = length < 0 ? text : text[..length];
        length = text.IndexOf("  ");
        text = length < 0 ? text : text[..length];
        return text[^1] == ' ' ? text[..^1] : text;
    }

    /// <summary>A blank that markup implies.</summary>
    public void AddBlank(char kind = ' ')
    {
        if (!IsEmpty && !EndsWithBreak && (blank == 0 || kind == ' '))
        {
            blank = kind;
        }
    }

    public void AddImage(string alternative, string? address, string? imageLink, int line)
    {
        Close();
        Start(line);
        if (blank != 0 && runs.Count > 0 && !runs[^1].IsBreak)
        {
            runs.Add(new Run(" "));
        }

        blank = '\0';
        pictures++;
        runs.Add(new Run(alternative, RunStyle.None, imageLink, address));
    }

    /// <summary>A line break that was asked for; <c>false</c> when one is there already or nothing is before it.</summary>
    public bool AddBreak()
    {
        blank = '\0';
        if (IsEmpty || EndsWithBreak)
        {
            return false;
        }

        Close();
        runs.Add(new Run("\n", HardBreak: true));
        return true;
    }

    /// <summary>Gives what was collected and starts anew.</summary>
    public Inlines Take()
    {
        Close();
        while (runs.Count > 0 && runs[^1] is { IsBreak: true })
        {
            runs.RemoveAt(runs.Count - 1);
        }

        var taken = runs.Count == 0 ? Inlines.Empty : Inlines.Tidy([.. runs]);
        runs.Clear();
        (style, link, blank, pictures, Line) = (RunStyle.None, null, '\0', 0, 0);
        return taken;
    }

    // Makes the run at hand one of this style and link, and spends the blank before it: outside the link where there is a choice.
    private void Open(RunStyle nextStyle, string? nextLink, char next, int line)
    {
        var differs = style != nextStyle || !ReferenceEquals(link, nextLink);
        var space = blank == ' ' || (blank == '\n' && !(PlainText.IsCjk(next) && PlainText.IsCjk(Last())));
        blank = '\0';
        if (!differs)
        {
            text.Append(space ? " " : "");
            Start(line);
            return;
        }

        // The blank goes to the plainer of its neighbours, or stands between them; within one link it stays in it.
        var shared = ReferenceEquals(link, nextLink) ? link : null;
        var before = space && link == shared && style == RunStyle.None && text.Length > 0;
        var after = space && !before && nextLink == shared && nextStyle == RunStyle.None;
        text.Append(before ? " " : "");
        Close();
        if (space && !before && !after)
        {
            runs.Add(new Run(" ", RunStyle.None, shared));
        }

        text.Append(after ? " " : "");
        (style, link) = (nextStyle, nextLink);
        Start(line);
    }

    private char Last() => text.Length > 0 ? text[^1] : runs.Count > 0 && runs[^1].Text.Length > 0 ? runs[^1].Text[^1] : ' ';

    private void Start(int line) => Line = Line == 0 ? line : Line;

    private void Close()
    {
        if (text.Length > 0 && runs.Count < MaxRuns)
        {
            runs.Add(new Run(text.ToString(), style, link));
        }

        text.Clear();
    }
}
