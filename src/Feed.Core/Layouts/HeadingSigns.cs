using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells what stands under a heading: the signs by which sections are known.</summary>
internal sealed class HeadingSigns(DigestText text)
{
    // So much of what stands under a heading its stanzas must be.
    private const double NearlyWhole = 0.7;
    private const double TopicRatio = 2.5;
    private const double TopicOverItemRatio = 1.5;
    private const int MinTopicColumns = 12;

    // A title says what happened; the name of a section is a word or a few.
    private const int FewestTitleColumns = 40;
    internal const int MostNameColumns = 36;

    private const int MostRemarkColumns = 32;
    private const int FewestStanzas = 3;
    private const double MostlyCards = 0.9;
    private const int FewestRun = 3;
    private const int MostNoteChars = 240;
    private const int FewestTeaserChars = 80;

    /// <summary>A heading of a lower level right below it: a title has text of its own.</summary>
    public bool IsOverHeading(OutlineChild child) => OpeningOf(child) is { Link: null, Number: null } && IsRightOverHeading(child);

    /// <summary>As <see cref="IsOverHeading"/>, be it linked or numbered: of several that tells as much.</summary>
    public bool IsRightOverHeading(OutlineChild child) =>
        child.Frame.Opener + 1 < child.Frame.End && text[child.Frame.Opener + 1] is Heading below && text.Level(child.Frame.Opener + 1) > text.Level(child.Frame.Opener) && !SubHeadings.Is(below.Text)
        && text.Opening(child.Frame.Opener + 1).Title.Length > 0 && child.Inner.Claims.Count > 0;

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

    /// <summary>Nothing under it and no link in it: the name of the digest, or a motto.</summary>
    public bool IsBare(OutlineChild child) => text.Links(child.Frame.Start, child.Frame.End) == 0 && text.Chars(child.Frame.Opener + 1, child.Frame.End) == 0;

    /// <summary>Nearly nothing but paragraphs with addresses below them.</summary>
    public bool IsOverStanzas(OutlineChild child) =>
        OpeningOf(child).Link is null && child.Inner.Claims is [{ Layout: AddressLayout.LayoutName } claim]
        && claim.Frames.Sum(frame => text.Chars(frame.Start, frame.End)) > NearlyWhole * text.Chars(child.Frame.Opener + 1, child.Frame.End);

    /// <summary>As <see cref="IsOverStanzas"/>, so many of them that it can be no entry.</summary>
    public bool IsOverSeveralStanzas(OutlineChild child) => IsOverStanzas(child) && child.Inner.Claims[0].Frames.Count >= FewestStanzas;

