using System.Globalization;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows headings that say where in the outline they stand: <c>1.1 First</c>, <c>1.2 Second</c>, <c>2.1 Third</c>. One alone may be a version; only a run of them is an outline.</summary>
internal static class OutlineNumbers
{
    private const int FewestInRun = 4;

    /// <summary>Takes the numbers of such runs off the titles.</summary>
    public static void TakeOff(IReadOnlyList<Block> blocks, Opening[] openings)
    {
        List<int> run = [];
        var (part, place) = (0, 0);
        for (var index = 0; index < openings.Length; index++)
        {
            if (blocks[index] is not Heading || Measure(openings[index].Title) is not { Length: > 0 } number)
            {
                continue;
            }

            if (run.Count > 0 && !(number.Part == part ? number.Place == place + 1 : number.Part > part && number.Place <= 1))
            {
                TakeOff(run, openings);
                run = [];
            }

            run.Add(index);
            (part, place) = (number.Part, number.Place);
        }

        TakeOff(run, openings);
    }

    private static void TakeOff(List<int> run, Opening[] openings)
    {
        foreach (var index in run.Count < FewestInRun ? [] : run)
        {
            openings[index] = openings[index] with { Title = TitleMarks.Strip(openings[index].Title[Measure(openings[index].Title).Length..]) };
        }
    }

    // Its length counts the blank behind it, or is 0.
    private static (int Part, int Place, int Length) Measure(string title)
    {
        var blank = title.IndexOf(' ', StringComparison.Ordinal);
        var point = blank > 0 ? title.IndexOf('.', 0, blank) : -1;
        return point > 0 && blank + 1 < title.Length
            && int.TryParse(title.AsSpan(0, point), NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            && int.TryParse(title.AsSpan(point + 1, blank - point - 1).TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (part, place, blank + 1)
            : default;
    }
}
