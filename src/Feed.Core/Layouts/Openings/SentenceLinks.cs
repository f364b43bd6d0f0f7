using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds the link of a sentence that names what it is about.</summary>
internal static class SentenceLinks
{
    private const int FewestHeadlineColumns = 40;
    private const int MostLinksInSentence = 8;

    /// <summary>Whoever is named first in a sentence, what the next link names is the entry: <c>This week [Ada Byron](…) wrote [On engines](…)</c>.</summary>
    public static (string Text, string Link)? BehindPerson(RunCursor cursor)
    {
        while (!cursor.AtEnd)
        {
            if (cursor.Current is { Link: { } link, IsImage: false } && LinkAddress.IsWeb(link) && !LinkAddress.IsProfile(link))
            {
                var (text, _) = cursor.TakeLink();
                return LinkCaptions.IsCaption(text) || LinkPlace.IsPhrase(text) ? null : (text, link);
            }

            cursor.Skip(Math.Max(1, cursor.Peek().Length));
        }

        return null;
    }

    /// <summary>Of a sentence that links a word and one title, the title is the entry: <c>Ada used [loom](…) for her paper [How threads are counted by a wheel](…)</c>.</summary>
    public static (string Text, string Link)? Headline(RunCursor cursor)
    {
        (string Text, string Link)? found = null;
        for (var links = 0; !cursor.AtEnd && links < MostLinksInSentence;)
        {
            if (cursor.Current is { Link: { } link, IsImage: false })
            {
                var (text, _) = cursor.TakeLink();
                links++;
                if (text.Contains('#', StringComparison.Ordinal))
                {
                    return null;
                }

                if (PlainText.Columns(text) >= FewestHeadlineColumns && LinkAddress.IsWeb(link) && !LinkCaptions.IsAddress(text))
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = (text, link);
                }
            }
            else
            {
                cursor.Skip(Math.Max(1, cursor.Peek().Length));
            }
        }

        return found is { } headline && (char.IsUpper(headline.Text[0]) || TitleCase.Is(headline.Text)) ? headline : null;
    }
}
