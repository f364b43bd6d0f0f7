using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>
/// Knows words that only this document puts beside its titles: behind headings the same ones again and again (<c>[A title](…) translated</c>) or the number of the item (<c>`#7`</c>),
/// and before longer linked titles bold ones that differ in a number only (<c>**Day 20** | [A title](…)</c>), or say whom they are about (<c>**The mill** · [A title](…)</c>) or where it takes place (<c>**York, UK** [A title](…)</c>).
/// </summary>
internal static partial class OwnBadges
{
    private const int FewestTimes = 3;
    private const int FewestPlaces = 4;
    private const int MaxChars = 12;
    private const int MaxShortKickerChars = 24;
    internal const int MaxKickerChars = 40;

    /// <summary>Gives such runs <see cref="RunStyle.Badge"/>.</summary>
    public static void Mark(Block[] blocks)
    {
        var (closings, openings) = (new Dictionary<string, List<(int Block, int Run)>>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, List<(int Block, int Run)>>(StringComparer.OrdinalIgnoreCase));
        for (var index = 0; index < blocks.Length; index++)
        {
            if (blocks[index] is Heading { Content.Runs: [var first, .., { Link: null, IsImage: false }] runs })
            {
                NoteClosings(closings, index, runs, first.Text.Length);
            }
            else if (blocks[index] is ListItem or Paragraph && blocks[index].Inlines.Runs is [{ Link: null, IsImage: false, Text.Length: > 1 and <= MaxKickerChars } kicker, { Link: null } sign, { Link: not null } title, ..]
                && kicker.Is(RunStyle.Bold) && (kicker.Text.Length <= MaxShortKickerChars || PlainText.Columns(title.Text) > PlainText.Columns(kicker.Text)) && sign.Text.Trim() is "｜" or "|" or "·" or "•")
            {
                Note(openings, Digits().Replace(kicker.Text.Trim(), "0"), (index, 0));
            }
        }

        foreach (var (block, run) in Again(closings).Concat(AgainOrAll(openings)).Concat(Places(blocks)))
        {
            blocks[block] = blocks[block].With(blocks[block].Inlines.Restyled(run, RunStyle.Badge));
        }
    }

    // Bold words right before a link that closes the line, a day before them at most. Most have a comma or come again, and hardly any of the links do: titles and where they are from are the other way about.
    private static List<(int Block, int Run)> Places(Block[] blocks)
    {
        List<(int Block, int Run)> places = [];
        var (titles, names, commas) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.OrdinalIgnoreCase), 0);
        for (var index = 0; index < blocks.Length; index++)
        {
            if (blocks[index] is ListItem && blocks[index].Inlines.Runs is [.., { Link: null, IsImage: false } place, { Link: null } blank, { Link: not null, IsImage: false } title] runs
                && place.Is(RunStyle.Bold) && string.IsNullOrWhiteSpace(blank.Text) && place.Text.Length is > 1 and <= MaxKickerChars && IsDayAtMost(runs[..^3]))
            {
                places.Add((index, runs.Length - 3));
                titles.Add(title.Text);
                names.Add(place.Text);
                commas += place.Text.Contains(',', StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return places.Count >= FewestPlaces && titles.Count * 5 >= places.Count * 4 && Math.Max(commas, places.Count - names.Count) * 3 >= places.Count * 2 ? places : [];
    }

    private static bool IsDayAtMost(ImmutableArray<Run> runs) =>
        runs.All(run => string.IsNullOrWhiteSpace(run.Text)) || (runs.All(run => run is { Link: null, IsImage: false }) && OpeningReader.IsDay(new Inlines(runs).Text));

    // All that stand behind the title, each maybe on a line of its own.
    private static void NoteClosings(Dictionary<string, List<(int Block, int Run)>> closings, int index, ImmutableArray<Run> runs, int firstChars)
    {
        for (var run = runs.Length - 1; run > 0 && runs[run] is { Link: null, IsImage: false } words; run--)
        {
            var key = words.IsBreak ? "" : KeyOf(words.Text);
            if (!words.IsBreak && (key.Length == 0 || firstChars <= words.Text.Length))
            {
                return;
            }

            Note(closings, key, (index, run));
        }
    }

    // Where most come again and again as they are (the company that the story is about), all are of that kind; those that differ in a number say nothing of others.
    private static IEnumerable<(int Block, int Run)> AgainOrAll(Dictionary<string, List<(int Block, int Run)>> places) =>
        places.Where(alike => alike.Value.Count >= FewestTimes && !alike.Key.Contains('0', StringComparison.Ordinal)).Sum(alike => alike.Value.Count) * 2 > places.Values.Sum(alike => alike.Count)
            ? places.Values.SelectMany(alike => alike)
            : Again(places);

    private static void Note(Dictionary<string, List<(int Block, int Run)>> places, string key, (int Block, int Run) place)
    {
        if (key.Length > 0)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(places, key, out _) ??= []).Add(place);
        }
    }

    private static IEnumerable<(int Block, int Run)> Again(Dictionary<string, List<(int Block, int Run)>> places) => places.Values.Where(alike => alike.Count >= FewestTimes).SelectMany(alike => alike);

    // Names of authors are none, nor is what goes on with the title.
    private static string KeyOf(string text)
    {
        var words = text.Trim();
        return words.Contains('.', StringComparison.Ordinal) && Categories().IsMatch(words) ? "math.NT"
            : words.Length is 0 or > MaxChars || words.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || !char.IsLetterOrDigit(words[0]) && words[0] != '#' ? ""
            : words[0] == '#' && words.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? "#"
            : words;
    }

    // Of arXiv, one after the other: math.NT cs.AI (https://arxiv.org/category_taxonomy)
    [GeneratedRegex("""^[a-z]{2,8}(-[a-z]{2,4})?\.[A-Za-z]{2}([ ,;]+[a-z]{2,8}(-[a-z]{2,4})?(\.[A-Za-z]{2})?){0,9}$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Categories();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
