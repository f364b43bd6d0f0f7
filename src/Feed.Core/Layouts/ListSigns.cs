using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells headings that stand over a list and by that name a section.</summary>
internal sealed class ListSigns(DigestText text)
{
    private const int FewestLists = 3;
    private const int FewestLinkedTitles = 4;
    private const int FewestNotes = 3;
    private const int FewestDated = 2;
    private const int FewestInLongList = 5;
    private const int FewestNoteChars = 60;
    private const int FewestBriefChars = 40;
    private const int MostTopicColumns = 16;

    private bool? prevail;

    /// <summary>At most a line that introduces the list, then two items or more, most of them with a link; words of farewell may follow.</summary>
    public bool IsOverList(OutlineChild child) => IsOverList(child.Frame.Opener, child.Frame.End);

    /// <summary>As <see cref="IsOverList(OutlineChild)"/>, a name and so many items that it can be no entry.</summary>
    public bool IsOverLongList(OutlineChild child) => IsOverList(child) && OpeningOf(child) is { Number: null, Title: var name } && PlainText.Columns(name) <= HeadingSigns.MostNameColumns
        && text.Links(child.Frame.Start, child.Frame.End) >= FewestInLongList && text.Between(child.Frame.Start, child.Frame.End).Items >= FewestInLongList;

    /// <summary>Whether most of the document's headings that have no other below them stand over such lists, or over single items of that kind.</summary>
    public bool Prevail => prevail ??= DoPrevail();

