using System.Buffers;

namespace Feed.Core.Reading;

/// <summary>Cuts texts of which readers would make more objects than a small machine has memory for. Real digests, even of 10 MB, pass.</summary>
internal static class TextLimit
{
    /// <summary>Lines of text that are read.</summary>
    public const int MaxLines = 400_000;

    /// <summary>Signs of Markdown, line breaks with them, that are read: each may become an object or two of the parser.</summary>
    public const int MaxSigns = 1_000_000;

    /// <summary>Links and pictures of Markdown that are read.</summary>
    public const int MaxLinks = 300_000;

    private static readonly SearchValues<char> Links = SearchValues.Create("[");
    private static readonly SearchValues<char> Signs = SearchValues.Create("\n[*_`<&~|\\!");
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n");

    public static string OfLines(string text, int firstLine, List<ReadingNote> notes) =>
        Cut(text, LineEnds, MaxLines, $"more than {MaxLines} lines: the rest was cut", firstLine, notes);

    public static string OfMarkdown(string text, int firstLine, List<ReadingNote> notes)
    {
        text = OfLines(text, firstLine, notes);
        text = Cut(text, Links, MaxLinks, $"more than {MaxLinks} links: the rest was cut", firstLine, notes);
        return Cut(text, Signs, MaxSigns, $"more than {MaxSigns} lines, links and other signs of Markdown: the rest was cut", firstLine, notes);
    }

    private static string Cut(string text, SearchValues<char> counted, int most, string note, int firstLine, List<ReadingNote> notes)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var (at, count) = (0, 0);
        while (text.AsSpan(at).IndexOfAny(counted) is var found and >= 0)
        {
            if (count++ == most)
            {
                notes.Add(new ReadingNote(firstLine + text.AsSpan(0, at).Count('\n'), note));
                return text[..at];
            }

            at += found + 1;
        }

        return text;
    }
}
