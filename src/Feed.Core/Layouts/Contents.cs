using System.Text;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds tables of contents: runs of lines that say again what stands elsewhere as a heading or as a title.</summary>
internal static class Contents
{
    private const int FewestLines = 3;
    private const int FewestPrefixLetters = 12;
    private const int MaxKeyLetters = 60;

    public static void Mark(DigestText text, string?[] reasons)
    {
        var later = new HashSet<string>(StringComparer.Ordinal);
        var repeats = new bool[text.Blocks.Count];
        for (var index = text.Blocks.Count - 1; index >= 0; index--)
        {
            var key = Key(text[index].Text);
            repeats[index] = key.Length > 1 && text[index] is ListItem or Paragraph && text.Links(index, index + 1) == 0 && later.Contains(key);
            if (text[index] is Heading or Paragraph or ListItem && key.Length > 1)
            {
                later.Add(key);
                later.Add(key[..Math.Min(key.Length, FewestPrefixLetters)]);
            }
        }

        foreach (var (start, end) in Runs(text, repeats))
        {
            var last = text[start] is ListItem list ? EndOfList(text, list, end) : end;
            for (var index = start; index < (last - end <= end - start ? last : end); index++)
            {
                reasons[index] ??= "noise: contents";
            }
        }
    }

    // Stretches of short lines in which most are repeated.
    private static IEnumerable<(int Start, int End)> Runs(DigestText text, bool[] repeats)
    {
        for (var start = 0; start < repeats.Length; start++)
        {
            if (!repeats[start])
            {
                continue;
            }

            var (end, hits) = (start, 0);
            for (var index = start; index < repeats.Length && (repeats[index] || (index + 1 < repeats.Length && repeats[index + 1] && text[index] is ListItem or Paragraph && text.Links(index, index + 1) == 0)); index++)
            {
                hits += repeats[index] ? 1 : 0;
                end = index + 1;
            }

            if (hits >= FewestLines)
            {
                yield return (start, end);
            }

            start = Math.Max(start, end - 1);
        }
    }

    // What is left of the list below its repeated lines.
    private static int EndOfList(DigestText text, ListItem list, int end)
    {
        while (end < text.Blocks.Count && text[end] is ListItem item && item.List == list.List && text.Links(end, end + 1) == 0)
        {
            end++;
        }

        return end;
    }

    // Letters and digits alone, in lower case; a title cut with dots is known by its first words.
    private static string Key(string line)
    {
        var builder = new StringBuilder();
        foreach (var letter in line)
        {
            if (char.IsLetter(letter) || (builder.Length > 0 && char.IsDigit(letter)))
            {
                builder.Append(char.ToLowerInvariant(letter));
                if (builder.Length == MaxKeyLetters)
                {
                    break;
                }
            }
        }

        return (line.EndsWith("...", StringComparison.Ordinal) || line.EndsWith('…')) && builder.Length > FewestPrefixLetters ? builder.ToString(0, FewestPrefixLetters) : builder.ToString();
    }
}
