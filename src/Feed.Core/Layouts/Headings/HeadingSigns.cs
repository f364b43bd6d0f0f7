using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells what stands under a heading: the signs by which names of sections are known.</summary>
internal sealed class HeadingSigns(DigestText text)
{
    // So much of what stands under a heading its numbered items must be.
    private const double NearlyWhole = 0.7;
    private const double NearlyAll = 0.9;
    private const double TopicRatio = 2.5;
    private const int MinTopicColumns = 12;

    // The name of a section is a word or a few.
    internal const int MostNameColumns = 36;

    private const int MostRemarkColumns = 32;
    private const int FewestRun = 3;
    private const int FewestProse = 4;
    private const double MostlyLinked = 0.8;

    /// <summary>A heading of a lower level right below it: a title has text of its own.</summary>
    public bool IsOverHeading(OutlineChild child) => OpeningOf(child) is { Link: null, Number: null } && IsRightOverHeading(child);

    /// <summary>As <see cref="IsOverHeading"/>, be it linked or numbered: of several that tells as much.</summary>
    public bool IsRightOverHeading(OutlineChild child) =>
        child.Frame.Opener + 1 < child.Frame.End && text[child.Frame.Opener + 1] is Heading below && text.Level(child.Frame.Opener + 1) > text.Level(child.Frame.Opener) && !SubHeadings.Is(below.Text)
        && child.Inner.Claims.Count > 0;

    /// <summary>Nothing under it but, at most, a few words that say so; and no link in it.</summary>
    public bool IsEmpty(OutlineChild child)
    {
        var (below, end) = (child.Frame.Opener + 1, child.Frame.End);
        while (end > below && text[end - 1] is Rule)
        {
            end--;
        }

        return IsBare(child) || (end == below + 1 && text[below] is Paragraph { Text: var remark } && PlainText.Columns(remark) <= MostRemarkColumns && text.Links(child.Frame.Start, end) == 0);
    }

    /// <summary>Above nothing but the words that there is nothing this time: <c>No looms this week.</c></summary>
    public bool IsOverNothing(OutlineChild child) =>
        child.Frame.End == child.Frame.Opener + 2 && text[child.Frame.Opener + 1] is Paragraph or ListItem && NothingWords.Open(text[child.Frame.Opener + 1].Text) && text.Links(child.Frame.Start, child.Frame.End) == 0;

    /// <summary>Nothing under it and no link in it: the name of the digest, or a motto.</summary>
    public bool IsBare(OutlineChild child) => text.Links(child.Frame.Start, child.Frame.End) == 0 && text.Chars(child.Frame.Opener + 1, child.Frame.End) == 0;

    /// <summary>Short words above a line in bold or with a link that is much longer: a topic, then a title.</summary>
    public bool IsTopic(OutlineChild child)
    {
        var next = child.Frame.Opener + 1;
        return next < child.Frame.End && text[next] is Paragraph && text.Opening(next) is { Kind: OpeningKind.Bold or OpeningKind.Link } title
            && PlainText.Columns(title.Title) >= TopicRatio * Math.Max(MinTopicColumns, PlainText.Columns(OpeningOf(child).Title));
    }

    /// <summary>A name with a link beside it, above items that are links: who made it, then what.</summary>
    public bool IsMaker(OutlineChild child) => OpeningOf(child).IsLinkBeside && child.Inner.Claims.Count > 0
        && child.Inner.Claims.All(claim => claim.Frames.All(frame => text.Opening(frame.Opener).Kind == OpeningKind.Link));

    /// <summary>A word or a few above nothing but paragraphs, each with one link, and that a headline.</summary>
    public bool IsOverNotes(OutlineChild child)
    {
        var paragraphs = 0;
        for (var index = child.Frame.Opener + 1; index < child.Frame.End; index++)
        {
            if (text[index] is not (Rule or Image))
            {
                paragraphs++;
                if (text[index] is not Paragraph { Depth: 0 } || text.Links(index, index + 1) != 1 || !ClaimSigns.LinksHeadline(text[index]))
                {
                    return false;
                }
            }
        }

        return paragraphs > 0 && IsName(child) && OpeningOf(child).Link is null;
    }

    /// <summary>A name above nearly nothing but elements of one kind, several of them, each with a title and a text.</summary>
    public bool IsOverCards(OutlineChild child) => OpeningOf(child) is { Link: null, Number: null } && IsName(child)
        && child.Inner.Claims is [{ Layout: CardLayout.LayoutName or TitleCellLayout.LayoutName, Frames: { Count: >= FewestRun } frames }]
        && frames.All(frame => frame.Count > 1 && text.Opening(frame.Opener).Title.Length > 0)
        && frames.Sum(frame => text.Chars(frame.Start, frame.End)) > NearlyAll * text.Chars(child.Frame.Opener + 1, child.Frame.End);

    /// <summary>A name above several paragraphs of prose, nearly each with a link: the news of a field, one a paragraph.</summary>
    public bool IsOverLinkedProse(OutlineChild child)
    {
        if (child.Frame.Count <= FewestProse || text.Links(child.Frame.Start, child.Frame.End) < FewestProse || !IsName(child) || OpeningOf(child) is { Link: not null } or { Number: not null })
        {
            return false;
        }

        var (paragraphs, linked) = (0, 0);
        for (var index = child.Frame.Opener + 1; index < child.Frame.End; index++)
        {
            paragraphs += IsProse(index) ? 1 : 0;
            linked += IsProse(index) && text.Links(index, index + 1) > 0 ? 1 : 0;
        }

        return linked >= FewestProse && linked >= MostlyLinked * paragraphs;
    }

    private bool IsProse(int index) => text[index] is Paragraph { Depth: 0, QuoteDepth: 0 };

    /// <summary>A name above nearly nothing but items that a run of numbers counts, each with a link.</summary>
    public bool IsOverRun(OutlineChild child) => OpeningOf(child) is { Link: null, Number: null } && IsName(child)
        && child.Inner.Claims is [{ Layout: NumberedLayout.LayoutName, Frames: { Count: >= FewestRun } frames } claim] && claim.Score > NearlyWhole * text.Chars(child.Frame.Opener + 1, child.Frame.End)
        && frames.All(frame => text.Links(frame.Start, frame.End) > 0) && text.Opening(frames[0].Opener).Number is 1;

    /// <summary>What parts of digests are called everywhere, above something with a link.</summary>
    public bool IsUsualSection(OutlineChild child) => SectionWords.AreName(OpeningOf(child).Title) && OpeningOf(child) is { Link: null, Number: null }
        && child.Inner.Claims.Any(claim => claim.Layout != ParagraphLayout.LayoutName && claim.Frames.Any(frame => text.Links(frame.Start, frame.End) > 0));

    /// <summary>A word or a few.</summary>
    public bool IsName(OutlineChild child) => Columns(child) <= MostNameColumns;

    private int Columns(OutlineChild child) => PlainText.Columns(OpeningOf(child).Title);

    private Opening OpeningOf(OutlineChild child) => text.Opening(child.Frame.Opener);
}
