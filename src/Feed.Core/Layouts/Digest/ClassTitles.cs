using System.Collections.Frozen;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds the names of sections in pages that mark them by a class alone, <c>&lt;div class="section-title"&gt;Looms&lt;/div&gt;</c>, or by being the first words of a <c>section</c>.</summary>
internal static class ClassTitles
{
    private const int FewestTitles = 2;
    private const string FirstOfSection = "section";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Classes = FrozenSet.ToFrozenSet(
        [
            "block-title", "category-header", "category-heading", "category-name", "category-title", "group-header", "group-name", "group-title", "sec-head", "sec-header", "sec-heading", "sec-name", "sec-title", "section-head", "section-header", "section-heading",
            "section-label", "section-name", "section-title", "section_header", "section_title", "sectionheader", "sectiontitle", "topic-header", "topic-heading", "topic-title",
        ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Mark(DigestText text, byte[] levels)
    {
        Raise(text, levels);
        List<int> titles = [.. Enumerable.Range(0, levels.Length).Where(index => levels[index] is 0 or Levels.Pseudo).GroupBy(index => ClassOf(text, index), StringComparer.OrdinalIgnoreCase).Where(titles => titles.Key is not null && AreNames(text, [.. titles], titles.Key)).SelectMany(title => title).Order()];
        if (titles.Count == 0)
        {
            return;
        }

        // They stand above the headings of the entries, and below the title of the document.
        var level = levels.Skip(titles[0] + 1).Where(level => level is > 0 and < Levels.Pseudo).DefaultIfEmpty((byte)(Levels.Pseudo + 1)).Min() - 1;
        if (level == 0 || (level < Levels.Pseudo && levels.Take(titles[0]).Contains((byte)level)))
        {
            level++;
            for (var index = titles[0]; index < levels.Length; index++)
            {
                levels[index] += (byte)(levels[index] is > 0 and < Levels.Pseudo - 1 ? 1 : 0);
            }
        }

        titles.ForEach(title => levels[title] = (byte)level);
    }

    // Headings that the page calls titles of sections stand above others of their level.
    private static void Raise(DigestText text, byte[] levels)
    {
        var names = Enumerable.Range(0, levels.Length).Where(index => IsHeading(levels[index]) && text[index] is Heading heading && NamesSection(text, index, heading)).ToHashSet();
        if (names.Count < FewestTitles || names.DistinctBy(index => text[index].Text).Count() * 3 < names.Count * 2)
        {
            return;
        }

        var (first, level) = (names.Min(), names.Min(index => levels[index]));
        var others = Enumerable.Range(first, levels.Length - first).Where(index => IsHeading(levels[index]) && levels[index] >= level && !names.Contains(index)).ToList();
        if (others.Exists(index => levels[index] == level))
        {
            others.ForEach(index => levels[index] += (byte)(levels[index] < Levels.Pseudo - 1 ? 1 : 0));
        }
    }

    private static bool IsHeading(byte level) => level is > 0 and < Levels.Pseudo;

    // By its own class, or as the first text of an element with one.
    private static bool NamesSection(DigestText text, int index, Heading heading) =>
        heading.Kind is not null && (ClassIn(heading.Kind) is not null || (heading.Container is { } container && ClassIn(container.Kind) is not null && !(index > 0 && container.Holds(text[index - 1].Container))));

    // What comes again and again names a part of each entry, or says what kind of thing it is.
    private static bool AreNames(DigestText text, List<int> titles, string kind) =>
        titles.Count >= FewestTitles && titles.DistinctBy(title => text[title].Text).Count() is var distinct && (kind == FirstOfSection ? distinct == titles.Count : distinct * 3 >= titles.Count * 2);

    // Of the element whose first text it is; null when that is no such element.
    private static string? ClassOf(DigestText text, int index)
    {
        if (text[index] is not Paragraph { Depth: 0, QuoteDepth: 0, Text.Length: > 1 and <= Levels.MaxPseudoChars, Content.HasLink: false } line || !PlainText.HasLetter(line.Text))
        {
            return null;
        }

        for (var container = line.Container; container is not null && !(index > 0 && container.Holds(text[index - 1].Container)); container = container.Parent)
        {
            if (ClassIn(container.Kind) is { } found)
            {
                return found;
            }

            if (ReferenceEquals(container, line.Container) && container.Parent is { IsSection: true } section && (index == 0 || !section.Holds(text[index - 1].Container)) && PlainText.Columns(line.Text) <= HeadingSigns.MostNameColumns)
            {
                return FirstOfSection;
            }
        }

        return null;
    }

    // "div.inner.section-title"
    private static string? ClassIn(string kind)
    {
        foreach (var range in kind.AsSpan().Split('.'))
        {
            if (Classes.TryGetValue(kind.AsSpan(range), out var found))
            {
                return found;
            }
        }

        return null;
    }
}
