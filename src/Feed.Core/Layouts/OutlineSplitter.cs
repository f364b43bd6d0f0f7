using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Goes down the headings of a document and finds out of each whether it opens an entry or names a section.</summary>
/// <param name="sectionLevel">Headings of this level and above name sections whatever is under them; 0 when nobody said so.</param>
internal sealed class OutlineSplitter(DigestText text, IReadOnlyList<ILayout> layouts, int sectionLevel = 0)
{
    // A section stands out from siblings that are entries when its inside is worth more than itself and is explained nearly whole.
    private const double ClearlyMore = 1.15;
    private const double NearlyWhole = 0.7;
    private const int FewestUnderTitle = 3;
    private const int FewestAlike = 3;
    private const double TopicRatio = 2.5;
    private const int MinTopicColumns = 12;
    private const double PrecedentWorth = 1.3;

    // Of each level: whether its headings opened entries where there were several.
    private readonly Dictionary<int, bool> precedents = [];

    public Plan Split(Region region)
    {
        var level = TopLevel(region);
        var flat = SplitFlat(region, level);
        return level == Levels.None ? flat : Plan.Better(SplitAt(region, level), flat);
    }

    // Headings in the region leave only those layouts that reach across them.
    private Plan SplitFlat(Region region, int level)
    {
        Claim? best = null;
        List<Claim> lost = [];
        for (var place = 0; place < layouts.Count; place++)
        {
            var layout = layouts[place];
            if (level < Levels.None && layout is not (LabelledLayout or CardLayout or TitleCellLayout or ReadMoreLayout))
            {
                continue;
            }

            var frames = layout.Frame(region);
            if (frames.Count > 0)
            {
                var claim = new Claim(layout.Name, region.Start, region.End, frames, layout.Trust * FrameScore.Of(text, frames));
                lost = Lost(best, claim, lost);
                best = claim.Score > (best?.Score ?? 0) ? claim : best;
            }
        }

        return new Plan(best is null ? [] : [best], lost, best?.Score ?? 0);
    }

    private static List<Claim> Lost(Claim? best, Claim claim, List<Claim> lost) =>
        claim.Score <= (best?.Score ?? 0) ? [.. lost, claim] : best is null ? [] : [best];

    private Plan SplitAt(Region region, int level)
    {
        var starts = region.Indexes.Where(index => text.Level(index) == level).ToList();
        var plan = Split(new Region(text, region.Start, starts[0]));
        var children = starts.Select((start, place) => ChildOf(start, place + 1 < starts.Count ? starts[place + 1] : region.End)).ToList();
        if (children.Count == 1 && region.Count == text.Blocks.Count && children[0].Inner.Claims.Sum(claim => claim.Frames.Count) >= FewestUnderTitle)
        {
            // The only heading above everything is the document's title.
            return Plan.Join([plan, children[0].Inner]);
        }

        return Plan.Join([plan, .. Decide(children), .. Behind(starts, region.End)]);
    }

    // What stands behind a list belongs to none of the names in it.
    private IEnumerable<Plan> Behind(List<int> starts, int end)
    {
        for (var place = 0; place < starts.Count; place++)
        {
            var (from, to) = (EndOfList(starts[place]), place + 1 < starts.Count ? starts[place + 1] : end);
            if (from < to)
            {
                yield return Split(new Region(text, from, to));
            }
        }
    }

    private int EndOfList(int start)
    {
        if (text[start] is not Paragraph { Container: { IsList: true } list })
        {
            return int.MaxValue;
        }

        var end = start + 1;
        while (end < text.Blocks.Count && list.Holds(text[end].Container))
        {
            end++;
        }

        return end;
    }

    private Child ChildOf(int start, int end)
    {
        end = Math.Min(end, EndOfList(start));
        var inner = Split(new Region(text, start + 1, end));
        var frame = Frame.Of(start, end);
        var score = (text.Level(start) == Levels.Pseudo && Levels.IsOverTitle(text, start)) || IsNoise(start + 1, end) ? 0 : FrameWorth.Of(text, frame) * (FrameScore.PerEntry + text.Chars(start, end));
        return new Child(frame, score, inner);
    }

    // Above nothing but contents or notices stands no entry.
    private bool IsNoise(int from, int to)
    {
        var noise = 0;
        for (var index = from; index < to; index++)
        {
            if (text.NoiseAt(index) is not null)
            {
                noise++;
            }
            else if (text.Level(index) == 0 && text[index] is not Rule)
            {
                return false;
            }
        }

        return noise > 0;
    }

