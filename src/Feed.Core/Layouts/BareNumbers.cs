using System.Globalization;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows titles that are numbered without any sign: <c>1 First</c>, <c>2 Second</c>. Only a run of them tells the number from the title.</summary>
internal static class BareNumbers
{
    private const int FewestInRun = 4;
    private const int MostDigits = 3;

    /// <summary>Gives openings the numbers of such runs, and takes them off their titles.</summary>
    public static void Number(IReadOnlyList<Block> blocks, Opening[] openings)
    {
        List<int> run = [];
        for (var index = 0; index < openings.Length; index++)
        {
            var number = blocks[index] is Paragraph or Heading ? NumberOf(openings[index]) : 0;
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
            var opening = openings[index];
            openings[index] = opening with { Number = NumberOf(opening), Title = opening.Title[opening.Title.IndexOf(' ', StringComparison.Ordinal)..].TrimStart() };
        }
    }

    private static int NumberOf(Opening opening)
    {
        var blank = opening.Title.IndexOf(' ', StringComparison.Ordinal);
        return blank is > 0 and <= MostDigits && opening is { Number: null, Kind: OpeningKind.Plain or OpeningKind.Bold or OpeningKind.Link }
            && int.TryParse(opening.Title.AsSpan(0, blank), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
