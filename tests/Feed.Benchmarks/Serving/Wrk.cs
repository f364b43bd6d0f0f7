using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Benchmarks.Serving;

/// <summary>What wrk (package wrk of Debian) measured with one thread and 32 connections.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="SlowestMilliseconds">99 of 100 answers were faster.</param>
internal sealed partial record Wrk(double Rate, double SlowestMilliseconds)
{
    /// <exception cref="InvalidOperationException">wrk is not installed, or there were errors.</exception>
    public static async Task<Wrk> RunAsync(string address, int seconds, params string[] headers)
    {
        string[] arguments = ["-t1", "-c32", $"-d{seconds}s", "--latency", .. headers.SelectMany(header => new[] { "-H", header }), address];
        using var process = Programs.Start("wrk", arguments, Path.GetTempPath());
        var output = await process.StandardOutput.ReadToEndAsync();
        return Rates().Match(output) is { Success: true } rate && Slowest().Match(output) is { Success: true } slowest && !output.Contains("Non-2xx", StringComparison.Ordinal)
            ? new Wrk(Number(rate), Number(slowest) * (slowest.Groups[2].Value switch { "us" => 0.001, "s" => 1000, _ => 1 }))
            : throw new InvalidOperationException($"wrk {string.Join(' ', arguments)} failed:\n{output}");
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rates();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Slowest();
}
