namespace Feed.Core.Publishing;

/// <summary>Prints an entry's title as the view wants it.</summary>
internal static class EntryTitle
{
    // For a title of nothing but characters that no feed may have.
    private const string Untitled = "–";

    /// <summary>The title that does not stand as the title; <c>null</c> when there is no other or both do.</summary>
    public static string? Other(Entry entry, TitleChoice choice) => Escape.IsBlank(entry.TranslatedTitle) ? null : choice switch
    {
        TitleChoice.Original => entry.TranslatedTitle,
        TitleChoice.Translated => entry.Title,
        _ => null,
    };

    public static void Write(ref Utf8Writer writer, Entry entry, TitleChoice choice, Escape escape)
    {
        var translated = Escape.IsBlank(entry.TranslatedTitle) ? null : entry.TranslatedTitle;
        var original = Escape.IsBlank(entry.Title) ? translated ?? Untitled : entry.Title;
        writer.Text(PlainLine.Of(choice == TitleChoice.Translated ? translated ?? original : original), escape);
        if (choice == TitleChoice.Both && translated is not null)
        {
            writer.Raw(" / "u8);
            writer.Text(PlainLine.Of(translated), escape);
        }
    }

    /// <summary>Whether a consumer could take something in the title for markup: a tag, a character reference. An ampersand between words is none.</summary>
    public static bool LooksLikeMarkup(Entry entry) => LooksLikeMarkup(entry.Title) || LooksLikeMarkup(entry.TranslatedTitle);

    private static bool LooksLikeMarkup(ReadOnlySpan<char> title)
    {
        for (var at = title.IndexOfAny('<', '&'); at >= 0; at = title.IndexOfAny('<', '&'))
        {
            if (title[at] == '<' || (at + 1 < title.Length && !char.IsWhiteSpace(title[at + 1])))
            {
                return true;
            }

            title = title[(at + 1)..];
        }

        return false;
    }
}
