using System.Buffers;
using Feed.Core.Publishing;

namespace Feed.Benchmarks.Rendering;

/// <summary>Rendering against the framework's writers, its allocations, and its growth.</summary>
internal static class RenderingCheck
{
    private const int Entries = 100;
    private const int Rounds = 200;
    private const int LongRounds = 60;
    private const double LeastRatio = 1.3;
    private const long MostAllocatedBytes = 4096;
    private const double MostGrowth = 1.15;
    private const int ManyEntries = 1000;
    private const int MoreEntries = 4000;

    public static void Run()
    {
        foreach (var format in FeedFormats.Subscribable)
        {
            Compare(format);
        }
    }

    private static void Compare(IFeedFormat format)
    {
        var view = SampleEntries.View(Entries);
        var output = new ArrayBufferWriter<byte>(64 * 1024 * 1024);
        var document = Written(format, view, output);
        var replay = Replay.Of(document, format.Extension == "json");
        var stream = new MemoryStream(document.Length * 2);
        var times = Measured.LeastOfEach(Rounds, () => Write(format, view, output), () => Rewrite(replay, stream));
        var (ours, theirs) = (times[0], times[1]);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Write(format, view, output);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Verdicts.Say(theirs / ours >= LeastRatio, $"rendering {format.Extension}: {theirs / ours:F2} times the framework's writer (wanted {LeastRatio}); {document.Length / 1000} kB in {ours * 1000:F0} µs, there {theirs * 1000:F0} µs");
        Verdicts.Say(allocated <= MostAllocatedBytes, $"rendering {format.Extension}: {allocated} B allocated beyond the output (wanted ≤ {MostAllocatedBytes})");
        Grow(format, output);
    }

    // From what is larger than a processor's cache to four times as much. What the framework's writer does meanwhile tells the writer from the memory of the machine.
    private static void Grow(IFeedFormat format, ArrayBufferWriter<byte> output)
    {
        var (many, more) = (SampleEntries.View(ManyEntries), SampleEntries.View(MoreEntries));
        var (document, longDocument) = (Written(format, many, output), Written(format, more, output));
        var (replay, longReplay) = (Replay.Of(document, format.Extension == "json"), Replay.Of(longDocument, format.Extension == "json"));
        var stream = new MemoryStream(longDocument.Length * 2);
        var times = Measured.LeastOfEach(LongRounds, () => Write(format, many, output), () => Write(format, more, output), () => Rewrite(replay, stream), () => Rewrite(longReplay, stream));
        var bytes = (double)longDocument.Length / document.Length;
        var (growth, theirs) = (times[1] / times[0] / bytes, times[3] / times[2] / bytes);
        Verdicts.Say(growth <= MostGrowth, $"rendering {format.Extension}: a byte takes {growth:F2} times as long with {MoreEntries} entries as with {ManyEntries} (wanted ≤ {MostGrowth}); the framework's writer {theirs:F2}");
    }

    private static byte[] Written(IFeedFormat format, FeedView view, ArrayBufferWriter<byte> output)
    {
        Write(format, view, output);
        return output.WrittenSpan.ToArray();
    }

    private static void Write(IFeedFormat format, FeedView view, ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        format.Write(view, output);
    }

    private static void Rewrite(Action<MemoryStream> replay, MemoryStream stream)
    {
        stream.SetLength(0);
        replay(stream);
    }
}
