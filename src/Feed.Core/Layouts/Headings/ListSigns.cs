using Feed.Core.Layouts.Interpreting;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells headings that stand over a list and by that name a section.</summary>
internal sealed class ListSigns(DigestText text)
{
    private const int FewestLinkedTitles = 4;
    private const int FewestNotes = 3;
    private const int FewestDated = 2;
    private const int FewestInLongList = 5;
    private const int FewestBriefChars = 40;
    private const int FewestTitles = 3;
    private const int FewestTitleChars = 24;
    private const int MostTopicColumns = 16;
    private const int MaxFarewellChars = 80;
    private const int FewestWordChars = 3;

    private readonly ItemSigns records = new(text);

    /// <summary>Whether what the items below are tells by itself that they are entries.</summary>
    public bool IsOverEntries(OutlineChild child) =>
        IsOverNamed(child) || IsOverLinkedTitles(child) || IsOverLinkedNotes(child) || IsOverDated(child) || IsOverTitles(child) || IsOverSentences(child) || records.IsOverAddressed(child) || records.IsOverRecords(child);

    /// <summary>See <see cref="LinkedList.IsBelow"/>; the heading itself leads nowhere.</summary>
    public bool IsOverList(OutlineChild child) => LinkedList.IsBelow(text, child.Frame.Opener, child.Frame.End);

    /// <summary>As <see cref="IsOverList"/>, a name and so many items that it can be no entry.</summary>
    public bool IsOverLongList(OutlineChild child) => IsOverList(child) && OpeningOf(child) is { Number: null, Title: var name } && PlainText.Columns(name) <= HeadingSigns.MostNameColumns
        && text.Links(child.Frame.Start, child.Frame.End) >= FewestInLongList && text.Between(child.Frame.Start, child.Frame.End).Items >= FewestInLongList;

    /// <summary>A name, then one item whose title is a link of its own, or one note.</summary>
    public bool IsOverLinkedItem(OutlineChild child) => LinkedList.IsOneItemBelow(text, child.Frame.Opener, child.Frame.End);

    /// <summary>As <see cref="IsOverLinkedItem"/>, the item being called otherwise than the heading.</summary>
    public bool IsOverOtherItem(OutlineChild child) =>
        IsOverLinkedItem(child) && text.Opening(child.Frame.Opener + 1) is { Kind: OpeningKind.Link, IsWhole: true, Title: var item }
        && !Array.Exists(OpeningOf(child).Title.Split(' '), word => word.Length >= FewestWordChars && item.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>A name above several items of which most have a day in brackets: <c>* warp-of-silk (2024-03-09) 1 commit</c>.</summary>
    private bool IsOverDated(OutlineChild child)
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
            if (!Notes.Is(text, index))
            {
                return false;
            }
        }

        return items >= FewestNotes && OpeningOf(child) is { Link: null, Number: null, Title: var name } && PlainText.Columns(name) <= HeadingSigns.MostNameColumns;
    }

    /// <summary>A name above several paragraphs that open with a linked title each, and nothing else: <c>**[A title](…)** — what it is about</c>.</summary>
    public bool IsOverLinkedLeads(OutlineChild child) => LinkedLeads(child) > 1;

    /// <summary>As <see cref="IsOverLinkedLeads"/>, and only one of them.</summary>
    public bool IsOverLinkedLead(OutlineChild child) => LinkedLeads(child) == 1;

    private int LinkedLeads(OutlineChild child)
    {
        var leads = 0;
        for (var index = child.Frame.Opener + 1; index < child.Frame.End; index++)
        {
            if (text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } && text.Opening(index) is { Kind: OpeningKind.Link, IsWhole: false, Title.Length: > 0 })
            {
                leads++;
            }
            else if (text[index] is not (Image or Rule))
            {
                return 0;
            }
        }

        return OpeningOf(child) is { Link: null, Number: null, Title: var name } && PlainText.Columns(name) <= HeadingSigns.MostNameColumns ? leads : 0;
    }

    /// <summary>A heading above nothing but a flat list of titles that lead nowhere, as programmes of conferences print them.</summary>
    public bool IsOverTitles(OutlineChild child) => Titles(child) >= FewestTitles;

    /// <summary>As <see cref="IsOverTitles"/>, however few.</summary>
    public bool IsOverAnyTitle(OutlineChild child) => Titles(child) > 0;

    private int Titles(OutlineChild child)
    {
        var (items, titles) = (0, 0);
        for (var index = child.Frame.Opener + 1; index < child.Frame.End; index++, items++)
        {
            if (text[index] is not ListItem { Depth: 1, Text: var words })
            {
                return 0;
            }

            words = FindTitle.WithoutPlace(words);
            titles += words.Length is >= FewestTitleChars and <= FrameScore.MaxTitleChars && !words.Contains(". ", StringComparison.Ordinal) && TitleCase.Is(words) ? 1 : 0;
        }

        return titles * 3 >= items * 2 && text.Links(child.Frame.Start, child.Frame.End) == 0 ? titles : 0;
    }

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

    /// <summary>Capital letters above nothing but several items that are sentences without a link; words of farewell may follow.</summary>
    private bool IsOverSentences(OutlineChild child)
    {
        var (items, sentences, index) = (0, 0, child.Frame.Opener + 1);
        for (; index < child.Frame.End && text[index] is ListItem { Depth: 1, Text: var words }; index++)
        {
            items++;
            sentences += words.Length >= FewestBriefChars && words[^1] is '.' or '。' or '!' or '?' or '"' or '”' or ')' ? 1 : 0;
        }

        return items > 1 && sentences * 3 >= items * 2 && Levels.IsCapital(text[child.Frame.Opener].Text) && text.Links(child.Frame.Start, index) == 0
            && OpeningOf(child) is { Number: null, Title: var name } && PlainText.Columns(name) <= HeadingSigns.MostNameColumns && text.Chars(index, child.Frame.End) <= MaxFarewellChars;
    }

    /// <summary>Above a list of which the items name their authors, before the title or behind it.</summary>
    private bool IsOverNamed(OutlineChild child) => OpeningOf(child).Names is null && child.Inner.Claims.Sum(claim => claim.Frames.Count) > 1
        && child.Inner.Claims.All(claim => claim.Frames.All(frame => text[frame.Opener] is ListItem && text.Opening(frame.Opener) is { Names: not null } or { IsOverNames: true }));

    private Opening OpeningOf(OutlineChild child) => text.Opening(child.Frame.Opener);
}
