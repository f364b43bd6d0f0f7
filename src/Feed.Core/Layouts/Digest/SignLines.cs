using System.Globalization;
using System.Text;
using Feed.Core.Layouts.Interpreting;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Lines that name sections by a picture made of a sign and a word or two, again and again: <c>📚 Papers</c>.</summary>
internal static class SignLines
{
    // 🏷
    private const int TagSign = 0x1F3F7;

    private const int FewestLines = 2;
    private const int MaxColumns = 24;
    private const int FewestOver = 3;
    private const int FewestTimes = 3;

    // What may stand between the name of a section and its first title: where it is from, how long it takes to read.
    private const int MaxKickerChars = 160;

    /// <summary>Gives such lines a level; where they are parts of a form, they are captions of the document's own.</summary>
    public static void Mark(DigestText text, Opening[] openings, byte[] levels)
    {
        var lines = new List<int>();
        for (var index = 0; index + 1 < levels.Length; index++)
        {
            if (levels[index] == 0 && text[index] is Paragraph { Depth: 0, QuoteDepth: 0, Text: { Length: > 3 and <= Levels.MaxPseudoChars } line, Content.HasLink: false } && text.Opening(index) is { Number: null } opening && !(opening.Kind == OpeningKind.Bold && opening.Rest.Text.AsSpan().TrimStart() is ['—' or '–', ..]) && IsSignLine(line))
            {
                lines.Add(index);
            }
        }

        RemoveFields(text, lines);
        var areParts = lines.Count >= FewestTimes && AreParts(text, lines);
        var level = lines.Count < FewestLines || areParts ? (byte)0 : Above(text, levels, lines);
        foreach (var line in lines)
        {
            levels[line] = level;
            openings[line] = areParts ? Opening.Untitled(OpeningKind.Caption, text[line].Inlines) : openings[line];
        }
    }

    // 📍 before each place where each section has a sign of its own.
    private static void RemoveFields(DigestText text, List<int> lines)
    {
        var texts = lines.Select(line => text[line].Text).Distinct(StringComparer.Ordinal).GroupBy(SignOf).ToDictionary(sign => sign.Key, sign => sign.Count());
        var repeated = texts.Where(sign => sign.Value > 1).ToList();
        if (repeated is [{ Key: var sign, Value: >= FewestTimes }] && (texts.Count > FewestTimes || (texts.Count > 1 && SignField.IsSign(sign))))
        {
            lines.RemoveAll(line => SignOf(text[line].Text) == sign && text[line + 1] is not (ListItem or TableRow or Heading));
        }
        else if (texts.Count == 1 && lines.Count > 1 && lines.Where((line, place) => IsOverNote(text, line + 1, place + 1 < lines.Count ? lines[place + 1] : text.Count)).Count() == lines.Count)
        {
            lines.Clear();
        }
    }

    // 📌 before each of a few titles, a text and a line of links below each.
    private static bool IsOverNote(DigestText text, int start, int end)
    {
        var index = start;
        while (index < end && text[index] is Paragraph && text.Opening(index).Kind is not (OpeningKind.Link or OpeningKind.Bold))
        {
            index++;
        }

        return index > start && index < text.Count && text[index] is Rule;
    }

    private static Rune SignOf(string line) => Rune.GetRuneAt(line, 0);

    // The same few lines again and again over plain text are the parts of a form that is filled in for each entry; one and the same line tells no section from another.
    private static bool AreParts(DigestText text, List<int> lines)
    {
        if (lines.TrueForAll(line => text[line].Text == text[lines[0]].Text))
        {
            return true;
        }

        var overText = lines.Where((line, place) => IsOverText(text, line + 1, place + 1 < lines.Count ? lines[place + 1] : text.Count)).Count();
        return overText * 3 >= lines.Count * 2 && lines.CountBy(line => text[line].Text).All(part => part.Value >= FewestTimes);
    }

    private static bool IsOverText(DigestText text, int start, int end)
    {
        var any = false;
        for (var index = start; index < end; index++)
        {
            if (text[index] is ListItem or TableRow || text[index].Inlines.HasLink)
            {
                return false;
            }

            any |= text[index].Text.Length > 0;
        }

        return any;
    }

    // Lines with headings a little below them stand above these.
    private static byte Above(DigestText text, byte[] levels, List<int> lines)
    {
        var (over, level) = (0, Levels.None);
        foreach (var line in lines)
        {
            var (next, chars) = (line + 1, 0);
            while (next < levels.Length && levels[next] == 0 && chars <= MaxKickerChars)
            {
                chars += text[next++].Text.Length;
            }

            var isOver = next < levels.Length && levels[next] is > 0 and < Levels.Pseudo && chars <= MaxKickerChars;
            over += isOver ? 1 : 0;
            level = isOver ? Math.Min(level, levels[next]) : level;
        }

        return over >= FewestOver && over * 2 > lines.Count && level > 1 ? (byte)(level - 1) : (byte)Levels.Pseudo;
    }

    // A row of pieces says who and how long, a label and its value one of them; 🏷️ looms, threads.
    private static bool IsSignLine(string line) =>
        !line.AsSpan().ContainsAny("·|｜:：") && Rune.TryGetRuneAt(line, 0, out var sign) && Rune.GetUnicodeCategory(sign) == UnicodeCategory.OtherSymbol
        && !(sign.Value == TagSign && line.AsSpan().ContainsAny(",，、#"))
        && TitleMarks.Strip(line) is { Length: > 1 } words && words.Length < line.Length && PlainText.Columns(words) <= MaxColumns
        && char.IsLetter(words[0]) && char.IsLetterOrDigit(words[^1]) && !words.EnumerateRunes().Any(letter => Rune.GetUnicodeCategory(letter) == UnicodeCategory.OtherSymbol);
}
