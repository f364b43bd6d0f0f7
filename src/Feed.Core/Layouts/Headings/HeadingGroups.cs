using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells what headings of one level are to each other: names of groups and what is in them, a run of numbers, what frames entries of a lower level.</summary>
internal sealed class HeadingGroups(DigestText text)
{
    private const int FewestGroups = 2;
    private const int FewestSections = 2;
    private const int FewestEach = 2;

    private readonly HeadingSigns signs = new(text);

    /// <summary>Names with nothing below them, each above several headings of the same level that are over text about no more than one thing.</summary>
    public bool AreGroups(List<OutlineChild> children)
    {
        var names = children.Count(signs.IsBare);
        var filled = names < FewestGroups || signs.IsBare(children[^1]) ? [] : children.FindAll(child => !signs.IsBare(child));
        return filled.Count > 0 && filled.Count >= names * FewestEach && filled.TrueForAll(child => child.EntryScore > 0)
            && filled.Count(child => text[child.Frame.Opener + 1] is Paragraph { Depth: 0 } && EntriesIn(child) <= 1) * 3 >= filled.Count * 2;
    }

    /// <summary>Gives back to a run of numbers those that look like sections: what it counts is of one kind, as most of it is, and parts of its own make no section of an entry.</summary>
    public (List<OutlineChild> Sections, List<OutlineChild> Others) Counted(List<OutlineChild> children, (List<OutlineChild> Sections, List<OutlineChild> Others) parts) =>
        parts.Sections.Count > 0 && parts.Sections.Count * 3 <= children.Count && parts.Others.TrueForAll(child => child.EntryScore > 0)
        && children.Select((child, place) => text.Opening(child.Frame.Opener).Number == place + 1 && text.NoiseAt(child.Frame.Opener) is null).All(counts => counts)
            ? ([], children)
            : parts;

    /// <summary>Whether the sections hold the entries, under headings of their own, and the others what is said of all: a summary, a table, a checklist.</summary>
    public bool AreAroundEntries(List<OutlineChild> sections, List<OutlineChild> others)
    {
        var over = sections.FindAll(signs.IsOverHeading);
        return over.Count >= FewestSections && others.TrueForAll(child => text.Opening(child.Frame.Opener).Link is null) && others.Count(signs.IsName) * 3 >= others.Count * 2
            && over.Sum(child => child.Inner.Claims.Where(claim => claim.Layout == LayoutSet.Headings).Sum(claim => claim.Frames.Count)) >= others.Count * FewestEach;
    }

    private static int EntriesIn(OutlineChild child) => child.Inner.Claims.Sum(claim => claim.Frames.Count);
}
