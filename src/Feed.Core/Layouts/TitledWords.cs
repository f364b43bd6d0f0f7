using System.Text;
using Feed.Core.Layouts.Interpreting;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads how a block opens whose title the page marks as one (<c>&lt;span class="title"&gt;</c>), first or behind the names of its authors.</summary>
internal static class TitledWords
{
    private const int MaxNamesChars = 400;

    private static readonly char[] Signs = [' ', '.', ',', ':', ';', '-', '–', '—', '(', '[', '#', '"', '“'];

    public static Opening? Read(RunCursor cursor, int? number)
    {
        var names = new StringBuilder();
        while (!cursor.AtEnd && !cursor.Current.Is(RunStyle.Title) && names.Length <= MaxNamesChars)
        {
            names.Append(cursor.Peek());
            cursor.Skip(cursor.Peek().Length);
        }

        var before = names.Replace('\n', ' ').ToString().Trim(Signs);
        if (cursor.AtEnd || !cursor.Current.Is(RunStyle.Title) || (before.Length > 0 && !FindAuthors.IsNames(before)))
        {
            return null;
        }

        var words = new StringBuilder();
        string? link = null;
        while (!cursor.AtEnd && (cursor.Current.Is(RunStyle.Title) || cursor.Peek().IsWhiteSpace()))
        {
            link ??= cursor.Current.Link is { } found && LinkAddress.IsWeb(found) ? found : null;
            PlainText.Append(words, cursor.Peek());
            cursor.Skip(cursor.Peek().Length);
        }

        var title = TitleMarks.Strip(words.ToString().Trim());
        return title.Length == 0 ? null : new Opening(link is null ? OpeningKind.Bold : OpeningKind.Link, number, title, link) { Behind = cursor.Rest(), Names = before.Length > 0 ? before : null };
    }
}
