using System.Diagnostics;
using System.Globalization;
using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Benchmarks.Opening;

/// <summary>What opening the embedded store costs: each time in a process of its own, as at every start of the program.</summary>
internal static class OpenCheck
{
    /// <summary>What a child process is told to do, followed by the folder.</summary>
    public const string Once = "open-once";

    private const double MostSeconds = 2;
    private const double MostBytesARow = 96;
    private const int EntriesOfADigest = 1000;

    public static async Task RunAsync(int entries, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("feed-open-").FullName;
        await FillAsync(folder, entries);
        var times = new List<double>();
        var (processor, bytes) = (new List<double>(), 0L);
        for (var round = 0; round < rounds; round++)
        {
            var said = await StartAsync(folder);
            times.Add(said[0]);
            processor.Add(said[1]);
            bytes = (long)said[2];
        }

        var rows = 5 * entries;
        var file = new DirectoryInfo(folder).GetFiles("*.journal").Sum(journal => journal.Length);
        Verdicts.Say(
            Measured.Median(times) < MostSeconds,
            $"opening {entries:N0} entries ({file / 1_000_000} MB): median {Measured.Median(times):F2} s, {times.Min():F2} to {times.Max():F2} s, least {processor.Min():F2} s of processors (wanted < {MostSeconds} s)");
        Verdicts.Say(bytes < rows * MostBytesARow, $"its index: {bytes / 1_000_000} MB, {(double)bytes / rows:F0} bytes a row (wanted < {MostBytesARow})");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Opens the store once and prints seconds, seconds of processors, and bytes that stay.</summary>
    public static void Open(string folder)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        using var table = FileTable.Open(folder, "entries");
        var (elapsed, used) = (watch.Elapsed, Environment.CpuUsage.TotalTime - before);
        var bytes = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds} {used.TotalSeconds} {bytes}"));
        GC.KeepAlive(table);
    }

    private static async Task FillAsync(string folder, int entries)
    {
        using var table = FileTable.Open(folder, "entries");
        using var store = new EntryStore(table, TimeProvider.System);
        for (var digest = 0; digest < entries / EntriesOfADigest; digest++)
        {
            var source = $"digest-{digest}";
            await store.SaveAsync(source, KeepRule.All, [.. Enumerable.Range(digest * EntriesOfADigest, EntriesOfADigest).Select(number => SampleEntries.Mention(number, source))], default);
        }
    }

    private static async Task<double[]> StartAsync(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(OpenCheck).Assembly.Location, Once, folder]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("The child process did not start.");
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return [.. said.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }
}
