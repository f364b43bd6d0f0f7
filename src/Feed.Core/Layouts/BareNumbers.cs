using System.Globalization;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows titles that are numbered without any sign: <c>1 First</c>, <c>2 Second</c>; <c>壹第一則</c>, <c>貳第二則</c>. Only a run of them tells the number from the title.</summary>
internal static class BareNumbers
{
    private const int FewestInRun = 4;
    private const int MostDigits = 3;

    // As counted, and as written on cheques.
    private static readonly string[] ChineseNumbers = ["一二三四五六七八九十", "壹貳參肆伍陸柒捌玖拾", "壹贰叁肆伍陆柒捌玖拾"];

    /// <summary>Gives openings the numbers of such runs, and takes them off their titles.</summary>
    public static void Number(IReadOnlyList<Block> blocks, Opening[] openings)
    {
        List<int> run = [];
        for (var index = 0; index < openings.Length; index++)
        {
            var number = blocks[index] is Paragraph or Heading ? Measure(openings[index]).Number : 0;
            if (number == run.Count + 1)
            {
                run.Add(index);
            }
            else if (number == 1)
            {
                Take(run, openings);
                run = [index];
            }
        }

        Take(run, openings);
    }

    private static void Take(List<int> run, Opening[] openings)
    {
        foreach (var index in run.Count < FewestInRun ? [] : run)
        {
            var (number, length) = Measure(openings[index]);
            openings[index] = openings[index] with { Number = number, Title = openings[index].Title[length..].TrimStart() };
        }
    }

    private static (int Number, int Length) Measure(Opening opening)
    {
        if (opening is not { Number: null, Kind: OpeningKind.Plain or OpeningKind.Bold or OpeningKind.Link })
        {
            return (0, 0);
        }

        var blank = opening.Title.IndexOf(' ', StringComparison.Ordinal);
        return blank is > 0 and <= MostDigits && int.TryParse(opening.Title.AsSpan(0, blank), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, blank)
            : opening.Title.Length > 1 && PlainText.IsCjk(opening.Title[0]) ? (Chinese(opening.Title[0]), 1)
            : (0, 0);
    }

    private static int Chinese(char letter)
    {
        foreach (var numbers in ChineseNumbers)
        {
            if (numbers.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place)
            {
                return place + 1;
            }
        }

        return 0;
    }
}
