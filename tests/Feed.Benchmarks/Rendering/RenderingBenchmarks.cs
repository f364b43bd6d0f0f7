using System.Buffers;
using BenchmarkDotNet.Attributes;
using Feed.Core.Publishing;

namespace Feed.Benchmarks.Rendering;

/// <summary>Printing views, against the framework's writers.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class RenderingBenchmarks : IDisposable
{
    private readonly ArrayBufferWriter<byte> output = new(16 * 1024 * 1024);
    private readonly MemoryStream stream = new(16 * 1024 * 1024);
    private FeedView view = SampleEntries.View(1);
    private Action<MemoryStream> replay = _ => { };

    [Params("rss", "atom", "json")]
    public string Format { get; set; } = "";

    [Params(100, 1000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Make()
    {
        view = SampleEntries.View(Entries);
        Feed();
        replay = Replay.Of(output.WrittenSpan.ToArray(), Format == "json");
    }

    [GlobalCleanup]
    public void Dispose()
    {
        stream.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public void Framework()
    {
        stream.SetLength(0);
        replay(stream);
    }

    [Benchmark]
    public void Feed()
    {
        output.ResetWrittenCount();
        FeedFormats.Find(Format)?.Write(view, output);
    }
}
