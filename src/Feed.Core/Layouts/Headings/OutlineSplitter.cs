using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Goes down the headings of a document and finds out of each whether it opens an entry or names a section.</summary>
/// <param name="sectionLevel">Headings of this level and above name sections whatever is under them; 0 when nobody said so.</param>
internal sealed class OutlineSplitter(DigestText text, ILayout[] layouts, int sectionLevel = 0)
{
    private const int FewestUnderTitle = 3;
    private const int FewestArticles = 2;

    private readonly HeadingVerdict verdict = new(text);
    private readonly HashSet<int> sectionLevels = SectionLevels.Of(text);

    private readonly StorySigns stories = new(text);
    private readonly ListEnds listEnds = new(text);

    public Plan Split(Region region)
    {
        var level = TopLevel(region);
        var flat = SplitFlat(region, level);
        return level < Levels.None ? Plan.Better(SplitAt(region, level), flat)
            : ListParts.Announced(region) is { Count: > 0 } announced ? SplitParts(announced)
            : ListParts.Featured(region) is { Count: > 0 } featured ? Plan.Better(flat, SplitParts(featured))
            : ListParts.Of(region) is { Count: > 0 } parts ? Plan.Better(flat, SplitParts(parts))
            : flat;
    }

    // A single entry above or below a list is a remark about it, but for a story under a title of its own; a list with entries on both sides is part of one.
    private Plan SplitParts(IReadOnlyList<Region> parts)
    {
        var several = parts.Select(part => SplitFlat(part, Levels.None)).Where(plan => plan.Claims.Sum(claim => claim.Frames.Count) > 1 || (plan.Claims is [{ Frames: [var frame] }] && ListParts.IsStory(text, frame.Opener, frame.End))).ToList();
        return several.Count(plan => text[plan.Claims[0].Start].Depth == 0) > 1 ? Plan.Empty : Plan.Join(several);
    }

    // Headings in the region leave only those layouts that reach across them.
    private Plan SplitFlat(Region region, int level)
    {
        Claim? best = null;
        List<Claim>? lost = null;
        foreach (var layout in layouts)
        {
            if (level < Levels.None && layout is not (MessageLayout or ReleasesLayout or LabelledLayout or CardLayout or TitleCellLayout))
            {
                continue;
            }

            var frames = layout.Frame(region);
            if (frames.Count > 0 && !AreSections(frames))
            {
                var claim = new Claim(layout.Name, region.Start, region.End, frames, layout.Trust * FrameScore.Of(text, frames));
                if (claim.Score > (best?.Score ?? 0))
                {
                    (lost, best) = (best is null ? null : [best], claim);
                }
                else
                {
                    (lost ??= []).Add(claim);
                }
            }
        }

        return best is null && lost is null ? Plan.Empty : new Plan(best is null ? [] : [best], lost ?? [], best?.Score ?? 0);
    }

    // Most open with a line that the page calls the title of a section; see ClassTitles.
    private bool AreSections(IReadOnlyList<Frame> frames) =>
        frames.Count(frame => text[frame.Opener] is Paragraph && text.Level(frame.Opener) is > 0 and < Levels.Pseudo) * 2 > frames.Count;

    private Plan SplitAt(Region region, int level)
    {
        var starts = Starts(region, level);
        var plan = Split(new Region(text, region.Start, starts[0]));
        var children = new List<OutlineChild>(starts.Count);
        for (var place = 0; place < starts.Count; place++)
        {
            children.Add(ChildOf(starts[place], place + 1 < starts.Count ? starts[place + 1] : region.End));
        }

        if (children.Count == 1 && region.Count == text.Count && children[0].Inner.Claims.Sum(claim => claim.Frames.Count) >= FewestUnderTitle)
        {
            // The only heading above everything is the document's title.
            return Plan.Join([plan, children[0].Inner]);
        }

        return Plan.Join([plan, .. Decide(children), .. Behind(starts, region.End)]);
    }

    private List<int> Starts(Region region, int level)
    {
        var starts = new List<int>();
        for (var index = region.Start; index < region.End; index++)
        {
            if (text.Level(index) == level)
            {
                starts.Add(index);
            }
        }

        return starts;
    }

    // What stands behind a list belongs to none of the names in it.
    private IEnumerable<Plan> Behind(List<int> starts, int end)
    {
        for (var place = 0; place < starts.Count; place++)
        {
            var (from, to) = (listEnds.Behind(starts[place]), place + 1 < starts.Count ? starts[place + 1] : end);
            if (from < to)
            {
                yield return Split(new Region(text, from, to));
            }
        }
    }

    private OutlineChild ChildOf(int start, int end)
    {
        end = WithoutParts(start, Math.Min(end, listEnds.Behind(start)));
        var inner = Split(new Region(text, start + 1, HeadingFrame.EndWithoutLinks(text, start + 1, end)));
        var frame = new Frame(start, HeadingFrame.Opener(text, start, end), end);
        return new OutlineChild(frame, HeadingFrame.MayOpenEntry(text, frame) ? FrameScore.OfHeading(text, frame) : 0, inner);
    }

    // What the page says to all its readers at the end, under headings of a lower level.
    private int WithoutParts(int start, int end)
    {
        for (var index = end - 1; index > start && (text.Level(index) == 0 || text.NoiseAt(index) == Noise.Part); index--)
        {
            end = text.Level(index) > 0 ? index : end;
        }

        return end;
    }

    private List<Plan> Decide(List<OutlineChild> children)
    {
        var level = text.Level(children[0].Frame.Start);
        var open = level <= sectionLevel ? [] : sectionLevels.Contains(level) ? Titles(children) : children;
        var opened = open.Count == 0 ? [] : verdict.Entries(open);
        var plans = new List<Plan>(children.Count);
        var next = 0;
        foreach (var child in children)
        {
            // Those that open entries stand in the same order.
            if (next < opened.Count && ReferenceEquals(child, opened[next]))
            {
                next++;
            }
            else
            {
                plans.Add(LeadStory.Of(text, child) ?? child.Inner);
            }
        }

        if (opened.Count > 0)
        {
            plans.Add(AsEntries(opened));
        }

        return plans;
    }

    // Among the names of sections: what has a number or a link, and articles, where there are several.
    private List<OutlineChild> Titles(List<OutlineChild> children)
    {
        var articles = children.Count(stories.IsArticle);
        return children.FindAll(child => SectionLevels.IsTitle(text, child.Frame.Opener) || (articles >= FewestArticles && stories.IsArticle(child)));
    }

    private static Plan AsEntries(List<OutlineChild> children)
    {
        var claim = new Claim(LayoutSet.Headings, children[0].Frame.Start, children[^1].Frame.End, [.. children.Select(child => child.Frame)], children.Sum(child => child.EntryScore));
        return new Plan([claim], [.. children.SelectMany(child => child.Inner.Claims)], claim.Score);
    }

    private int TopLevel(Region region)
    {
        var level = Levels.None;
        for (var index = region.Start; index < region.End; index++)
        {
            level = text.Level(index) > 0 ? Math.Min(level, text.Level(index)) : level;
        }

        return level;
    }
}