    /// <summary>Short words above a line in bold or with a link that is much longer: a topic, then a title.</summary>
    public bool IsTopic(OutlineChild child)
    {
        var next = child.Frame.Opener + 1;
        return next < child.Frame.End && text[next] is Paragraph && text.Opening(next) is { Kind: OpeningKind.Bold or OpeningKind.Link } title
            && PlainText.Columns(title.Title) >= (title.IsWhole && next + 1 < child.Frame.End && text[next + 1] is ListItem ? TopicOverItemRatio : TopicRatio) * Math.Max(MinTopicColumns, PlainText.Columns(OpeningOf(child).Title));
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

    /// <summary>A title that says what happened, above nothing but paragraphs.</summary>
    public bool IsStory(OutlineChild child) =>
        child.EntryScore > 0 && Columns(child) >= FewestTitleColumns && child.Inner.Claims.All(claim => claim.Layout == ParagraphLayout.LayoutName);

    /// <summary>Above text without titles of its own, and a line at its end that leads to the rest of it.</summary>
    public bool IsTeaser(OutlineChild child)
    {
        var (first, last) = (child.Frame.Opener + 1, child.Frame.End - 1);
        while (last > first && text[last] is Rule or Image)
        {
            last--;
        }

        if (last <= first || OpeningOf(child).Link is not null || text[last] is not Paragraph || !text.Opening(last).IsWholeLink || text.Chars(first, last) < FewestTeaserChars)
        {
            return false;
        }

        for (var index = first; index < last; index++)
        {
            if (!(text[index] is Image || (text[index] is Paragraph { Depth: 0 } && text.Level(index) == 0 && text.Opening(index) is { Kind: not (OpeningKind.Link or OpeningKind.Bold), IsWholeLink: false })))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Above nothing but elements of one kind, each with a title of its own, and some of them above several: those are the entries.</summary>
    public bool AreOverCards(List<OutlineChild> children)
    {
        if (!children.TrueForAll(IsOverElement))
        {
            return false;
        }

        var below = children.Sum(child => text.Chars(child.Frame.Opener + 1, child.Frame.End));
        return text.Elements.Within(children[0].Frame.Start, children[^1].Frame.End, children.Count + 1).Exists(cards => cards.Sum(card => text.Chars(card.Start, card.End)) > MostlyCards * below
                && cards.TrueForAll(card => text.Level(card.Start) == 0 && text[card.Start] is not ListItem && CardLayout.TitleOf(text, (card.Start, card.End)) is >= 0 and var title && text.TitleWorthAt(title) > 1)
                && HoldsEach(children, cards));
    }

    // What stands right below is in an element that the heading is not in.
    private bool IsOverElement(OutlineChild child) => child.Frame.Opener + 1 < child.Frame.End
        && text[child.Frame.Opener] is { Container: { } outer } && text[child.Frame.Opener + 1].Container is { } inner && !ReferenceEquals(inner, outer) && outer.Holds(inner);

    // Whether a card lies below each heading; both stand in the order of the text.
    private static bool HoldsEach(List<OutlineChild> children, List<Element> cards)
    {
        var place = 0;
        foreach (var child in children)
        {
            while (place < cards.Count && cards[place].Start <= child.Frame.Opener)
            {
                place++;
            }

            if (place == cards.Count || cards[place].End > child.Frame.End)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Those of the headings that stand above a line with the same label and a link (<c>Archive: https://…</c>), where most do; else none.</summary>
    public List<OutlineChild> AreOverSameField(List<OutlineChild> children)
    {
        if (children.Count(child => FieldBelow(child).Length > 0) * 3 < children.Count * 2)
        {
            return [];
        }

        var usual = children.GroupBy(FieldBelow).Where(field => field.Key.Length > 0).MaxBy(field => field.Count());
        return usual is not null && usual.Count() * 3 >= children.Count * 2 ? [.. usual] : [];
    }

    // The label of the line right below the heading, where the line has a link.
    private string FieldBelow(OutlineChild child)
    {
        var below = child.Frame.Opener + 1;
        return below < child.Frame.End && text[below] is Paragraph && text.LabelLength(below) is > 0 and var length && text.Links(below, below + 1) > 0 && !FieldWords.IsCredit(text[below].Text.AsSpan(0, length)) ? text[below].Text[..length] : "";
    }

    /// <summary>A title above nothing but what there is to say about it; see <see cref="Points"/>.</summary>
    public bool IsOverPoints(OutlineChild child) => Points.AreBelow(text, child.Frame.Opener, child.Frame.End);

    /// <summary>A name above a few words without a link: there is nothing of the kind this time, or so many there are.</summary>
    public bool IsOverRemark(OutlineChild child) => IsName(child) && OpeningOf(child) is { Number: null } && text.Links(child.Frame.Start, child.Frame.End) == 0
        && text.Chars(child.Frame.Opener + 1, child.Frame.End) <= MostNoteChars;

    /// <summary>A name above nearly nothing but items that a run of numbers counts, each with a link.</summary>
    public bool IsOverRun(OutlineChild child) => OpeningOf(child) is { Link: null, Number: null } && IsName(child)
        && child.Inner.Claims is [{ Layout: NumberedLayout.LayoutName, Frames: { Count: >= FewestRun } frames } claim] && claim.Score > NearlyWhole * text.Chars(child.Frame.Opener + 1, child.Frame.End)
        && frames.All(frame => text.Links(frame.Start, frame.End) > 0) && text.Opening(frames[0].Opener).Number is 1;

    /// <summary>What parts of digests are called everywhere, above something with a link.</summary>
    public bool IsUsualSection(OutlineChild child) => SectionWords.AreName(OpeningOf(child).Title) && OpeningOf(child) is { Link: null, Number: null }
        && child.Inner.Claims.Any(claim => claim.Layout != ParagraphLayout.LayoutName && claim.Frames.Any(frame => text.Links(frame.Start, frame.End) > 0));

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