    private bool DoPrevail()
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
            lists += text.Level(index) > 0 && (IsOverList(index, next) || IsOverLinkedItem(index, next)) ? 1 : 0;
        }

        return lists >= FewestLists && lists * 2 > headings;
    }

    /// <summary>A name, then one item whose title is a link of its own, or one note.</summary>
    public bool IsOverLinkedItem(OutlineChild child) => IsOverLinkedItem(child.Frame.Opener, child.Frame.End);

    /// <summary>A name above several items of which most have a day in brackets: <c>* warp-of-silk (2024-03-09) 1 commit</c>.</summary>
    public bool IsOverDated(OutlineChild child)
    {
        var (items, dated) = (0, 0);
        for (var index = child.Frame.Opener + 1; index < child.Frame.End; index++)
        {
            if (text[index] is ListItem { Depth: 1 })
            {
                items++;
                dated += TrailingDate.InBrackets(text[index].Text) is not null ? 1 : 0;
            }
        }

        return dated >= FewestDated && dated * 3 >= items * 2 && OpeningOf(child) is { Link: null, Number: null };
    }

    private bool IsOverLinkedItem(int opener, int end) => IsOverItem(opener, end) && (text.Opening(opener + 1) is { Kind: OpeningKind.Link, Title.Length: > 0 } || (end == opener + 2 && IsNote(text, opener + 1)) || EndsInAddress(opener + 2, end))
        && text.Opening(opener) is { Link: null, Title: var name } && PlainText.Columns(name) <= HeadingSigns.MostNameColumns;

    // One item with its text, if it has any.
    private bool IsOverItem(int opener, int end)
    {
        if (end <= opener + 1 || text[opener + 1] is not ListItem { Depth: 1 })
        {
            return false;
        }

        var index = opener + 2;
        while (index < end && text[index] is Paragraph { Depth: > 0 })
        {
            index++;
        }

        return index == end;
    }

    private bool EndsInAddress(int start, int end) => end > start && text[end - 1] is Paragraph && text.Opening(end - 1).IsWholeLink;

    private bool IsOverList(int opener, int end)
    {
        var index = opener + 1;
        index += index < end && text[index] is Paragraph ? 1 : 0;
        end = EndWithoutFarewell(index, end);
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

    private int EndWithoutFarewell(int start, int end)
    {
        while (end > start && text[end - 1] is Paragraph { Depth: 0 } or Rule or Image && text.Links(end - 1, end) == 0)
        {
            end--;
        }

        return end;
    }

    /// <summary>A name above a list of several items, nearly all of which open with a title that is a link.</summary>
    public bool IsOverLinkedTitles(OutlineChild child)
    {
        if (OpeningOf(child) is { Link: not null } or { Number: not null } || PlainText.Columns(OpeningOf(child).Title) > HeadingSigns.MostNameColumns)
        {
            return false;
        }

        var (items, linked) = (0, 0);
        for (var index = child.Frame.Opener + 1; index < child.Frame.End; index++)
        {
            if (text[index] is ListItem { Depth: 1 })
            {
                items++;
                linked += text.Opening(index) is { Kind: OpeningKind.Link or OpeningKind.Plain, Title.Length: > 0, Link: not null } ? 1 : 0;
            }
            else if (items == 0 && !(index == child.Frame.Opener + 1 && text[index] is Paragraph))
            {
                return false;
            }
        }

        return items >= FewestLinkedTitles && linked * 3 >= items * 2;
    }

    /// <summary>A name above nothing but a list of notes, each with a link of its own; a button may stand below.</summary>
    public bool IsOverLinkedNotes(OutlineChild child)
    {
        var (opener, end) = (child.Frame.Opener, child.Frame.End);
        while (end > opener + 1 && (text[end - 1] is Image or Rule || (text[end - 1] is Paragraph && text.Opening(end - 1).IsWholeLink)))
        {
            end--;
        }

        var items = 0;
        for (var index = opener + 1; index < end; index++, items++)
        {
            if (!IsNote(text, index))
            {
                return false;
            }
        }

        return items >= FewestNotes && OpeningOf(child) is { Link: null, Number: null, Title: var name } && PlainText.Columns(name) <= HeadingSigns.MostNameColumns;
    }

    /// <summary>Whether half of the frames or more are a heading above nothing but a list of notes, each with a link of its own: the elements are sections.</summary>
    public static bool AreOverNotes(DigestText text, IReadOnlyList<Frame> frames) => frames.Count(frame => IsOverNotes(text, frame)) * 2 >= frames.Count;

    private static bool IsOverNotes(DigestText text, Frame frame)
    {
        for (var index = frame.Opener + 1; index < frame.End; index++)
        {
            if (!IsNote(text, index))
            {
                return false;
            }
        }

        return text[frame.Opener] is Heading && text.Opening(frame.Opener).Link is null && frame.End > frame.Opener + 1;
    }

    private static bool IsNote(DigestText text, int index) => text[index] is ListItem { Depth: 1, Text.Length: >= FewestNoteChars } && text.Links(index, index + 1) > 0;

    /// <summary>A word or two above nothing but numbered briefs without a link: <c>1. A headline: its text</c>.</summary>
    public bool IsOverBriefs(OutlineChild child)
    {
        var briefs = 0;
        for (var index = child.Frame.Opener + 1; index < child.Frame.End; index++, briefs++)
        {
            if (text[index] is not ListItem { IsOrdered: true, Depth: 1, Text: { Length: >= FewestBriefChars } brief } || brief.AsSpan(0, FewestBriefChars).IndexOfAny(':', '：') < 0)
            {
                return false;
            }
        }

        return briefs > 1 && text.Links(child.Frame.Start, child.Frame.End) == 0 && PlainText.Columns(OpeningOf(child).Title) <= MostTopicColumns;
    }

    /// <summary>Above a list of which the items name their authors, before the title or behind it.</summary>
    public bool IsOverNamed(OutlineChild child) => OpeningOf(child).Names is null && child.Inner.Claims.Sum(claim => claim.Frames.Count) > 1
        && child.Inner.Claims.All(claim => claim.Frames.All(frame => text[frame.Opener] is ListItem && text.Opening(frame.Opener) is { Names: not null } or { IsOverNames: true }));

    private Opening OpeningOf(OutlineChild child) => text.Opening(child.Frame.Opener);
}
