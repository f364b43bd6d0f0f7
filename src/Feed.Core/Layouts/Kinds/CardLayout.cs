using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each of several like elements of a page (articles, cards, rows of a mail) is an entry.</summary>
public sealed class CardLayout : ILayout
{
    private const int FewestCards = 2;
    private const int MaxKickerChars = 30;

    public const string LayoutName = "card";

    public string Name => LayoutName;

    public IReadOnlyList<Frame> Frame(Region region)
    {
        IReadOnlyList<Frame> best = [];
        if (region.Sums.Elements == 0 || region.Count < FewestCards)
        {
            return best;
        }

        var bestScore = 0.0;
        List<Element>? before = null;
        foreach (var cards in region.Text.Elements.Within(region.Start, region.End, FewestCards))
        {
            // Elements that hold nothing but each other frame alike.
            var isNew = before is null || !AreSame(before, cards);
            before = cards;
            if (isNew && Frames(region.Text, cards) is { Count: >= FewestCards } frames && !Notes.AreBelow(region.Text, frames) && !Points.Are(region.Text, frames) && !BoldTitlesBelow.Prevail(region.Text, frames) && FrameScore.Of(region.Text, frames) is var score && score > bestScore)
            {
                (best, bestScore) = (frames, score);
            }
        }

        return best;
    }

    private static bool AreSame(List<Element> cards, List<Element> others)
    {
        var index = cards.Count == others.Count ? 0 : -1;
        while (index >= 0 && index < cards.Count && cards[index].Start == others[index].Start && cards[index].End == others[index].End)
        {
            index++;
        }

        return index == cards.Count;
    }

    // A quote holds what others said; posts that a page embeds are quotes.
    private static List<Frame> Frames(DigestText text, List<Element> cards)
    {
        var frames = new List<Frame>(cards.Count);
        var kickers = Kickers(text, cards);
        var bare = cards.Count(card => IsHeading(text, card));
        foreach (var card in cards)
        {
            var start = card.Start;
            while (start < card.End - 1 && kickers.Contains(text[start].Text))
            {
                start++;
            }

            if (text[card.Start].QuoteDepth == 0 && TitleOf(text, (start, card.End)) is >= 0 and var opener && !IsList(text, opener, card) && !(IsHeading(text, card) && bare * 2 < cards.Count) && !IsMasthead(text, opener, card))
            {
                frames.Add(new Frame(card.Start, opener, card.End));
            }
        }

        return BelowHeadings(text, frames);
    }

    // Where few of the cards open with a heading, and stand without it like all the others, it names the section that begins there.
    private static List<Frame> BelowHeadings(DigestText text, List<Frame> frames)
    {
        var headed = frames.Count(frame => text[frame.Opener] is Heading);
        return headed == 0 || headed * 2 >= frames.Count ? frames
            : frames.ConvertAll(frame => text[frame.Opener] is Heading && TitleOf(text, (frame.Opener + 1, frame.End)) is var title && title == frame.Opener + 1 && OpensLikeAnother(text, frames, title)
                ? new Frame(title, title, frame.End)
                : frame);
    }

    private static bool OpensLikeAnother(DigestText text, List<Frame> frames, int title) =>
        frames.Exists(other => text[other.Opener] is not Heading && text.Opening(other.Opener).Kind == text.Opening(title).Kind);

    // What several cards begin with is their kind, and the title stands below it: NEWS, 产品.
    private static HashSet<string> Kickers(DigestText text, List<Element> cards) =>
        [.. cards.Where(card => card.End - card.Start > 1 && text[card.Start] is Paragraph { Text.Length: > 0 and <= MaxKickerChars })
            .CountBy(card => text[card.Start].Text).Where(kicker => kicker.Value > 1).Select(kicker => kicker.Key)];

    // Alone in an element like those of the entries, it names a section.
    private static bool IsHeading(DigestText text, Element card) => card.End - card.Start == 1 && text.Level(card.Start) > 0 && text.Links(card.Start, card.End) == 0;

    // The name of the whole, and what it is about.
    private static bool IsMasthead(DigestText text, int opener, Element card) =>
        text[opener] is Heading { Text: var name } && name == text.Document.Title && text.Links(card.Start, card.End) == 0;

    // An item with others beside it that open like it or say more than a title: the element is a list, and each item of it an entry.
    private static bool IsList(DigestText text, int opener, Element card)
    {
        if (text[opener] is not ListItem first || !(text.Opening(opener).Kind is OpeningKind.Bold or OpeningKind.Link || HasLink(text, opener)))
        {
            return false;
        }

        for (var index = card.Start; index < card.End; index++)
        {
            if (index != opener && text[index] is ListItem item && item.Depth == first.Depth && (text.Opening(index).Kind == OpeningKind.Prose || OpensLike(text, opener, index)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensLike(DigestText text, int opener, int index) => text.Opening(index) is { Title.Length: > 0, Kind: var kind }
        && kind == text.Opening(opener).Kind && (kind != OpeningKind.Plain || HasLink(text, index));

    private static bool HasLink(DigestText text, int index) => text.Links(index, index + 1) > 0;

    /// <summary>The block that holds the title: a heading, else bold words, else a link, else short words; -1 when there is none.</summary>
    internal static int TitleOf(DigestText text, (int Start, int End) card)
    {
        var (best, bestWorth) = (-1, 0);
        for (var index = card.Start; index < card.End; index++)
        {
            var worth = text.TitleWorthAt(index);
            if (worth > bestWorth)
            {
                (best, bestWorth) = (index, worth);
            }
        }

        return best;
    }

    /// <summary>From 0, no title, to 4.</summary>
    internal static byte TitleWorth(DigestText text, int index)
    {
        var opening = text.Opening(index);
        return opening.Title.Length is 0 or > FrameScore.MaxTitleChars || LinkCaptions.IsCaption(opening.Title) || SubHeadings.Is(opening.Title) ? (byte)0
            : text[index] is Heading ? (byte)4
            : opening.Kind == OpeningKind.Bold && opening.IsWhole || opening.IsMarked ? (byte)3
            : opening.Kind is OpeningKind.Link or OpeningKind.Bold || IsMostlyTitle(text[index], opening) ? (byte)2
            : opening.Kind == OpeningKind.Plain ? (byte)1
            : (byte)0;
    }

    // "The Mill Post [A title](…) 2 hours ago"
    private static bool IsMostlyTitle(Block block, Opening opening) => opening is { Kind: OpeningKind.Prose, Link: not null } && opening.Title.Length * 2 >= block.Text.Length;
}