    private IReadOnlyList<Plan> Decide(List<Child> children)
    {
        if (text.Level(children[0].Frame.Opener) <= sectionLevel)
        {
            return [.. children.Select(child => child.Inner)];
        }

        var sections = children.Count(IsClearSection);
        var rest = children.Where(child => !IsClearSection(child)).ToList();
        var numbered = rest.Count > 1 && rest.Count(child => text.Opening(child.Frame.Opener).Number is not null) * 2 > rest.Count;
        var linked = rest.Count(child => text.Opening(child.Frame.Opener) is { Link: not null, IsLinkBeside: false }) * 2 > rest.Count;
        var entries = rest.Sum(child => child.EntryScore) * (numbered ? 1.4 : rest.Count == 1 ? FrameScore.CountFactor(1) : 1);
        var asEntries = entries > rest.Sum(child => child.Inner.Score) * Alike(rest) * Precedent(text.Level(children[0].Frame.Opener)) && (numbered || linked || sections * 3 <= children.Count) && (numbered || linked || !(AreTopics(rest) || AreMakers(rest)));
        if (rest.Count >= FewestAlike)
        {
            precedents[text.Level(children[0].Frame.Opener)] = asEntries;
        }

        var opened = asEntries ? rest.Where(child => child.EntryScore > 0 && (!numbered || text.Opening(child.Frame.Opener) is { Number: not null } or { Link: not null })).ToList() : [];
        var entry = opened.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. children.Where(child => !entry.Contains(child)).Select(child => child.Inner), .. opened.Count == 0 ? [] : (Plan[])[AsEntries(opened)]];
    }

    // What headings of the level were before, they probably still are.
    private double Precedent(int level) => precedents.TryGetValue(level, out var wereEntries) ? wereEntries ? 1 / PrecedentWorth : PrecedentWorth : 1;

    // One entry under a heading is weak evidence; one under each of several, in one layout, is not.
    private static double Alike(List<Child> children)
    {
        var claims = children.SelectMany(child => child.Inner.Claims).Where(claim => claim.Layout != "heading").ToList();
        var usual = claims.GroupBy(claim => claim.Layout).MaxBy(group => group.Count());
        return usual is null || usual.Count() < FewestAlike || usual.Count() * 3 < children.Count * 2 ? 1
            : children.Sum(child => child.Inner.Score / FrameScore.CountFactor(child.Inner.Claims.Sum(claim => claim.Frames.Count))) / Math.Max(1, children.Sum(child => child.Inner.Score));
    }

    // Short headings, each above a line in bold or with a link that is much longer: a topic, then a title.
    private bool AreTopics(List<Child> children) => children.Count >= FewestAlike && children.Count(IsTopic) * 3 >= children.Count * 2;

    // Names with a link beside them, each above items that are links: who made it, then what.
    private bool AreMakers(List<Child> children) => children.Count(child => text.Opening(child.Frame.Opener).IsLinkBeside && child.Inner.Claims.Count > 0
        && child.Inner.Claims.All(claim => claim.Frames.All(frame => text.Opening(frame.Opener).Kind == OpeningKind.Link))) * 3 >= children.Count * 2;

    private bool IsTopic(Child child)
    {
        var (heading, next) = (text.Opening(child.Frame.Opener), child.Frame.Opener + 1);
        return next < child.Frame.End && text[next] is Paragraph && text.Opening(next) is { Kind: OpeningKind.Bold or OpeningKind.Link } title
            && PlainText.Columns(title.Title) >= TopicRatio * Math.Max(MinTopicColumns, PlainText.Columns(heading.Title));
    }

    private bool IsClearSection(Child child) =>
        text.NoiseAt(child.Frame.Opener) is not null
        || (child.Inner.Score > ClearlyMore * child.EntryScore
            && child.Inner.Score > NearlyWhole * text.Chars(child.Frame.Start + 1, child.Frame.End)
            && text.Opening(child.Frame.Opener) is { Link: null } or { IsLinkBeside: true }
            && IsLinked(child.Inner));

    private bool IsLinked(Plan plan)
    {
        var frames = plan.Claims.SelectMany(claim => claim.Frames).ToList();
        return frames.Count(frame => text.Links(frame.Start, frame.End) > 0) * 2 > frames.Count;
    }

    private static Plan AsEntries(List<Child> children)
    {
        var claim = new Claim("heading", children[0].Frame.Start, children[^1].Frame.End, [.. children.Select(child => child.Frame)], children.Sum(child => child.EntryScore));
        return new Plan([claim], [.. children.SelectMany(child => child.Inner.Claims)], claim.Score);
    }

    private int TopLevel(Region region)
    {
        var level = Levels.None;
        foreach (var index in region.Indexes)
        {
            level = text.Level(index) > 0 ? Math.Min(level, text.Level(index)) : level;
        }

        return level;
    }

    private sealed record Child(Frame Frame, double EntryScore, Plan Inner);
}
