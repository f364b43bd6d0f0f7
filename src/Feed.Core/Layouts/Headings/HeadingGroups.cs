using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells what headings of one level are to each other: names of groups and what is in them, a run of numbers, what frames entries of a lower level.</summary>
internal sealed class HeadingGroups(DigestText text)
{
    private const int FewestGroups = 2;
    private const int FewestCounted = 3;
    private const int FewestSections = 2;
    private const int FewestEach = 2;
    private const int FewestLists = 3;
    private const int FewestArticles = 6;

    // One of four looks like a section.
    private const int MostOfArticles = 4;

    private const int FewestIntroductionChars = 40;
    private const int MostItems = 8;

    // More say something of their own.
    private const int MostLinkChars = 100;

    private readonly HeadingSigns signs = new(text);

    /// <summary>Names with nothing below them, each above several headings of the same level that are over text about no more than one thing.</summary>
    public bool AreGroups(List<OutlineChild> children)
    {
        var names = children.Count(signs.IsBare);
        var filled = names < FewestGroups ? [] : children.FindAll(child => !signs.IsBare(child));
        return filled.Count > 0 && filled.Count >= names * FewestEach && filled.TrueForAll(child => child.EntryScore > 0)
            && filled.Count(child => child.Frame.Opener + 1 < child.Frame.End && text[child.Frame.Opener + 1] is Paragraph { Depth: 0 } && EntriesIn(child) <= 1) * 3 >= filled.Count * 2;
    }

    /// <summary>Gives back to a run of numbers those that look like sections: what it counts is of one kind, as most of it is, and parts of its own make no section of an entry.</summary>
    public (List<OutlineChild> Sections, List<OutlineChild> Others) Counted(List<OutlineChild> children, (List<OutlineChild> Sections, List<OutlineChild> Others) parts) =>
        parts.Sections.Exists(IsNumbered) && children.FindAll(IsNumbered) is { Count: >= FewestCounted } counted && counted.Count(parts.Sections.Contains) * 3 <= counted.Count && AreCounted(counted) && counted.TrueForAll(child => child.EntryScore > 0 || parts.Sections.Contains(child))
            ? (parts.Sections.FindAll(child => !IsNumbered(child)), children.FindAll(child => IsNumbered(child) || !parts.Sections.Contains(child)))
            : parts;

    private bool IsNumbered(OutlineChild child) => text.Opening(child.Frame.Opener).Number is not null;

    private bool AreCounted(List<OutlineChild> children) =>
        children.Select((child, place) => text.Opening(child.Frame.Opener).Number == place + 1 && text.NoiseAt(child.Frame.Opener) is null).All(counts => counts);

    /// <summary>Whether they are articles, a title above a paragraph each, of which a few close with a list of links and look like sections.</summary>
    /// <param name="articles">So many others of the level are articles for sure.</param>
    public bool AreArticles(List<OutlineChild> sections, List<OutlineChild> others, int articles) =>
        sections.Count > 0 && sections.Count * MostOfArticles <= sections.Count + others.Count + articles && others.Count + articles >= FewestArticles
        && others.TrueForAll(child => child.EntryScore > 0) && others.Count(IsOverParagraph) * 3 >= others.Count * 2 && sections.TrueForAll(IsArticle);

    private bool IsArticle(OutlineChild child) =>
        child.EntryScore > 0 && IsOverParagraph(child) && text.NoiseAt(child.Frame.Opener) is null && !signs.IsUsualSection(child) && EntriesIn(child) is > 0 and <= MostItems and var links && child.Inner.Claims.Sum(claim => text.Chars(claim.Frames[0].Start, claim.Frames[^1].End)) <= links * MostLinkChars && text.Between(child.Frame.Start, child.Frame.End) is { Headings: 1, Links: <= MostItems };

    private bool IsOverParagraph(OutlineChild child) => child.Frame.Opener + 1 < child.Frame.End && text[child.Frame.Opener + 1] is Paragraph { Depth: 0, Text.Length: >= FewestIntroductionChars } && text.NoiseAt(child.Frame.Opener + 1) is null;

    /// <summary>Whether the sections hold the entries, under headings of their own, and the others what is said of all: a summary, a table, a checklist.</summary>
    public bool AreAroundEntries(List<OutlineChild> sections, List<OutlineChild> others)
    {
        var over = sections.FindAll(signs.IsOverHeading);
        return (over.Count >= FewestSections || over.Exists(child => AreMany(child, others))) && others.TrueForAll(child => text.Opening(child.Frame.Opener).Link is null) && others.Count(signs.IsName) * 3 >= others.Count * 2
            && over.Sum(child => child.Inner.Claims.Where(claim => claim.Layout == LayoutSet.Headings || over.Count < FewestSections).Sum(claim => claim.Frames.Count)) >= others.Count * FewestEach;
    }

    // One section with several lists of linked entries.
    private bool AreMany(OutlineChild child, List<OutlineChild> others) =>
        child.Inner.Claims.Count(claim => claim.Layout != LayoutSet.Headings && claim.Frames.Count > 1 && claim.Frames.All(frame => text.Links(frame.Start, frame.End) > 0)) >= Math.Max(FewestLists, others.Count);

    private static int EntriesIn(OutlineChild child) => child.Inner.Claims.Sum(claim => claim.Frames.Count);
}
