using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Elements of one kind that hold a title and nothing else open the entries: the cells of a mail, where nothing holds an entry as a whole.</summary>
public sealed class TitleCellLayout : ILayout
{
    private const int FewestEntries = 3;

    // The name of a section and what kind of news it is.
    private const int MostAboveTitle = 3;
    private const int MaxKickerChars = 30;

    public const string LayoutName = "title-cell";

    public string Name => LayoutName;

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Elements == 0)
        {
            return [];
        }

        var alone = Alone(region);
        return alone.Count < FewestEntries ? [] : Best(region, alone);
    }

    private static IReadOnlyList<Frame> Best(Region region, List<int> alone)
    {
        var kinds = alone
            .GroupBy(index => region.Text[index].Container!.Kind) // IsAlone: it has a container
            .Where(group => group.Key.Contains('.', StringComparison.Ordinal)).Select(group => group.ToList()).Where(group => group.Count >= FewestEntries).ToList();
        var stated = kinds.FindAll(kind => kind.TrueForAll(index => region.Text.Opening(index).IsMarked));
        IReadOnlyList<Frame> best = [];
        var bestScore = 0.0;
        foreach (var openers in stated.Count > 0 ? stated : kinds)
        {
            var starts = openers.Select((opener, place) => StartOf(region, opener, openers[Math.Max(0, place - 1)], openers[Math.Min(place + 1, openers.Count - 1)])).ToList();
            IReadOnlyList<Frame> frames = [.. openers.Select((opener, place) => new Frame(starts[place], opener, place + 1 < openers.Count ? EndOf(region, opener, starts[place + 1]) : region.End))];
            var score = AreHeadings(region.Text, frames) || AreOverHeadings(region.Text, frames) || AreBelowHeadings(region, frames) || Notes.AreBelow(region.Text, frames) ? 0 : FrameScore.Of(region.Text, frames);
            if (score > bestScore)
            {
                (best, bestScore) = (frames, score);
            }
        }

        return best;
    }

    // Lines of their own above headings: the names of sections.
    private static bool AreOverHeadings(DigestText text, IReadOnlyList<Frame> frames) =>
        frames.Count(frame => text[frame.Opener] is not Heading && text.Between(frame.Opener + 1, frame.End).Headings > 0) * 3 >= frames.Count * 2;

    // Of headings it is told elsewhere whether they open entries.
    private static bool AreHeadings(DigestText text, IReadOnlyList<Frame> frames) => frames.Count(frame => text[frame.Opener] is Heading) * 3 >= frames.Count * 2;

    // Plain words right below headings: what the page says of each title in a row of boxes.
    private static bool AreBelowHeadings(Region region, IReadOnlyList<Frame> frames) =>
        frames.Count(frame => frame.Opener > region.Start && region.Text[frame.Opener - 1] is Heading && region.Text.Opening(frame.Opener) is { Kind: OpeningKind.Plain, Link: null, IsMarked: false }) * 3 >= frames.Count * 2;

    private static List<int> Alone(Region region)
    {
        var alone = new List<int>();
        for (var index = region.Start; index < region.End; index++)
        {
            if (IsAlone(region, index) && IsTitle(region.Text, index))
            {
                alone.Add(index);
            }
        }

        return alone;
    }

    // The picture above a title belongs to it, and so does a word or two in an element with it alone: what kind of news it is.
    private static int StartOf(Region region, int opener, int before, int behind)
    {
        var start = opener;
        while (start > region.Start && region.Text[start - 1] is Image)
        {
            start--;
        }

        return start > region.Start && (before == opener || start - 1 > before) && region.Text[start - 1] is Paragraph { Text.Length: > 0 and <= MaxKickerChars } && region.Text.Level(start - 1) == 0 && region.Text.Links(start - 1, start) == 0
            && IsBeside(region.Text, start - 1, opener, before, behind) ? start - 1 : start;
    }

    private static bool IsBeside(DigestText text, int kicker, int opener, int before, int behind)
    {
        var card = text[opener].Container;
        while (card is not null && !card.Holds(text[kicker].Container))
        {
            card = card.Parent;
        }

        return card is not null && (before == opener || !card.Holds(text[before].Container)) && (behind == opener || !card.Holds(text[behind].Container));
    }

    // The name of the next section, with a picture made of signs above it, is no text of this entry.
    private static int EndOf(Region region, int opener, int next)
    {
        var name = next - 1;
        while (name > opener && next - name < MostAboveTitle && region.Text.Level(name) == 0)
        {
            name--;
        }

        if (name == opener || region.Text.Level(name) == 0)
        {
            return next;
        }

        while (name - 1 > opener && !PlainText.HasLetter(region.Text[name - 1].Text))
        {
            name--;
        }

        return name;
    }

    private static bool IsAlone(Region region, int index) =>
        region.Text[index].Container is { } container
        && (index == region.Start || region.Text[index - 1].Container != container)
        && (index + 1 == region.End || region.Text[index + 1].Container != container);

    private static bool IsTitle(DigestText text, int index) =>
        text.Opening(index) is { Title.Length: > 0 and <= FrameScore.MaxTitleChars } opening && (opening.IsWhole || opening.IsMarked) && !LinkCaptions.IsCaption(opening.Title) && !IsText(opening);

    // Plain words with a full stop and more behind it, or a Chinese one anywhere, are text.
    private static bool IsText(Opening opening) =>
        opening is { Kind: OpeningKind.Plain, Link: null } && (opening.Title.Contains('。', StringComparison.Ordinal) || opening.Title.Contains(". ", StringComparison.Ordinal));
}
