using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>A heading with what is under it.</summary>
/// <param name="EntryScore">What it explains as one entry; 0 when it can be none.</param>
/// <param name="Inner">What layouts make of its inside.</param>
internal sealed record OutlineChild(Frame Frame, double EntryScore, Plan Inner);

/// <summary>Tells of headings on one level which open entries and which name sections.</summary>
internal sealed class HeadingVerdict(DigestText text)
{
    // A section stands out from siblings that are entries when its inside is worth more than itself and is explained nearly whole.
    private const double ClearlyMore = 1.15;
    private const double NearlyWhole = 0.7;

    private const int FewestAlike = 3;
    private const int FewestLists = 2;
    private const int FewestGaps = 2;
    private const int FewestNothings = 2;
    private const int FewestStories = 2;
    private const int FewestTeasers = 2;

    private readonly HeadingSigns signs = new(text);
    private readonly HeadingGroups groups = new(text);
    private readonly StorySigns stories = new(text);
    private readonly ListSigns lists = new(text);
    private readonly Announcements announcements = new(text);
    private readonly HeadingRun run = new(text);
    private readonly HeadingWorth worth = new();

    private bool? areListed;

    /// <param name="children">The headings of one level below one heading of the level above.</param>
    public List<OutlineChild> Entries(List<OutlineChild> children)
    {
        var (teasers, others) = Part(children, stories.IsTeaser);
        return teasers.Count < FewestTeasers ? Judge(children) : [.. teasers.Concat(Judge(others.FindAll(child => !signs.IsBare(child)), teasers.Count)).OrderBy(child => child.Frame.Start)];
    }

    // Beside so many that are articles for sure.
    private List<OutlineChild> Judge(List<OutlineChild> children, int articles = 0)
    {
        children = WithoutUncounted(children);
        if (children.Count == 0 || CardsBelow.Prevail(text, children))
        {
            return [];
        }

        var (named, others) = Part(children, IsAnnounced);
        if (named.Count > 0)
        {
            return [.. named.Concat(Judge(others)).OrderBy(child => child.Frame.Start)];
        }

        if (FieldBelow.Titles(text, children) is { Count: > 0 } filled)
        {
            return filled;
        }

        if (RecordBelow.Titles(text, children) is { Count: > 0 } records)
        {
            return records;
        }

        var (sections, rest) = groups.Counted(children, Part(children, IsClearSection));
        if (groups.AreArticles(sections, rest, articles))
        {
            return children;
        }

        var areGroups = groups.AreGroups(rest);
        if ((!areGroups && AreGaps(sections, rest)) || AreOverBriefs(children) || AreOverHeadings(children) || BoldTitlesBelow.Prevail(text, children))
        {
            return [];
        }

        return areGroups ? rest.FindAll(child => child.EntryScore > 0 && !signs.IsBare(child))
            : groups.AreAroundEntries(sections, rest) ? []
            : Among(children, sections, WithoutLists(sections, rest));
    }

    // Of those that are no clear section, beside those that are.
    private List<OutlineChild> Among(List<OutlineChild> children, List<OutlineChild> sections, List<OutlineChild> rest)
    {
        if (rest.Count >= FewestAlike && rest.Count(stories.IsOverPoints) * 3 >= rest.Count * 2)
        {
            return rest.FindAll(child => child.EntryScore > 0);
        }

        var (leading, briefs) = Part(rest, child => stories.IsStory(child) || stories.IsArticle(child));
        return AreStories(leading, sections, briefs)
            ? [.. leading.Concat(briefs.Where(IsTitle)).OrderBy(child => child.Frame.Start)]
            : Weighed(children, sections, rest);
    }

    private List<OutlineChild> Weighed(List<OutlineChild> children, List<OutlineChild> sections, List<OutlineChild> rest)
    {
        var numbered = rest.Count > 1 && rest.Count(child => OpeningOf(child).Number is not null) * 2 > rest.Count;
        var linked = rest.Count(child => OpeningOf(child) is { Link: not null, IsLinkBeside: false }) * 2 > rest.Count;
        var level = text.Level(children[0].Frame.Start);
        var asEntries = worth.AreEntries(rest, numbered, level)
            && (numbered || linked || (sections.Count(IsPart) * 3 <= children.Count(IsPart) && !IsLastOfLists(children, rest) && !AreTopics(rest) && !AreMakers(rest) && !AreOverNotes(rest)));
        if (rest.Count >= FewestAlike)
        {
            worth.Remember(level, asEntries);
        }

        var inHan = rest.Count(IsCountedInHan) * 2 > rest.Count;
        var mayBeBare = rest.Count > 1 && rest.Count(signs.IsBare) * 2 > rest.Count;
        return asEntries ? [.. rest.Where((child, place) => child.EntryScore > 0 && (mayBeBare || !signs.IsBare(child) || stories.IsLong(child)) && (!numbered || IsCounted(rest, place)) && (!inHan || IsCountedInHan(child)))] : [];
    }

    // Holds entries; what does not is no part of the form.
    private bool IsPart(OutlineChild child) => text.NoiseAt(child.Frame.Opener) is null;

    private bool AreOverBriefs(List<OutlineChild> children) => children.Count(lists.IsOverBriefs) >= FewestLists && children.TrueForAll(signs.IsName);

    private bool AreOverHeadings(List<OutlineChild> children) => children.Count >= FewestAlike && children.Count(signs.IsRightOverHeading) * 3 >= children.Count * 2;

    private bool IsAnnounced(OutlineChild child) => (announcements.Name(child) || run.Counts(child)) && !lists.IsOverLongList(child) && !lists.IsOverLinkedTitles(child) && !lists.IsOverLinkedNotes(child) && !lists.IsOverAnyTitle(child);

