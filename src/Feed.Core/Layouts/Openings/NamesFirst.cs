using System.Text;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads items that name the authors and then the title, without any link: <c>Ada Byron and Mary Shelley. On engines</c>, or with a colon. Only a list of them tells names from the first sentence.</summary>
internal static class NamesFirst
{
    private const int FewestInList = 4;
    private const int MaxNamesChars = 300;
    private const string EndOfNames = ". ";

    /// <summary>Gives openings in such lists the title behind the names.</summary>
    public static void Part(IReadOnlyList<Block> blocks, Opening[] openings)
    {
        Above(blocks, openings);
        for (int start = 0, end; start < openings.Length; start = end)
        {
            end = start + 1;
            while (blocks[start] is ListItem or Paragraph && end < openings.Length && AreAlike(blocks[start], blocks[end]))
            {
                end++;
            }

            if (end - start >= FewestInList)
            {
                PartList(blocks, openings, start, end);
            }
        }
    }

    // The names have a line of their own, right above a title that the page marks as one.
    private static void Above(IReadOnlyList<Block> blocks, Opening[] openings)
    {
        for (var index = 0; index + 1 < openings.Length; index++)
        {
            if (openings[index + 1].IsMarked && !openings[index].IsMarked && blocks[index] is Paragraph names && PersonNames.Are(names.Text.TrimEnd('.', ',', ':')))
            {
                openings[index] = Opening.Untitled(OpeningKind.None, names.Content, openings[index].Number);
            }
        }
    }

    private static bool AreAlike(Block first, Block next) => first is ListItem one ? next is ListItem other && other.List == one.List : next is Paragraph;

    private static void PartList(IReadOnlyList<Block> blocks, Opening[] openings, int start, int end)
    {
        var read = new List<(int Index, Opening Opening)>();
        for (var index = start; index < end; index++)
        {
            // Most lists have no names: a few items tell.
            if (index - start >= FewestInList && read.Count == 0)
            {
                return;
            }

            if (Split(blocks[index].Inlines, openings[index]) is { } opening)
            {
                read.Add((index, opening));
            }
        }

        foreach (var (index, opening) in read.Count * 5 >= (end - start) * 4 && AreAuthors(blocks, read) ? read : [])
        {
            openings[index] = opening;
        }
    }

    // "Loom Weekly: a title" is said of makers, too; of several people only works are.
    private static bool AreAuthors(IReadOnlyList<Block> blocks, List<(int Index, Opening Opening)> read) =>
        read.Exists(item => blocks[item.Index].Text.Contains(item.Opening.Names + EndOfNames, StringComparison.Ordinal))
        || read.Count(item => item.Opening.Names!.Contains(" and ", StringComparison.Ordinal) || item.Opening.Names.Contains(',', StringComparison.Ordinal)) * 2 >= read.Count; // every item read has names

    private static Opening? Split(Inlines content, Opening opening)
    {
        if (opening is not { Kind: OpeningKind.Plain or OpeningKind.Bold, Link: null, Names: null })
        {
            return null;
        }

        var cursor = new RunCursor(content);
        cursor.SkipMarks();
        if (Citation.Read(cursor, opening.Number) is { } cited)
        {
            return cited;
        }

        var names = NamesIn(cursor.Fork());
        if (!names.Any(char.IsLower) || !PersonNames.Are(names))
        {
            return null;
        }

        cursor.SkipAll(names.Length + EndOfNames.Length);
        return !cursor.AtEnd && OpeningReader.Read(cursor.Rest().Cut(), null) is { Title.Length: > 0 } title ? title with { Number = opening.Number, Names = names } : null;
    }

    // The words up to the first point that ends more than an initial.
    private static string NamesIn(RunCursor cursor)
    {
        var words = new StringBuilder();
        while (!cursor.AtEnd && words.Length <= MaxNamesChars && cursor.Current is { Link: null, IsImage: false })
        {
            words.Append(cursor.Peek());
            cursor.Skip(cursor.Peek().Length);
        }

        var text = words.Replace('\n', ' ').ToString();
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var point = text.IndexOf(EndOfNames, StringComparison.Ordinal);
        while (point > 1 && char.IsUpper(text[point - 1]) && !char.IsLetter(text[point - 2]))
        {
            point = text.IndexOf(EndOfNames, point + 1, StringComparison.Ordinal);
        }

        point = colon > 0 && (point < 0 || colon < point) ? colon : point;
        return point > 0 ? text[..point] : "";
    }
}
