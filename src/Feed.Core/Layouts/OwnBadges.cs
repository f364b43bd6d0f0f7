using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>
/// Knows words that only this document puts beside its titles: behind headings the same ones again and again (<c>[A title](…) translated</c>) or the number of the item (<c>`#7`</c>),
/// and before linked titles bold ones that differ in a number only (<c>**Day 20** | [A title](…)</c>).
/// </summary>
internal static partial class OwnBadges
{
    private const int FewestTimes = 3;
    private const int MaxChars = 12;
    private const int MaxKickerChars = 24;

    /// <summary>Gives such runs <see cref="RunStyle.Badge"/>.</summary>
    public static void Mark(Block[] blocks)
    {
        var (closings, openings) = (new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase));
        for (var index = 0; index < blocks.Length; index++)
        {
            if (blocks[index] is Heading { Content.Runs: [var first, .., { Link: null, IsImage: false } last] } && KeyOf(last.Text) is { Length: > 0 } key && first.Text.Length > last.Text.Length)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(closings, key, out _) ??= []).Add(index);
            }
            else if (blocks[index] is ListItem or Paragraph && blocks[index].Inlines.Runs is [{ Link: null, IsImage: false, Text.Length: > 1 and <= MaxKickerChars } kicker, { Link: null } sign, { Link: not null }, ..]
                && kicker.Is(RunStyle.Bold) && sign.Text.Trim() is "｜" or "|" or "·" or "•")
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(openings, Digits().Replace(kicker.Text.Trim(), "0"), out _) ??= []).Add(index);
            }
        }

        foreach (var place in Again(closings))
        {
            blocks[place] = blocks[place].With(blocks[place].Inlines.Restyled(blocks[place].Inlines.Runs.Length - 1, RunStyle.Badge));
        }

        foreach (var place in Again(openings))
        {
            blocks[place] = blocks[place].With(blocks[place].Inlines.Restyled(0, RunStyle.Badge));
        }
    }

    private static IEnumerable<int> Again(Dictionary<string, List<int>> places) => places.Values.Where(alike => alike.Count >= FewestTimes).SelectMany(alike => alike);

    // Names of authors are none, nor is what goes on with the title.
    private static string KeyOf(string text)
    {
        var words = text.Trim();
        return words.Length is 0 or > MaxChars || words.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || !char.IsLetterOrDigit(words[0]) && words[0] != '#' ? ""
            : words[0] == '#' && words.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? "#"
            : words;
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
