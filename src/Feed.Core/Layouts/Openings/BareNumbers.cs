using System.Globalization;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows titles that are numbered without a sign behind the number: <c>1 First</c>, <c>2 Second</c>; <c>#1 First</c>, <c>#2 Second</c>; <c>壹第一則</c>, <c>貳第二則</c>. Only a run of them tells the number from the title.</summary>
internal static class BareNumbers
{
    private const int FewestInRun = 4;
    private const int FewestHashes = 3;
    private const int MostDigits = 3;

    // Digits; as Chinese counts, and as it writes on cheques.
    private static readonly string[] Systems = ["", "一二三四五六七八九十", "壹貳參肆伍陸柒捌玖拾", "壹贰叁肆伍陆柒捌玖拾"];

    /// <summary>Gives openings the numbers of such runs, and takes them off their titles.</summary>
    public static void Number(IReadOnlyList<Block> blocks, Opening[] openings)
    {
        // A run is counted in one way: a title between that begins with another number does not end it.
        foreach (var letters in Systems)
        {
            Number(blocks, openings, letters);
        }
    }

    private static void Number(IReadOnlyList<Block> blocks, Opening[] openings, string letters)
    {
        List<int> run = [];
        for (var index = 0; index < openings.Length; index++)
        {
            var number = blocks[index] is Paragraph or Heading ? Measure(openings[index], letters).Number : 0;
            if (number == run.Count + 1)
            {
                run.Add(index);
            }
            else if (number == 1)
            {
                Take(run, openings, letters);
                run = [index];
            }
        }

        Take(run, openings, letters);
    }

    private static void Take(List<int> run, Opening[] openings, string letters)
    {
        var isHashed = run.TrueForAll(index => openings[index].Title[0] == '#');
        foreach (var index in run.Count < (isHashed ? FewestHashes : FewestInRun) ? [] : run)
        {
            var (number, length) = Measure(openings[index], letters);
            openings[index] = openings[index] with { Number = number, Title = openings[index].Title[length..].TrimStart() };
        }
    }

    private static (int Number, int Length) Measure(Opening opening, string letters)
    {
        if (opening is not { Number: null, Title.Length: > 1, Kind: OpeningKind.Plain or OpeningKind.Bold or OpeningKind.Link })
        {
            return (0, 0);
        }

        if (letters.Length > 0)
        {
            return (letters.IndexOf(opening.Title[0], StringComparison.Ordinal) + 1, 1);
        }

        var blank = opening.Title.IndexOf(' ', StringComparison.Ordinal);
        var hash = opening.Title[0] == '#' ? 1 : 0;
        return blank > hash && blank - hash <= MostDigits && int.TryParse(opening.Title.AsSpan(hash, blank - hash), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, blank) : (0, 0);
    }
}
