using System.Runtime.InteropServices;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>
/// Knows headings that stand below every title alike, over a paragraph or, where the titles are links or long, a list each:
/// the parts of a form that is filled in for each entry, and no sections.
/// </summary>
internal static class FormHeadings
{
    private const int FewestTimes = 3;
    private const int MostItems = 2;
    private const int FewestTitleColumns = 28;

    /// <summary>Takes the level of such headings away.</summary>
    public static void Demote(DigestText text, byte[] levels)
    {
        List<int> headings = [.. Enumerable.Range(0, levels.Length).Where(index => text[index] is Heading && levels[index] > 0)];
        foreach (var level in headings.GroupBy(index => levels[index]).Where(level => level.Count() >= FewestTimes))
        {
            DemoteBeside(text, levels, [.. level]);
        }

        headings.RemoveAll(index => levels[index] == 0);
        foreach (var level in headings.GroupBy(index => levels[index]).Where(level => level.Count() >= FewestTimes))
        {
            var repeated = level.GroupBy(index => text[index].Text, StringComparer.OrdinalIgnoreCase).Where(name => name.Count() >= FewestTimes).SelectMany(name => name).ToList();
            var parents = repeated.Count * 3 >= level.Count() * 2 ? Parents(levels, headings, level.Key) : [];
            var titles = parents.Count == 0 ? [] : repeated.Select(index => parents[index]).ToHashSet();
            if (AreTitles(text, titles) && AreOverText(text, levels, repeated, Again(text, repeated, levels), AreLinked(text, titles) || AreLong(text, titles)))
            {
                foreach (var index in level.Where(index => titles.Contains(parents[index])).ToList())
                {
                    levels[index] = 0;
                }
            }
        }
    }

    // The parts may stand on the level of the titles, where those are numbered or links.
    private static void DemoteBeside(DigestText text, byte[] levels, List<int> headings)
    {
        if (headings.TrueForAll(index => text.Opening(index) is { Number: not null } or { Link: not null }))
        {
            return;
        }

        var names = headings.GroupBy(index => WithoutDigits(text[index].Text), StringComparer.OrdinalIgnoreCase)
            .ToLookup(name => name.Count() >= FewestTimes && name.All(index => text.Opening(index) is { Number: null, Link: null }));
        var titles = names[false].SelectMany(name => name).ToList();
        if (titles.Count >= FewestTimes && names[true].All(name => name.Count() <= titles.Count) && titles.Count(title => text.Opening(title) is { Number: not null } or { Link: not null }) * 3 >= titles.Count * 2)
        {
            foreach (var part in names[true].SelectMany(name => name))
            {
                levels[part] = 0;
            }
        }
    }

    // "Rating: 8/10"
    private static string WithoutDigits(string line) => line.AsSpan().ContainsAnyInRange('0', '9') ? string.Concat(line.Where(letter => !char.IsAsciiDigit(letter))) : line;

    // Of each heading of a level the next one before it that is above it, or -1.
    private static Dictionary<int, int> Parents(byte[] levels, List<int> headings, byte level)
    {
        var (parents, above) = (new Dictionary<int, int>(), -1);
        foreach (var index in headings)
        {
            if (levels[index] == level)
            {
                parents[index] = above;
            }
            else if (levels[index] > 0 && levels[index] < level)
            {
                above = index;
            }
        }

        return parents;
    }

    /// <summary>Whether each stands once; the names of days, weeks and the like are none.</summary>
    internal static bool AreTitles(DigestText text, HashSet<int> titles) =>
        titles.Count >= FewestTimes && titles.All(title => title >= 0 && text.Opening(title).Title.Length > 0) && titles.DistinctBy(title => text[title].Text).Count() == titles.Count;

    private static bool AreLinked(DigestText text, HashSet<int> titles) => titles.All(title => text.Opening(title).Link is not null);

    // The name of a topic that has the same parts each time is a word or two.
    private static bool AreLong(DigestText text, HashSet<int> titles) => titles.Average(title => PlainText.Columns(text.Opening(title).Title)) >= FewestTitleColumns;

    private static bool AreOverText(DigestText text, byte[] levels, List<int> repeated, HashSet<string> captions, bool orLists) =>
        repeated.Count(index => IsOverText(text, levels, index, captions, orLists)) * 2 > repeated.Count;

    // What stands below such headings again and again: the links of a form have the same words each time.
    private static HashSet<string> Again(DigestText text, List<int> repeated, byte[] levels)
    {
        var counts = new Dictionary<string, int>();
        foreach (var heading in repeated)
        {
            for (var index = heading + 1; index < levels.Length && levels[index] == 0; index++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, text[index].Text, out _)++;
            }
        }

        return [.. counts.Where(line => line.Value >= FewestTimes).Select(line => line.Key)];
    }

    private static bool IsOverText(DigestText text, byte[] levels, int heading, HashSet<string> captions, bool orList)
    {
        var (items, linked, any) = (0, false, false);
        for (var index = heading + 1; index < levels.Length && levels[index] == 0; index++)
        {
            items += text[index] is ListItem or TableRow ? 1 : 0;
            linked |= text[index].Inlines.HasLink && !captions.Contains(text[index].Text);
            any |= text[index].Text.Length > 0;
        }

        return any && !linked && (orList || items <= MostItems);
    }
}
