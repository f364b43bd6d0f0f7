using System.Globalization;
using System.Text;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads how a block opens whose title the page marks as one (<c>&lt;span class="title"&gt;</c>), first, or behind its number, its source or the names of its authors.</summary>
internal static class TitledWords
{
    private const int MaxNamesChars = 1200;
    private const int MaxDigits = 3;

    private static readonly char[] Signs = [' ', '.', ',', ':', ';', '-', '–', '—', '(', '[', '#', '"', '“'];

    // "The Mill Post [A title](…)"
    private static bool IsSource(string words, in Run title) => title.Link is not null && words.Length <= RunCursor.MaxTagChars && !words.Contains('\n', StringComparison.Ordinal);

    public static Opening? Read(RunCursor cursor, int? number)
    {
        var names = new StringBuilder();
        while (!cursor.AtEnd && !cursor.Current.Is(RunStyle.Title) && names.Length <= MaxNamesChars)
        {
            names.Append(cursor.Current.Is(RunStyle.Badge) ? "" : cursor.Peek());
            cursor.Skip(cursor.Peek().Length);
        }

        var before = names.Replace('\n', ' ').ToString().Trim(Signs);
        var rank = before.Length is > 0 and <= MaxDigits && int.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : (int?)null;
        if (cursor.AtEnd || !cursor.Current.Is(RunStyle.Title) || (before.Length > 0 && rank is null && !IsSource(before, cursor.Current) && !PersonNames.Are(before)))
        {
            return null;
        }

        var words = new StringBuilder();
        string? link = null;
        var isBeside = false;
        while (!cursor.AtEnd && (cursor.Current.Is(RunStyle.Title) || cursor.Peek().IsWhiteSpace()))
        {
            // "A title [Paper](…) [Poster](…)", all in one element.
            if (link is null && words.Length > 0 && cursor.Current.Link is { } beside && LinkAddress.IsWeb(beside) && LinkCaptions.IsCaption(cursor.Peek()))
            {
                (link, isBeside) = (beside, true);
                break;
            }

            link ??= cursor.Current.Link is { } found && LinkAddress.IsWeb(found) ? found : null;
            PlainText.Append(words, cursor.Current.Is(RunStyle.Badge) ? "" : cursor.Peek());
            cursor.Skip(cursor.Peek().Length);
        }

        var title = TitleMarks.Strip(words.ToString().Trim());
        return title.Length == 0 ? null : new Opening(link is null || isBeside ? OpeningKind.Bold : OpeningKind.Link, number ?? rank, title, link) { Behind = cursor.Rest(), IsMarked = true, IsLinkBeside = isBeside, Names = before.Length > 0 && rank is null && PersonNames.Are(before) ? before : null };
    }
}
