using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells what stands under a heading: the signs by which sections are known.</summary>
internal sealed class HeadingSigns(DigestText text)
{
    // So much of what stands under a heading its stanzas must be.
    private const double NearlyWhole = 0.7;
    private const double TopicRatio = 2.5;
    private const int MinTopicColumns = 12;

    // A title says what happened; the name of a section is a word or a few.
    private const int FewestTitleColumns = 40;
    private const int MostNameColumns = 36;

    /// <summary>Nothing under it, and no link in it.</summary>
    public bool IsEmpty(OutlineChild child) => text.Chars(child.Frame.Opener + 1, child.Frame.End) == 0 && text.Links(child.Frame.Start, child.Frame.End) == 0;

    /// <summary>At most a line that introduces the list, then two items or more, most of them with a link.</summary>
    public bool IsOverList(OutlineChild child)
    {
        var (index, end) = (child.Frame.Opener + 1, child.Frame.End);
        index += index < end && text[index] is Paragraph ? 1 : 0;
        var (items, linked) = (0, 0);
        for (; index < end; index++)
        {
            if (text[index] is ListItem { Depth: 1 })
            {
                items++;
                linked += text.Links(index, index + 1) > 0 ? 1 : 0;
            }
            else if (text[index].Depth == 0)
            {
                return false;
            }
        }

        return items > 1 && linked * 2 > items && OpeningOf(child).Link is null;
    }

    /// <summary>Nearly nothing but paragraphs with addresses below them.</summary>
    public bool IsOverStanzas(OutlineChild child) =>
        OpeningOf(child).Link is null && child.Inner.Claims is [{ Layout: AddressLayout.LayoutName } claim]
        && claim.Frames.Sum(frame => text.Chars(frame.Start, frame.End)) > NearlyWhole * text.Chars(child.Frame.Opener + 1, child.Frame.End);

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

    /// <summary>A title that says what happened, above nothing but paragraphs.</summary>
    public bool IsStory(OutlineChild child) =>
        child.EntryScore > 0 && Columns(child) >= FewestTitleColumns && child.Inner.Claims.All(claim => claim.Layout == ParagraphLayout.LayoutName);

    /// <summary>A word or a few.</summary>
    public bool IsName(OutlineChild child) => Columns(child) <= MostNameColumns;

    // "**Why it matters:** a sentence", "**The mayor** said": the paragraphs of an essay may open so. A title ends like a sentence, or its authors follow.
    private bool IsLeadIn(int opener)
    {
        if (text[opener] is not Paragraph paragraph || text.Opening(opener) is not { Kind: OpeningKind.Bold, Link: null, IsWhole: false } opening)
        {
            return false;
        }

        var place = paragraph.Text.IndexOf(opening.Title, StringComparison.Ordinal);
        var behind = place < 0 ? default : paragraph.Text.AsSpan(place + opening.Title.Length).TrimStart();
        return behind is [':' or '：', ..] || opening.Title is [.., ':' or '：' or ','] || (behind.Length > 0 && char.IsLower(behind[0]) && !behind.StartsWith("by "));
    }

    /// <summary>Most of its entries have a link, and are no paragraphs of an essay.</summary>
    public bool IsLinked(Plan plan)
    {
        var frames = plan.Claims.SelectMany(claim => claim.Frames).ToList();
        return frames.Count(frame => text.Links(frame.Start, frame.End) > 0 && !IsLeadIn(frame.Opener)) * 2 > frames.Count;
    }

    private int Columns(OutlineChild child) => PlainText.Columns(OpeningOf(child).Title);

    private Opening OpeningOf(OutlineChild child) => text.Opening(child.Frame.Opener);
}
