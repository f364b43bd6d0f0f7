using System.Diagnostics;
using System.Globalization;

namespace Feed.Benchmarks;

/// <summary>
/// Measures what is promised of the parser and says where it does not hold: processor time of all threads, after the code is compiled to the end,
/// turn about so that a busy machine slows both sides, and in slices so long that each piece of work collects the garbage it makes, and no other's.
/// Entries are drafts enriched with the categories that the product ships with.
/// </summary>
internal static class PromiseCheck
{
    // The runtime compiles a method twice, each time after 30 calls, in the background, and only when it finds the time.
    private const int WarmUps = 100;
    private const int Rounds = 12;
    private const int QuickRounds = 8;
    private const int Papers = 150;
    private const double MostRatio = 2;
    private const double MostGrowth = 11;
    private const int PapersOfTenMegabytes = 8_500;
    private const long MostPeakBytes = 400_000_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    // One call makes less garbage than is collected at once: measured call by call, the collections of a round fell into one and the same piece of work in every round.
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(80);

    private static bool kept = true;

    /// <param name="quick">Fewer rounds, and only what is promised: not what is done by the time there are blocks, and drafts.</param>
    /// <returns>1 when a promise is broken.</returns>
    public static int Run(bool quick)
    {
        Peak();
        Ratio("page.html", Samples.Page(Papers), ParsingBenchmarks.LoadHtml, quick);
        Ratio("mail.html", Samples.Mail(Papers), ParsingBenchmarks.LoadHtml, quick);
        Ratio("digest.md", Samples.Markdown(Papers), ParsingBenchmarks.ParseMarkdown, quick);
        Growth("page.html", Samples.Page, quick);
        Growth("mail.html", Samples.Mail, quick);
        Growth("digest.md", Samples.Markdown, quick);
        return kept ? 0 : 1;
    }

    private static void Ratio(string name, byte[] body, Func<byte[], object> library, bool quick)
    {
        var (alone, blocks, drafts, entries) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var began = Stopwatch.GetTimestamp();
        for (var round = 0; round < WarmUps || Stopwatch.GetElapsedTime(began) < WarmUp; round++)
        {
            library(body);
            ParsingBenchmarks.Entries(name, body);
        }

        for (var round = 0; round < (quick ? QuickRounds : Rounds); round++)
        {
            alone.Add(Milliseconds(() => library(body)));
            if (!quick)
            {
                blocks.Add(Milliseconds(() => ParsingBenchmarks.Blocks(name, body)));
                drafts.Add(Milliseconds(() => ParsingBenchmarks.Drafts(name, body)));
            }

            entries.Add(Milliseconds(() => ParsingBenchmarks.Entries(name, body)));
        }

        var (least, enriched) = (alone.Min(), entries.Min());
        var found = ParsingBenchmarks.Drafts(name, body);
        var stages = quick ? "" : string.Create(CultureInfo.InvariantCulture, $" to blocks {blocks.Min():F2} ms = {blocks.Min() / least:F2}, to drafts {drafts.Min():F2} ms = {drafts.Min() / least:F2},");
        Say($"{name}: {body.Length / 1000} kB, library {least:F2} ms,{stages} to {found.Drafts.Count} entries ({found.Layout}) {enriched:F2} ms = {enriched / least:F2}", enriched / least <= MostRatio);
    }

    private static void Growth(string name, Func<int, byte[]> make, bool quick)
    {
        var (small, large) = (make(Papers / 2), make(Papers * 5));
        var (smallTimes, largeTimes) = (new List<double>(), new List<double>());
        for (var round = 0; round < (quick ? QuickRounds : Rounds); round++)
        {
            smallTimes.Add(Milliseconds(() => ParsingBenchmarks.Entries(name, small)));
            largeTimes.Add(Milliseconds(() => ParsingBenchmarks.Entries(name, large)));
        }

        var time = largeTimes.Min() / smallTimes.Min();
        var memory = (double)Allocated(() => ParsingBenchmarks.Entries(name, large)) / Allocated(() => ParsingBenchmarks.Entries(name, small));
        Say($"{name}: ten times the document takes {time:F1} times the time and {memory:F1} times the memory", time <= MostGrowth && memory <= MostGrowth);
    }

    // The first to run: the peak is that of the process.
    private static void Peak()
    {
        var body = Samples.Page(PapersOfTenMegabytes);
        var before = Environment.CpuUsage.TotalTime;
        ParsingBenchmarks.Entries("page.html", body);
        var milliseconds = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        Say($"page.html: {body.Length / 1_000_000} MB took {milliseconds:F0} ms, the process at most {process.PeakWorkingSet64 / 1_000_000} MB", process.PeakWorkingSet64 < MostPeakBytes);
    }

    // Of one call.
    private static double Milliseconds(Func<object> work)
    {
        GC.Collect();
        var (calls, before) = (0, Environment.CpuUsage.TotalTime);
        TimeSpan taken;
        do
        {
            GC.KeepAlive(work());
            calls++;
            taken = Environment.CpuUsage.TotalTime - before;
        }
        while (taken < Slice);

        return taken.TotalMilliseconds / calls;
    }

    private static long Allocated(Func<object> work)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        GC.KeepAlive(work());
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static void Say(FormattableString line, bool holds)
    {
        kept &= holds;
        Console.WriteLine((holds ? "kept    " : "BROKEN  ") + line.ToString(CultureInfo.InvariantCulture));
    }
}
