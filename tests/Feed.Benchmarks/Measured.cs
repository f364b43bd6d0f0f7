using System.Diagnostics;

namespace Feed.Benchmarks;

/// <summary>Time and memory of a piece of work, and what is typical of many.</summary>
internal static class Measured
{
    private const double SliceMilliseconds = 2;
    private const int WarmUps = 100;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    /// <summary>Runs pieces of work in turn, so that a busy machine slows all of them, and gives the least time of each in milliseconds.</summary>
    /// <remarks>
    /// The least of many short times is the one that nothing disturbed. Each piece is repeated so often that it takes about <see cref="SliceMilliseconds"/>;
    /// before that it runs until the runtime has compiled it to the end.
    /// </remarks>
    public static double[] LeastOfEach(int rounds, params Action[] works)
    {
        var repeats = works.Select(Repeats).ToArray();
        var least = works.Select(_ => double.MaxValue).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var index = 0; index < works.Length; index++)
            {
                var began = Stopwatch.GetTimestamp();
                for (var repeat = 0; repeat < repeats[index]; repeat++)
                {
                    works[index]();
                }

                least[index] = Math.Min(least[index], Stopwatch.GetElapsedTime(began).TotalMilliseconds / repeats[index]);
            }
        }

        return least;
    }

    private static int Repeats(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        var times = 0;
        for (; times < WarmUps || Stopwatch.GetElapsedTime(began) < WarmUp; times++)
        {
            work();
        }

        began = Stopwatch.GetTimestamp();
        work();
        return (int)Math.Clamp(SliceMilliseconds / Stopwatch.GetElapsedTime(began).TotalMilliseconds, 1, 100_000);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
