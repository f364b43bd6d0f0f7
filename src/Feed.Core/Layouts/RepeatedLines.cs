using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds lines that stand again in most sections: who edited the day, where to subscribe.</summary>
internal static class RepeatedLines
{
    private const int FewestSections = 3;
    private const int MaxChars = 160;

    public static void Mark(DigestText text, string?[] reasons)
    {
        var (section, sections) = (0, 1);
        var places = new Dictionary<string, List<(int Index, int Section)>>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < text.Blocks.Count; index++)
        {
            if (text.Level(index) > 0)
            {
                section = sections++;
            }
            else if (text[index] is ListItem or Paragraph && text[index].Text.Length is > 0 and <= MaxChars && text.Opening(index) is { Title.Length: > 1 } opening)
            {
                (places.TryGetValue(opening.Title, out var known) ? known : places[opening.Title] = []).Add((index, section));
            }
        }

        foreach (var repeats in places.Values.Where(all => all.Count >= FewestSections && all.Select(place => place.Section).Distinct().Count() * 2 > sections - 1 && all.Select(place => place.Section).Distinct().Count() >= FewestSections))
        {
            repeats.ForEach(place => reasons[place.Index] ??= "noise: the same in every section");
        }
    }
}
