using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each paragraph that opens with bold words or with a link is an entry, which runs to the next.</summary>
/// <param name="kinds">What the opening words are.</param>
public sealed class LeadLayout(string name, params OpeningKind[] kinds) : ILayout
{
    private const int FewestOfKind = 3;

    // A section of sentences: so many of its paragraphs have a link.
    private const double LinkedShare = 0.8;
    private const int FewestSentences = 5;

    public string Name => name;

    public IReadOnlyList<Frame> Frame(Region region) =>
        (IsBold ? region.Sums.BoldLines : 0) + (kinds.Contains(OpeningKind.Link) ? region.Sums.LinkedLines : 0) == 0 ? []
            : RunOn.Frames(WithSentences(region, WithoutTexts(region.Text, region.Sums.Elements == 0 ? Openers(region) : SameKind(region, Openers(region)))), region.End);

    private List<int> Openers(Region region)
    {
        var openers = new List<int>();
        for (var index = region.Start; index < region.End; index++)
        {
            if (Opens(region.Text, index))
            {
                openers.Add(index);
            }
        }

        return IsBold || openers.Count(index => index > region.Start && IsTitle(region.Text, index - 1)) * 2 <= openers.Count ? openers : [];
    }

    private bool IsBold => kinds.Contains(OpeningKind.Bold);

    // "🥇 **A title**" above "[Its source](…) — who": what is bold is the title.
    private static bool IsTitle(DigestText text, int index) => text[index] is Paragraph { Depth: 0 } && text.Opening(index) is { Kind: OpeningKind.Bold, IsWhole: true };

    // Where most titles stand in elements of one class, the others are mastheads and buttons.
    private static List<int> SameKind(Region region, List<int> openers)
    {
        var kind = openers.GroupBy(index => region.Text[index].Container?.Kind ?? "").MaxBy(group => group.Count());
        return kind is not null && kind.Count() * 3 >= openers.Count * 2 ? [.. kind] : openers;
    }

    // Below a title that fills its line stands its text, and that may begin with a link or with bold words.
    private static List<int> WithoutTexts(DigestText text, List<int> openers)
    {
        var texts = openers.Where((index, place) => place > 0 && openers[place - 1] == index - 1 && text.Opening(index - 1).IsWhole && !text.Opening(index).IsWhole).ToHashSet();
        if (texts.Count == 0)
        {
            return openers;
        }

        var titles = openers.FindAll(index => text.Opening(index).IsWhole);
        if (titles.Count >= FewestOfKind && titles.Count == texts.Count && titles.Count + texts.Count == openers.Count)
        {
            return titles;
        }

        var overText = titles.Count(index => openers.BinarySearch(index + 1) < 0);
        return overText >= FewestOfKind && overText * 3 >= titles.Count * 2 && titles.Count * 3 >= (openers.Count - texts.Count) * 2 ? openers.FindAll(index => !texts.Contains(index)) : openers;
    }

    // Where nearly every paragraph is a sentence with a link, one that names its thing later is told for itself, too.
    private static List<int> WithSentences(Region region, List<int> openers)
    {
        var text = region.Text;
        if (openers.Count == 0 || openers.Exists(index => text.Opening(index).Kind != OpeningKind.Link || IsAllLink(text[index])))
        {
            return openers;
        }

        var paragraphs = Enumerable.Range(region.Start, region.End - region.Start).Where(index => text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } && text.NoiseAt(index) is null).ToList();
        var linked = paragraphs.FindAll(index => openers.BinarySearch(index) >= 0 || text[index].Inlines.Links.Any(run => !LinkCaptions.IsCaption(run)));
        return linked.Count >= (openers.Count < FewestOfKind ? FewestSentences : FewestOfKind) && linked.Count >= paragraphs.Count * LinkedShare ? linked : openers;
    }

    private static bool IsAllLink(Block block) => block.Inlines.Runs.All(run => run.Link is not null || !PlainText.HasLetter(run.Text));

    private bool Opens(DigestText text, int index) =>
        text[index] is Paragraph { Depth: 0, QuoteDepth: 0 } && (kinds.Contains(text.Opening(index).Kind) || text.Opening(index).IsMarked) && text.NoiseAt(index) != Noise.Page;
}
