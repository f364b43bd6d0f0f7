using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds sections of a sentence or two among those that are lists: the project of the week, the paper that is presented.</summary>
/// <param name="strong">The claims that surely hold entries.</param>
internal sealed class Features(DigestText text, LevelsAbove levelsAbove, List<Claim> strong)
{
    private const int FewestColumns = 32;

    private readonly int last = strong.Count == 0 ? 0 : strong.Max(claim => claim.Frames[^1].Start);
    private readonly HashSet<int> levels = [.. strong.Select(claim => claim.Frames[0].Start).Where(start => text.Level(start) == 0).Select(start => levelsAbove[start])];

    /// <returns>Those paragraphs of the claim that tell something, or null where it is no such section.</returns>
    public Claim? In(Claim claim)
    {
        var start = claim.Frames[0].Start;
        if (claim.Layout != ParagraphLayout.LayoutName || start > last || levelsAbove[start] is not (> 0 and var level) || !levels.Contains(level))
        {
            return null;
        }

        var told = claim.Frames.Where(frame => Tells(text[frame.Opener])).ToList();
        return told.Count == 0 ? null : claim with { Frames = told };
    }

    // More than whom to thank, where to read on, and what the readers may do.
    private static bool Tells(Block block) =>
        PlainText.Columns(block.Text) >= FewestColumns && !Addressed.Is(block.Text) && block.Inlines.Links.Any(run => !run.Text.StartsWith('@') && !LinkCaptions.IsCaption(run));
}
