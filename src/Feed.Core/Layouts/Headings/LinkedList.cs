using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows lists of linked items that are all that stands below a heading: the heading names a section.</summary>
internal static class LinkedList
{
    private const int FewestLists = 3;
    private const int MaxButtonChars = 12;

    /// <summary>Whether most of the document's headings that have no other below them stand over such a list, or over a single item of that kind.</summary>
    public static bool Prevails(DigestText text)
    {
        var (headings, lists) = (0, 0);
        for (int index = 0, next; index < text.Count; index = next)
        {
            next = index + 1;
            while (next < text.Count && text.Level(next) == 0)
            {
                next++;
            }

            headings += text.Level(index) > 0 && text.Chars(index + 1, next) > 0 ? 1 : 0;
            lists += text.Level(index) > 0 && (IsBelow(text, index, next) || IsOneItemBelow(text, index, next)) ? 1 : 0;
        }

        return (lists >= FewestLists && lists * 2 > headings) || (lists > 1 && lists == headings);
    }

    /// <summary>At most a line that introduces the list, then two items or more, most of them with a link; words of farewell may follow.</summary>
    /// <param name="opener">The heading, which leads nowhere.</param>
    /// <param name="end">Behind the last block below it.</param>
    public static bool IsBelow(DigestText text, int opener, int end)
    {
        var index = opener + 1;
        index += index < end && text[index] is Paragraph ? 1 : 0;
        end = EndWithoutFarewell(text, index, end);
        var (items, linked, isLinked) = (0, 0, false);
        for (; index < end; index++)
        {
            if (text[index] is ListItem { Depth: 1 })
            {
                items++;
                isLinked = text.Links(index, index + 1) > 0;
                linked += isLinked ? 1 : 0;
            }
            else if (text[index].Depth == 0)
            {
                return false;
            }
            else if (!isLinked && items > 0 && text[index] is Paragraph && text.Opening(index) is { IsWholeLink: true })
            {
                // Its address has a line for itself.
                isLinked = true;
                linked++;
            }
        }

        return items > 1 && linked * 2 > items && text.Opening(opener).Link is null;
    }

    /// <summary>A name, then one item with its text: a title that is a link of its own, a note, or an item that closes with an address.</summary>
    public static bool IsOneItemBelow(DigestText text, int opener, int end)
    {
        end = opener + 1 < end ? EndWithoutFarewell(text, opener + 2, end) : end;
        return end > opener + 1 && text[opener + 1] is ListItem { Depth: 1 } && EndOfText(text, opener + 2, end) == end
            && (text.Opening(opener + 1) is { Kind: OpeningKind.Link, Title.Length: > 0 } || (end == opener + 2 ? Notes.Is(text, opener + 1) : text.Opening(end - 1).IsWholeLink))
            && text.Opening(opener) is { Link: null, Title: var name } && PlainText.Columns(name) <= HeadingSigns.MostNameColumns;
    }

    private static int EndOfText(DigestText text, int index, int end)
    {
        while (index < end && text[index] is Paragraph { Depth: > 0 } or ListItem { Depth: > 1 })
        {
            index++;
        }

        return index;
    }

    // back
    private static bool IsButton(DigestText text, int index) => text[index] is Paragraph { Text.Length: <= MaxButtonChars } && text.Opening(index).IsWholeLink;

    private static int EndWithoutFarewell(DigestText text, int start, int end)
    {
        while (end > start && text[end - 1] is Paragraph { Depth: 0 } or Rule or Image && (text.Links(end - 1, end) == 0 || IsButton(text, end - 1)))
        {
            end--;
        }

        return end;
    }
}
