using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Each list item of one depth is an entry, with what is nested in it.</summary>
/// <param name="depth">1 for the items of outer lists.</param>
public sealed class ListLayout(int depth) : ILayout
{
    private const int FewestDated = 2;

    public const string OuterName = "list";
    public const string NestedName = "nested-list";

    public string Name => depth == 1 ? OuterName : NestedName;

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Sums.Items == 0)
        {
            return [];
        }

        var frames = new List<Frame>();
        var (parents, dated) = (0, 0);
        ListItem? parent = null;
        string? section = null;
        for (var index = region.Start; index < region.End; index++)
        {
            if (region.Text[index] is not ListItem item)
            {
                continue;
            }

            if (item.Depth < depth)
            {
                parent = item;
                (parents, dated) = (parents + 1, dated + (TrailingDate.InBrackets(item.Text) is not null ? 1 : 0));
            }
            else if (item.Depth == depth && item.Text.Length > 0)
            {
                (section, parent) = (parent is null ? section : NameOf(parent), null);
                frames.Add(Layouts.Frame.Of(index, EndOf(region, index, depth)) with { Section = section });
            }
        }

        // Items with a day of their own are the entries, and not what is nested in them; what stands below one at the margin is its text.
        return AreMost(dated, parents) ? []
            : depth == 1 && AreMost(frames.Count(frame => TrailingDate.InBrackets(region.Text[frame.Opener].Text) is not null), frames.Count) ? RunOn.Frames(frames.ConvertAll(frame => frame.Opener), region.End)
            : frames;
    }

    private static bool AreMost(int dated, int items) => dated >= FewestDated && dated * 3 >= items * 2;

    private static string? NameOf(ListItem parent) => parent.Text.Trim().TrimEnd(':', '：') is { Length: > 0 } name ? name : null;

    private static int EndOf(Region region, int item, int depth)
    {
        var end = item + 1;
        while (end < region.End && region.Text[end] is var block && block.Depth >= depth && !(block is ListItem && block.Depth == depth))
        {
            end++;
        }

        return end;
    }
}
