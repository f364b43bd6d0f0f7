using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Elements of one kind that hold a title and nothing else open the entries: the cells of a mail, where nothing holds an entry as a whole.</summary>
public sealed class TitleCellLayout : ILayout
{
    private const int FewestEntries = 3;

    public string Name => "title-cell";

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
        var single = alone
            .GroupBy(index => region.Text[index].Container!.Kind) // IsAlone: it has a container
            .Where(group => group.Key.Contains('.', StringComparison.Ordinal));
        IReadOnlyList<Frame> best = [];
        var bestScore = 0.0;
        foreach (var openers in single.Select(group => group.ToList()).Where(group => group.Count >= FewestEntries))
        {
            IReadOnlyList<Frame> frames = [.. openers.Select((opener, place) => new Frame(StartOf(region, opener), opener, place + 1 < openers.Count ? StartOf(region, openers[place + 1]) : region.End))];
            var score = FrameScore.Of(region.Text, frames);
            if (score > bestScore)
            {
                (best, bestScore) = (frames, score);
            }
        }

        return best;
    }

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

    // The picture above a title belongs to it.
    private static int StartOf(Region region, int opener)
    {
        while (opener > region.Start && region.Text[opener - 1] is Image)
        {
            opener--;
        }

        return opener;
    }

    private static bool IsAlone(Region region, int index) =>
        region.Text[index].Container is { } container
        && (index == region.Start || region.Text[index - 1].Container != container)
        && (index + 1 == region.End || region.Text[index + 1].Container != container);

    private static bool IsTitle(DigestText text, int index) =>
        text.Opening(index) is { Title.Length: > 0 and <= FrameScore.MaxTitleChars, IsWhole: true } opening && !LinkCaptions.IsCaption(opening.Title) && !IsText(opening);

    // Plain words with a full stop and more behind it, or a Chinese one anywhere, are text.
    private static bool IsText(Opening opening) =>
        opening is { Kind: OpeningKind.Plain, Link: null } && (opening.Title.Contains('。', StringComparison.Ordinal) || opening.Title.Contains(". ", StringComparison.Ordinal));
}
