using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads numbers that stand close before a word (<c>7.Rust</c>): one alone may be a name, in a run of numbers it is none.</summary>
internal static class TightNumbers
{
    private const int MaxDigits = 3;

    // Of paragraphs the number is 0; headings have their level.
    private const int Kinds = 7;

    /// <summary>Reads the openings of such runs anew, with a blank behind the number.</summary>
    public static void Number(IReadOnlyList<Block> blocks, Opening[] openings)
    {
        Span<(int Index, int Number, bool Tight)> last = stackalloc (int, int, bool)[Kinds];
        for (var index = 0; index < openings.Length; index++)
        {
            if (Kind(blocks[index]) is not { } kind)
            {
                continue;
            }

            var tight = openings[index].Number is null;
            var number = openings[index].Number ?? Measure(blocks[index].Text).Number;
            var runsOn = number > 1 && last[kind].Number == number - 1;
            if (runsOn && tight)
            {
                openings[index] = OpeningReader.Read(blocks[index].With(Spaced(blocks[index].Inlines)));
            }

            if (runsOn && last[kind].Tight)
            {
                openings[last[kind].Index] = OpeningReader.Read(blocks[last[kind].Index].With(Spaced(blocks[last[kind].Index].Inlines)));
            }

            last[kind] = number > 0 ? (index, number, tight && !runsOn) : last[kind];
        }
    }

    private static int? Kind(Block block) => block switch
    {
        Heading heading => Math.Clamp(heading.Level, 1, Kinds - 1),
        Paragraph { Depth: 0, QuoteDepth: 0 } => 0,
        _ => null,
    };

    private static (int Number, int Chars) Measure(string text)
    {
        var digits = 0;
        while (digits < text.Length && digits <= MaxDigits && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits is > 0 and <= MaxDigits && digits + 1 < text.Length && text[digits] == '.' && (char.IsLetter(text[digits + 1]) || text[digits + 1] is '"' or '“' or '‘' or '《' or '「')
            ? (int.Parse(text.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture), digits + 1)
            : (0, 0);
    }

    // The number, its point and the word may lie in runs of their own; only within one there is a blank to put in.
    private static Inlines Spaced(Inlines content)
    {
        var run = content.Runs[0];
        return Measure(run.Text).Chars is > 0 and var chars ? new Inlines([run with { Text = run.Text.Insert(chars, " ") }, .. content.Runs.Skip(1)]) : content;
    }
}