    // Of a level on which a run counts entries, what has no number and leads nowhere is none.
    private List<OutlineChild> WithoutUncounted(List<OutlineChild> children) => children.Count == 0 || !run.IsAt(text.Level(children[0].Frame.Start)) ? children
        : children.FindAll(child => OpeningOf(child).Number is not null || text.Links(child.Frame.Start, child.Frame.End) > 0);

    private static (List<OutlineChild> Those, List<OutlineChild> Others) Part(List<OutlineChild> children, Func<OutlineChild, bool> isOne)
    {
        var (those, others) = (new List<OutlineChild>(), new List<OutlineChild>(children.Count));
        foreach (var child in children)
        {
            (isOne(child) ? those : others).Add(child);
        }

        return (those, others);
    }

    // A form that is filled in anew for each issue: among sections with entries there are headings of sections without any; and what one run of numbers counts is of one kind.
    private bool AreGaps(List<OutlineChild> sections, List<OutlineChild> rest)
    {
        var filled = rest.Count(child => !signs.IsEmpty(child));
        return rest.Count(signs.IsOverNothing) >= FewestNothings
            || (rest.Count - filled >= FewestGaps && sections.Count >= FewestLists && rest.FindIndex(signs.IsEmpty) < filled)
            || (sections.Count >= rest.Count && IsNumbered(rest) && IsNumbered(sections));
    }

    // A few stories, each under a title of its own, then lists under the names of sections.
    private bool AreStories(List<OutlineChild> leading, List<OutlineChild> sections, List<OutlineChild> others) =>
        leading.Count >= FewestStories && sections.Count >= others.Count && sections.TrueForAll(signs.IsName) && others.TrueForAll(child => signs.IsName(child) || IsTitle(child));

    private bool IsTitle(OutlineChild child) => child.EntryScore > 0 && stories.IsLong(child);

    // A heading over a long list, over a run of numbers or with a name that sections have everywhere is none; where the digest is a list of links, nor is one over any list,
    // however little its items say.
    private List<OutlineChild> WithoutLists(List<OutlineChild> sections, List<OutlineChild> rest)
    {
        var titled = sections.Count(lists.IsOverTitles) >= FewestLists;
        var leads = sections.Exists(lists.IsOverLinkedLeads);
        var alone = sections.Count + rest.Count == 1;
        return rest.FindAll(child => !lists.IsOverLongList(child) && !signs.IsUsualSection(child) && !signs.IsOverRun(child) && !(AreListed && (lists.IsOverList(child) || lists.IsOverLinkedItem(child))) && !(titled && lists.IsOverAnyTitle(child)) && !(leads && lists.IsOverLinkedLead(child)) && !(alone && lists.IsOverOtherItem(child)));
    }

    private bool AreListed => areListed ??= LinkedList.Prevails(text);

    // The others are lists, and it holds some too, with words above each.
    private static bool IsLastOfLists(List<OutlineChild> children, List<OutlineChild> rest) =>
        rest.Count == 1 && children.Count > FewestAlike && rest[0].Inner.Claims.Any(claim => claim.Layout == ListLayout.OuterName);

    private bool IsCounted(List<OutlineChild> children, int place) => OpeningOf(children[place]) is { Number: not null } or { Link: not null } || IsFirst(children, place);

    // "1 big thing" before "2. A title": the number is a word of the first title.
    private bool IsFirst(List<OutlineChild> children, int place) =>
        OpeningOf(children[place]).Title is ['1', ' ', ..] or ['O' or 'o', 'n', 'e', ' ', ..] && place + 1 < children.Count && OpeningOf(children[place + 1]).Number is 2;

    // 一、 names sections, too: it tells no title, but where most have it, what has none is of another kind.
    private bool IsCountedInHan(OutlineChild child) => Enumeration.IsHan(text[child.Frame.Opener].Text);

    private bool IsNumbered(List<OutlineChild> children) => children.Count(child => OpeningOf(child).Number is not null) * 2 > children.Count;

    private Opening OpeningOf(OutlineChild child) => text.Opening(child.Frame.Opener);

    // Topics of a form may be empty this time.
    private bool AreTopics(List<OutlineChild> children) =>
        children.Count >= FewestAlike && children.Count(signs.IsTopic) is > 0 and var topics && topics * 3 >= children.Count(child => child.EntryScore > 0 && !signs.IsEmpty(child)) * 2;

    // Each paragraph is about the one headline in it.
    private bool AreOverNotes(List<OutlineChild> children) =>
        children.Count > 1 && children.Count(signs.IsOverNotes) * 3 >= children.Count * 2 && children.Sum(child => child.Inner.Claims.Sum(claim => claim.Frames.Count)) > children.Count;

    private bool AreMakers(List<OutlineChild> children) => children.Count(signs.IsMaker) * 3 >= children.Count * 2;

    // A plain line that the page itself calls the name of a section; see ClassTitles.
    private bool IsNamedByPage(OutlineChild child) => text[child.Frame.Opener] is Paragraph && text.Level(child.Frame.Opener) is > 0 and < Levels.Pseudo;

    private bool IsClearSection(OutlineChild child) =>
        text.NoiseAt(child.Frame.Opener) is not null || IsNamedByPage(child) || HanNames.Is(text, child.Frame.Opener) || signs.IsOverHeading(child) || lists.IsOverEntries(child) || signs.IsOverLinkedProse(child) || signs.IsOverCards(child) || announcements.AreIn(child)
        || (child.Inner.Score > ClearlyMore * child.EntryScore
            && child.Inner.Score > NearlyWhole * text.Chars(child.Frame.Start + 1, child.Frame.End)
            && OpeningOf(child) is { Link: null } or { IsLinkBeside: true }
            && stories.IsLinked(child.Inner));
}
