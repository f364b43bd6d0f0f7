using System.Globalization;

namespace Feed.Benchmarks.Serving;

/// <summary>One figure of ours against the same of nginx.</summary>
internal sealed record Ratio
{
    private readonly List<double> rounds;

    public Ratio(IReadOnlyList<(Wrk Ours, Wrk Theirs)> runs, Func<Wrk, double> figure)
    {
        Ours = Measured.Median(runs.Select(run => figure(run.Ours)));
        Theirs = Measured.Median(runs.Select(run => figure(run.Theirs)));
        rounds = [.. runs.Select(run => figure(run.Ours) / figure(run.Theirs))];
    }

    /// <summary>Median.</summary>
    public double Ours { get; }

    /// <summary>Median.</summary>
    public double Theirs { get; }

    public double OfMedians => Ours / Theirs;

    /// <summary>Median of the rounds' ratios: other work on the machine, which slows both of a round, is left out.</summary>
    public double OfRounds => Measured.Median(rounds);

    /// <summary>The ratio in each round, which shows how much is chance.</summary>
    public string Rounds => string.Join(' ', rounds.Select(ratio => ratio.ToString("F2", CultureInfo.InvariantCulture)));
}
