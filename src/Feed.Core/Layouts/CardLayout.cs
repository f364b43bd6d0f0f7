using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each of several like elements of a page (articles, cards, rows of a mail) is an entry.</summary>
public sealed class CardLayout : ILayout
{
    private const int FewestCards = 2;

    public string Name => "card";

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Elements == 0)
        {
            return [];
        }

        IReadOnlyList<Frame> best = [];
        var bestScore = 0.0;
        foreach (var cards in Groups(region))
        {
            IReadOnlyList<Frame> frames = [.. cards.Select(card => new Frame(card.Start, TitleOf(region.Text, card), card.End)).Where(frame => frame.Opener >= 0)];
            var score = frames.Count < FewestCards ? 0 : FrameScore.Of(region.Text, frames);
            if (score > bestScore)
            {
                (best, bestScore) = (frames, score);
            }
        }

        return best;
    }

    // The elements of the region by kind and depth, each with its stretch of blocks.
    private static IEnumerable<List<(int Start, int End)>> Groups(Region region)
    {
        var groups = new Dictionary<(string Kind, int Level), List<(int Start, int End)>>();
        var open = new Dictionary<Container, (List<(int Start, int End)> Group, int Place)>();
        foreach (var index in region.Indexes.Where(index => region.Text[index].QuoteDepth == 0))
        {
            // A quote holds what others said; posts that a page embeds are quotes.
            for (var container = region.Text[index].Container; container is not null; container = container.Parent)
            {
                if (open.TryGetValue(container, out var card))
                {
                    card.Group[card.Place] = card.Group[card.Place] with { End = index + 1 };
                    continue;
                }

                var key = (container.Kind, container.Level);
                var group = groups.TryGetValue(key, out var known) ? known : groups[key] = [];
                open[container] = (group, group.Count);
                group.Add((index, index + 1));
            }
        }

        return groups.Values.Where(group => group.Count >= FewestCards);
    }

    /// <summary>The block that holds the title: a heading, else bold words, else a link, else short words; -1 when there is none.</summary>
    internal static int TitleOf(DigestText text, (int Start, int End) card)
    {
        var (best, bestWorth) = (-1, 0);
        for (var index = card.Start; index < card.End; index++)
        {
            var opening = text.Opening(index);
            var worth = opening.Title.Length is 0 or > FrameScore.MaxTitleChars || LinkCaptions.IsCaption(opening.Title) || SubHeadings.Is(opening.Title) ? 0
                : text[index] is Heading ? 4
                : opening.Kind == OpeningKind.Bold && opening.IsWhole ? 3
                : opening.Kind is OpeningKind.Link or OpeningKind.Bold ? 2
                : opening.Kind == OpeningKind.Plain ? 1
                : 0;
            if (worth > bestWorth)
            {
                (best, bestWorth) = (index, worth);
            }
        }

        return best;
    }
}
