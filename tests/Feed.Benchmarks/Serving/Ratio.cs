using System.Globalization;

namespace Feed.Benchmarks.Serving;

/// <summary>One figure of ours against the same of nginx.</summary>
internal sealed record Ratio
{
    public Ratio(IReadOnlyList<(Wrk Ours, Wrk Theirs)> runs, Func<Wrk, double> figure)
    {
        Ours = Measured.Median(runs.Select(run => figure(run.Ours)));
        Theirs = Measured.Median(runs.Select(run => figure(run.Theirs)));
        Rounds = string.Join(' ', runs.Select(run => (figure(run.Ours) / figure(run.Theirs)).ToString("F2", CultureInfo.InvariantCulture)));
    }

    /// <summary>Median.</summary>
    public double Ours { get; }

    /// <summary>Median.</summary>
    public double Theirs { get; }

    public double Value => Ours / Theirs;

    /// <summary>The ratio in each round, which shows how much of the median is chance.</summary>
    public string Rounds { get; }
}
